/** The way to the server: through the operator's proxy, and trusting the operator's certificate authority. */
import { readFileSync } from "node:fs";
import { type Agent, type AgentOptions, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { rootCertificates } from "node:tls";
import type { SendHttp } from "@octo/api-client";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import { nodeWire } from "./node-wire.ts";
import { SettingsError } from "./settings-error.ts";

/** How long a connection waits for the next request. Servers close theirs after 5 s at the earliest. */
const IDLE_MS = 4_000;

/**
 * The wire to a server. `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` of the environment are honoured.
 * @throws SettingsError when the file of certificates cannot be read or holds none.
 */
export function networkWire(serverUrl: string, caFile: string | undefined): SendHttp {
  const proxy = getProxyForUrl(serverUrl);
  const isTls = new URL(serverUrl).protocol === "https:";
  const ca = caFile === undefined ? undefined : [...rootCertificates, readCertificates(caFile)];
  const agent = (options: AgentOptions) => agentFor(proxy, isTls, { ...options, ...(ca ? { ca } : {}) });
  return nodeWire({
    kept: agent({ keepAlive: true, timeout: IDLE_MS, scheduling: "lifo" }),
    fresh: agent({ keepAlive: false }),
    ca,
  });
}

function agentFor(proxy: string, isTls: boolean, options: AgentOptions): Agent {
  if (!proxy) return isTls ? new HttpsAgent(options) : new HttpAgent(options);
  return isTls ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options);
}

function readCertificates(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new SettingsError(`--ca-file: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
  if (!text.includes("-----BEGIN CERTIFICATE-----"))
    throw new SettingsError(`--ca-file: ${file} holds no certificate in PEM form`);
  return text;
}
