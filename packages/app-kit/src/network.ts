/** The connection to Octopus Server: through the operator's proxy, and with the operator's certificate authorities. */
import { readFileSync } from "node:fs";
import { type Agent, type AgentOptions, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { rootCertificates } from "node:tls";
import type { SendHttp } from "@octo/api-client";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { nodeHttp } from "./node-http.ts";
import { openNamedBy } from "./open-file.ts";
import { proxyFor } from "./proxy.ts";
import type { Environment } from "./settings.ts";
import { SettingsError } from "./settings-error.ts";

/** An idle connection is closed after this time. It is below 5 s, after which the first servers close theirs. */
const IDLE_MS = 4_000;

/** Which server is reached, and how. */
export interface NetworkSettings {
  readonly serverUrl: string;
  readonly caFile: string | undefined;
}

/**
 * Returns the function that sends requests to a server. It uses the proxy of `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and
 * `NO_PROXY`.
 * @throws SettingsError when `caFile` cannot be read or holds no certificate, or the proxy has no usable address.
 */
export function sendHttpTo({ serverUrl, caFile }: NetworkSettings, environment: Environment): SendHttp {
  const proxy = proxyFor(serverUrl, environment);
  const isTls = new URL(serverUrl).protocol === "https:";
  const ca = caFile === undefined ? undefined : [...rootCertificates, readCertificates(caFile)];
  const agent = (options: AgentOptions) => agentFor(proxy?.url, isTls, { ...options, ...(ca ? { ca } : {}) });
  const send = nodeHttp({
    readAgent: agent({ keepAlive: true, timeout: IDLE_MS, scheduling: "lifo" }),
    writeAgent: agent({ keepAlive: false }),
    ca,
  });
  if (!proxy) return send;
  // The client names the proxy in its message, because what failed may be either connection.
  return (request) =>
    send(request).catch((error: unknown) => {
      throw Object.assign(new Error("The request went through a proxy.", { cause: error }), {
        via: proxy.shown,
      });
    });
}

function agentFor(proxy: string | undefined, isTls: boolean, options: AgentOptions): Agent {
  if (!proxy) return isTls ? new HttpsAgent(options) : new HttpAgent(options);
  return isTls ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options);
}

function readCertificates(file: string): string {
  const text = openNamedBy("--ca-file", () => readFileSync(file, "utf8"));
  if (!text.includes("-----BEGIN CERTIFICATE-----"))
    throw new SettingsError(`--ca-file: ${file} holds no certificate in PEM form`);
  return text;
}
