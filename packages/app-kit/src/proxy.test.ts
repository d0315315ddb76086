import { afterEach, expect, it, vi } from "vitest";
import { proxyFor } from "./proxy.ts";

afterEach(() => void vi.unstubAllEnvs());

/** The library reads the environment of the process, so that the test sets that. */
function find(serverUrl: string, environment: Readonly<Record<string, string>>) {
  for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"]) {
    vi.stubEnv(name, environment[name] ?? "");
    vi.stubEnv(name.toLowerCase(), environment[name.toLowerCase()] ?? "");
  }
  return proxyFor(serverUrl, process.env);
}

const SERVER = "https://octopus.example.com";

it.each([
  [{ HTTPS_PROXY: "http://proxy:3128" }, "http://proxy:3128", "http://proxy:3128 (HTTPS_PROXY)"],
  [{ https_proxy: "http://proxy:3128" }, "http://proxy:3128", "http://proxy:3128 (https_proxy)"],
  [{ ALL_PROXY: "proxy:3128" }, "http://proxy:3128", "http://proxy:3128 (ALL_PROXY)"],
  [
    { HTTPS_PROXY: "http://me:pw@proxy:3128/" },
    "http://me:pw@proxy:3128/",
    "http://proxy:3128 (HTTPS_PROXY)",
  ],
])("%j is the proxy %s, and no password is shown", (environment, url, shown) => {
  expect(find(SERVER, environment as Record<string, string>)).toEqual({ url, shown });
});

it.each([
  {},
  { HTTP_PROXY: "http://proxy:3128" },
  { HTTPS_PROXY: "http://proxy:3128", NO_PROXY: ".example.com" },
])("%j names no proxy", (environment) => {
  expect(find(SERVER, environment as Record<string, string>)).toBeUndefined();
});

it.each([
  ["http://", "HTTPS_PROXY is not an address; write the proxy as http://proxy.example.com:3128"],
  [
    "socks5://proxy:1080",
    "HTTPS_PROXY has the scheme socks5://, which is not supported; write the proxy as http://proxy.example.com:3128",
  ],
  ["%PROXY%", "HTTPS_PROXY holds '%PROXY%', which was not filled in."],
])("the proxy %s is refused with its variable", (HTTPS_PROXY, problem) => {
  expect(() => find(SERVER, { HTTPS_PROXY })).toThrow(problem);
});
