/**
 * A `fetch` that goes through the operator's proxy and trusts the operator's certificate authority. Node's own `fetch`
 * can do neither without a start flag, so it is used only where neither is asked for.
 */
import { readFileSync } from "node:fs";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { Readable } from "node:stream";
import { rootCertificates } from "node:tls";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import { SettingsError } from "./settings-error.ts";

/** What the client takes as `fetch`. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * The `fetch` for a server, or nothing when Node's own will do. `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`
 * of the environment are honoured.
 * @throws SettingsError when the file of certificates cannot be read or holds none.
 */
export function networkFetch(serverUrl: string, caFile: string | undefined): Fetch | undefined {
  const proxy = getProxyForUrl(serverUrl);
  const ca = caFile === undefined ? undefined : [...rootCertificates, readCertificates(caFile)];
  if (!proxy && !ca) return undefined;
  const isTls = new URL(serverUrl).protocol === "https:";
  const agent = agentFor(proxy, isTls, ca);
  const send = isTls ? httpsRequest : httpRequest;
  return async (request) => {
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    return new Promise((resolve, reject) => {
      const outgoing = send(
        request.url,
        {
          method: request.method,
          headers: {
            ...Object.fromEntries(request.headers),
            ...(body ? { "content-length": body.byteLength } : {}),
          },
          agent,
          signal: request.signal,
          ...(ca ? { ca } : {}),
        },
        (answer) => resolve(toResponse(answer)),
      );
      outgoing.on("error", (cause) => reject(new TypeError("fetch failed", { cause })));
      outgoing.end(body);
    });
  };
}

function agentFor(proxy: string, isTls: boolean, ca: string[] | undefined) {
  if (!proxy)
    return isTls
      ? new HttpsAgent({ keepAlive: true, ...(ca ? { ca } : {}) })
      : new HttpAgent({ keepAlive: true });
  return isTls
    ? new HttpsProxyAgent(proxy, { keepAlive: true, ...(ca ? { ca } : {}) })
    : new HttpProxyAgent(proxy, { keepAlive: true });
}

const WITHOUT_BODY = new Set([204, 205, 304]);

function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one);
  }
  const status = answer.statusCode ?? 502;
  if (WITHOUT_BODY.has(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(answer) as ReadableStream<Uint8Array>, { status, headers });
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
