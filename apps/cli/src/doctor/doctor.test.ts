import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { HttpResponse } from "@octo/api-client";
import { type Flags, sendHttpTo } from "@octo/app-kit";
import { type Simulator, startSimulator } from "@octo/simulator";
import { generate } from "selfsigned";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HOSTS, type Machine } from "../setup/hosts.ts";
import { type DoctorSurroundings, runDoctor } from "./doctor.ts";
import type { Finding } from "./finding.ts";

let simulator: Simulator;
let home: string;
let machine: Machine;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "octo-doctor-"));
  machine = { platform: "linux", home, environment: {} };
});
afterEach(() => {
  simulator.faults.clear();
  rmSync(home, { recursive: true });
});

interface Run extends Partial<DoctorSurroundings> {
  readonly flags?: Flags;
  readonly environment?: Record<string, string>;
}

async function run({ flags = {}, environment, ...more }: Run = {}) {
  const env = environment ?? { OCTOPUS_API_KEY: simulator.apiKey };
  const { text, code } = await runDoctor(
    { json: true },
    {
      machine,
      environment: env,
      nodeVersion: "20.20.0",
      readFlags: () => ({ serverUrl: simulator.url, ...flags }),
      sendHttp: (settings) => sendHttpTo(settings, {}),
      now: Date.now,
      timeoutMs: 10_000,
      ...more,
    },
  );
  const { findings, ok } = JSON.parse(text) as { findings: Finding[]; ok: boolean };
  expect(ok).toBe(code === 0);
  const of = (area: string) => findings.filter((one) => one.area === area);
  const bad = findings.filter(({ status }) => status === "bad");
  for (const one of bad) expect(one.fix, one.text).toMatch(/\w{3}.*[.?]$/);
  return { code, findings, of, bad };
}

describe("when everything works", () => {
  it("nothing is bad, and the key and the version are named", async () => {
    const { code, of } = await run();
    expect(code).toBe(0);
    expect(of("server")).toEqual([{ area: "server", status: "ok", text: "Octopus Server 2026.3.15581" }]);
    expect(of("key")[0]?.text).toMatch(
      /^\S+ \(Users-\d+\), (an agent|a service account); it may see projects/,
    );
    expect(of("proxy")[0]?.text).toBe("none is used");
    expect(of("clock")[0]?.status).toBe("ok");
  });

  it("the text has a line for each finding, and the fix below", async () => {
    const { text } = await runDoctor(
      {},
      {
        machine,
        environment: {},
        nodeVersion: "18.1.0",
        readFlags: () => ({ serverUrl: simulator.url }),
        sendHttp: (settings) => sendHttpTo(settings, {}),
        now: Date.now,
        timeoutMs: 10_000,
      },
    );
    expect(text).toMatch(/^BAD {3}node +18\.1\.0 is too old\n +-> Install Node 20 or newer\.$/m);
    expect(text).toMatch(/^BAD {3}credential +No credential\./m);
    expect(text).toMatch(/2 findings are bad\.$/);
  });
});

describe("every fault that the simulator can make is found, with its fix", () => {
  it.each([
    ["status", { status: 500 }, /500|server/i],
    ["status", { status: 503 }, /503|server/i],
    ["429", { retryAfter: 1 }, /limit|429|later/i],
    ["reset-before", {}, /connection/i],
    ["reset-after", {}, /connection/i],
    ["half-body", {}, /connection|body|broke/i],
    ["html", {}, /html|page|proxy/i],
    ["redirect", { location: "https://login.example.com" }, /redirect/i],
    ["redirect", {}, /redirect/i],
    ["delay", { delayMs: 5_000 }, /did not answer within/],
    ["hang", {}, /did not answer within/],
  ] as const)("%s %j", async (kind, more, expected) => {
    simulator.faults.add({ kind, path: "/api", ...more });
    const { code, of } = await run({ timeoutMs: kind === "hang" || kind === "delay" ? 200 : 10_000 });
    expect(code).toBe(1);
    const [server] = of("server");
    expect(server?.status).toBe("bad");
    expect(server?.text).toMatch(expected);
    expect(server?.text).not.toContain(simulator.apiKey);
  });

  it("where only the key's requests fail, the key is the finding", async () => {
    simulator.faults.add({ kind: "status", status: 403, path: "/api/users/me" });
    const { code, of } = await run();
    expect(code).toBe(1);
    expect(of("server")[0]?.status).toBe("ok");
    expect(of("key")[0]?.status).toBe("bad");
  });

  it("a server that is no Octopus is named", async () => {
    const sendHttp = () => async (): Promise<HttpResponse> => {
      const chunks = [Buffer.from("{}"), undefined];
      return {
        status: 200,
        headers: { get: (name) => (name.toLowerCase() === "content-type" ? "application/json" : null) },
        read: async () => chunks.shift(),
        cancel: () => undefined,
      };
    };
    const { code, of } = await run({ sendHttp });
    expect(code).toBe(1);
    expect(of("server")[0]).toMatchObject({
      status: "bad",
      text: expect.stringContaining("no Octopus Server"),
    });
  });

  it("a slow response is a note", async () => {
    let time = 0;
    const clock = new Date(Date.now()).getTime();
    const { of } = await run({
      now: () => clock + time,
      sendHttp: (settings) => {
        const send = sendHttpTo(settings, {});
        return async (request) => {
          const response = await send(request);
          time += 4_000;
          return response;
        };
      },
    });
    expect(of("server")[0]).toMatchObject({ status: "note", text: expect.stringMatching(/took 4 s/) });
  });
});

describe("faults of configuration", () => {
  it.each<[string, () => Run, string, RegExp]>([
    ["no server", () => ({ flags: { serverUrl: "" } }), "configuration", /No Octopus Server/],
    [
      "a placeholder",
      () => ({ flags: { serverUrl: "https://$" + "{HOST}" } }),
      "configuration",
      /not filled in/,
    ],
    ["a wrong mode", () => ({ flags: { approval: "never" } }), "configuration", /--approval: 'never'/],
    ["no credential", () => ({ environment: {} }), "credential", /No credential/],
    ["a wrong key", () => ({ environment: { OCTOPUS_API_KEY: "API-WRONGWRONG" } }), "key", /./],
    [
      "a failing command",
      () => ({ environment: { OCTOPUS_API_KEY_COMMAND: "exit 3" } }),
      "server",
      /ended with code 3/,
    ],
    [
      "a key file that is not there",
      () => ({ environment: { OCTOPUS_API_KEY_FILE: "/nowhere/key" } }),
      "credential",
      /ENOENT/,
    ],
    ["nothing listens", () => ({ flags: { serverUrl: "http://127.0.0.1:9" } }), "server", /./],
    [
      "plain http to another machine",
      () => ({ flags: { serverUrl: "http://octopus.example" }, ...offline }),
      "address",
      /not encrypted/,
    ],
    [
      "an unknown name",
      () => ({ flags: { serverUrl: "https://octopus.example" }, ...offline }),
      "dns",
      /octopus\.example is not found/,
    ],
    ["a missing policy", () => ({ flags: { policy: "/nowhere.yaml" } }), "policy", /nowhere\.yaml/],
    [
      "an audit log that cannot be written",
      () => ({ flags: { auditLog: "/nowhere/audit.jsonl" } }),
      "audit",
      /ENOENT/,
    ],
    [
      "a broken audit log",
      () => ({ flags: { auditLog: written("audit.jsonl", '{"a":1}\n') } }),
      "audit",
      /line 1/,
    ],
    ["a clock that is wrong", () => ({ now: () => Date.now() + 3_600_000 }), "clock", /\d{4} s behind/],
  ])("%s", async (_, options, area, expected) => {
    const { code, of } = await run(options());
    expect(code).toBe(1);
    expect(of(area)).toContainEqual(
      expect.objectContaining({ status: "bad", text: expect.stringMatching(expected) }),
    );
  });

  const offline: Run = {
    resolveName: () => Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" })),
    sendHttp: () => () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })),
  };
  function written(name: string, text: string): string {
    writeFileSync(join(home, name), text);
    return join(home, name);
  }

  it("an older server leaves fewer tools, and each is named", async () => {
    const old = await startSimulator({ serverVersion: "2021.2.7000" });
    try {
      const { of } = await run({
        flags: { serverUrl: old.url },
        environment: { OCTOPUS_API_KEY: old.apiKey },
      });
      expect(of("tools")[0]).toMatchObject({
        status: "note",
        text: expect.stringMatching(/not .*\(20\d\d\.\d\)/),
      });
    } finally {
      await old.close();
    }
  });

  it("hosts: a path that is gone is bad, a key in the file is a note, a right entry is ok", async () => {
    const entryOf = (id: string, entry: object) => {
      const host = HOSTS.find((one) => one.id === id);
      const file = host?.file(machine) ?? "";
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({ mcpServers: { octopus: entry, other: { command: "/nowhere/other" } } }),
      );
    };
    entryOf("cursor", { command: process.execPath, args: ["/nowhere/octo-mcp.js"] });
    entryOf("windsurf", {
      command: "npx",
      args: ["-y", "@octo/mcp-server"],
      env: { OCTOPUS_API_KEY: "API-CANARY" },
    });
    entryOf("junie", { command: "npx", args: ["-y", "@octo/mcp-server"] });
    const { of } = await run();
    expect(of("hosts").map(({ status }) => status)).toEqual(
      ["bad", "note", "ok"].sort((a, b) => order(a) - order(b)),
    );
    expect(JSON.stringify(of("hosts"))).not.toContain("CANARY");
    expect(of("hosts")[0]?.text).toContain("/nowhere/octo-mcp.js, which is not there");
  });
  const order = (status: string) => ["bad", "note", "ok"].indexOf(status);
});

describe("TLS", () => {
  const serve = async (days: number, name = "localhost") => {
    const notBeforeDate = new Date(Date.now() - 400 * 86_400_000);
    const notAfterDate = new Date(Date.now() + days * 86_400_000);
    const pems = await generate([{ name: "commonName", value: name }], {
      notBeforeDate,
      notAfterDate,
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: name }] }],
    });
    const server: Server = createServer({ key: pems.private, cert: pems.cert }, (_request, response) => {
      response.setHeader("Content-Type", "application/json");
      response.end('{"Version":"2026.3.15581","Application":"Octopus Deploy"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    const { port } = server.address() as AddressInfo;
    const caFile = join(home, "ca.pem");
    writeFileSync(caFile, pems.cert);
    const close = () => new Promise((resolve) => server.close(resolve));
    return { serverUrl: `https://localhost:${port}`, caFile, close };
  };

  it("the end of the certificate is named, and one that is not trusted is bad", async () => {
    const { serverUrl, caFile, close } = await serve(200);
    const stranger = await run({ flags: { serverUrl } });
    expect(stranger.of("tls")[0]).toMatchObject({ status: "bad", fix: expect.stringContaining("--ca-file") });
    const trusted = await run({ flags: { serverUrl, caFile } });
    expect(trusted.of("tls")[0]?.status).toBe("ok");
    expect(trusted.of("certificate")[0]).toMatchObject({
      status: "ok",
      text: expect.stringMatching(/^ends on 20\d\d-/),
    });
    expect(trusted.of("server")[0]?.text).toBe("Octopus Server 2026.3.15581");
    await close();
  });

  it.each([
    [10, "note", /9 days are left|10 days are left/],
    [-2, "bad", /ends on/],
  ])("a certificate that ends in %i days is %s", async (days, status, text) => {
    const { serverUrl, caFile, close } = await serve(days);
    const { of } = await run({ flags: { serverUrl, caFile } });
    expect(of("certificate")[0]).toMatchObject({ status, text: expect.stringMatching(text) });
    await close();
  });

  it("a server that speaks no TLS is named", async () => {
    const { of } = await run({ flags: { serverUrl: simulator.url.replace("http:", "https:") } });
    expect(of("tls")[0]?.status).toBe("bad");
  });
});
