import { describe, expect, it } from "vitest";
import { NUMBERS } from "./accepted-values.ts";
import { HTTP_FLAGS, type HttpFlags } from "./http-flags.ts";
import { readHttpSettings } from "./http-settings.ts";

const KEYS = { OCTO_HTTP_KEYS: "a-key-that-is-long-enough" };
const settings = (flags: HttpFlags, environment = {}) => readHttpSettings(flags, environment);
const beyond = { host: "0.0.0.0", publicUrl: "https://octo.example.com", trustProxy: true };

it("the default is loopback without authentication", () => {
  expect(settings({})).toMatchObject({
    host: "127.0.0.1",
    port: 8080,
    auth: "none",
    limits: { maxBodyBytes: 1_048_576, callTimeoutMs: 30_000, drainTimeoutMs: 30_000 },
  });
});

it("authentication is bearer as soon as there are keys", () => {
  expect(settings({}, KEYS).auth).toBe("bearer");
  expect(settings({ keysFile: "keys.txt" }).auth).toBe("bearer");
});

it("the audience of tokens is the public address of /mcp", () => {
  const flags = {
    auth: "oauth",
    oauthIssuer: "https://login.example.com/tenant",
    publicUrl: "https://o.example.com/x/",
  };
  expect(settings(flags).oauth).toEqual({
    issuer: "https://login.example.com/tenant",
    audience: "https://o.example.com/x/mcp",
    isAudienceChosen: false,
    jwksUrl: undefined,
    lifetimeSeconds: 86_400,
  });
});

describe("beyond loopback", () => {
  it.each(["0.0.0.0", "::", "192.0.2.1", "octo.internal", "127.0.0.1.example.com"])(
    "%s needs authentication",
    (host) => {
      expect(() => settings({ ...beyond, host })).toThrow("must authenticate");
      expect(settings({ ...beyond, host }, KEYS).auth).toBe("bearer");
    },
  );

  it("beyond loopback TLS, a trusted proxy or --plain-http is needed", () => {
    const open = { ...beyond, trustProxy: false };
    expect(() => settings(open, KEYS)).toThrow("without TLS");
    expect(settings({ ...open, plainHttp: true }, KEYS).plainHttp).toBe(true);
  });

  it("beyond loopback a public address or allowed hosts are needed", () => {
    const { publicUrl: _, ...nameless } = beyond;
    expect(() => settings(nameless, KEYS)).toThrow("--public-url");
    expect(settings({ ...nameless, allowedHosts: "Octo.internal, b" }, KEYS).allowedHosts).toEqual([
      "octo.internal",
      "b",
    ]);
  });
});

describe("the range of numbers in the help", () => {
  const rows = Object.entries(NUMBERS).map(([key, range]) => ({ key, ...range }));

  it.each(rows)("the help of $flag says the range that is checked", ({ key, flag, min, max }) => {
    const { accepts = "" } = HTTP_FLAGS.find((one) => one.flag.startsWith(`${flag} `)) ?? {};
    expect(accepts).toMatch(new RegExp(`^${min} to ${max}( \\w+)?$`));
    for (const accepted of [min, max]) expect(() => settings({ [key]: `${accepted}` })).not.toThrow();
    for (const wrong of [min - 1, max + 1, `${min}.5`]) {
      expect(() => settings({ [key]: `${wrong}` })).toThrow(
        `${flag}: '${wrong}' must be a whole number from ${min} to ${max}`,
      );
    }
  });

  it("every flag whose help says a range has one that is checked", () => {
    const flags = HTTP_FLAGS.filter(({ accepts }) => /^\d+ to \d+/.test(accepts ?? ""));
    expect(flags.map(({ flag }) => flag.split(" ")[0]).sort()).toEqual(rows.map(({ flag }) => flag).sort());
  });
});

it("origins of pages and of desktop apps are accepted", () => {
  const allowedOrigins =
    "https://app.example.com/, HTTP://localhost:3000, vscode-webview://*, app://obsidian.md, tauri://localhost, file://";
  expect(settings({ allowedOrigins }).allowedOrigins).toEqual([
    "https://app.example.com",
    "http://localhost:3000",
    "vscode-webview://*",
    "app://obsidian.md",
    "tauri://localhost",
    "file://",
  ]);
});

describe("a wrong value is named with the way out", () => {
  it.each<[string, HttpFlags, string]>([
    ["a port beyond its range", { port: "70000" }, "--port: '70000' must be a whole number from 0 to 65535"],
    ["a port in words", { port: "http" }, "--port: 'http'"],
    ["an unknown mode", { auth: "ldap" }, "Use one of: none, bearer, oauth, mtls, octopus-key"],
    ["oauth without an issuer", { auth: "oauth" }, "--oauth-issuer"],
    ["an issuer over http", { auth: "oauth", oauthIssuer: "http://login.example.com" }, "https"],
    ["mtls without certificates", { auth: "mtls" }, "--tls-client-ca"],
    ["a certificate without its key", { tlsCert: "cert.pem" }, "both --tls-cert and --tls-key"],
    ["a certificate that is not there", { tlsCert: "/none.pem", tlsKey: "/none.pem" }, "--tls-cert"],
    ["a public address over http", { publicUrl: "http://octo.example.com" }, "--public-url"],
    [
      "a public address with a query",
      { publicUrl: "https://octo.example.com/?x=1" },
      "scheme, host and path only",
    ],
    ["an origin with a path", { allowedOrigins: "https://app.example.com/page" }, "--allowed-origins"],
    ["an origin that is a star", { allowedOrigins: "*" }, "--allowed-origins"],
    ["all of the web as an origin", { allowedOrigins: "https://*" }, "--allowed-origins"],
    ["pages without an origin", { allowedOrigins: "null" }, "--allowed-origins"],
    ["an origin of a file", { allowedOrigins: "file:///home/page.html" }, "--allowed-origins"],
    ["a prefix with a hyphen", { toolPrefix: "octo-" }, "--tool-prefix"],
    ["no calls at all", { callsPerMinute: "0" }, "--calls-per-minute"],
    ["a result without room", { resultChars: "10" }, "--result-chars"],
  ])("%s", (_, flags, problem) => {
    expect(() => settings(flags)).toThrow(problem);
  });
});
