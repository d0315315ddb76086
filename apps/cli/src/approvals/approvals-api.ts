/** The JSON API of the approval pages, as a person's program calls it with their own Octopus key. */
import { type Environment, readCredential, SettingsError, sendHttpTo } from "@octo/app-kit";
import type { ApprovalStatus } from "@octo/mcp-tools";

/** Where the server of the pages is. */
export interface ApiOptions {
  /** Address of the octo-mcp server over HTTP. */
  readonly url: string;
  readonly caFile: string | undefined;
  readonly environment: Environment;
}

/** The calls of the API. Each rejects with a SettingsError that says what the server said. */
export interface ApprovalsApi {
  list(): Promise<readonly ApprovalStatus[]>;
  show(id: string): Promise<ApprovalStatus>;
  decide(id: string, decision: object): Promise<ApprovalStatus>;
}

const TIMEOUT_MS = 30_000;

/**
 * Opens the API.
 * @throws SettingsError when the address or the key cannot be used
 */
export function openApprovalsApi({ url, caFile, environment }: ApiOptions): ApprovalsApi {
  const base = readAddress(url);
  const credential = readCredential(environment);
  if (credential.kind !== "apiKey")
    throw new SettingsError("approvals: your own Octopus API key is needed; set OCTOPUS_API_KEY");
  const sendHttp = sendHttpTo({ serverUrl: base, caFile }, environment);
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const key = typeof credential.key === "function" ? await credential.key() : credential.key;
    const response = await sendHttp({
      method: body === undefined ? "GET" : "POST",
      url: new URL(`${base}/api/approvals${path}`),
      headers: { "x-octopus-apikey": key, "content-type": "application/json", accept: "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new SettingsError(
        `approvals: ${base} cannot be reached: ${error instanceof Error ? error.message : "unknown"}`,
      );
    });
    const parsed = parse(await textOf(response));
    if (response.status === 200) return parsed as T;
    throw new SettingsError(`approvals: ${messageOf(parsed, response.status, base)}`);
  };
  return {
    list: async () => (await call<{ readonly approvals: readonly ApprovalStatus[] }>("")).approvals,
    show: (id) => call(`/${encodeURIComponent(id)}`),
    decide: (id, decision) => call(`/${encodeURIComponent(id)}/decision`, decision),
  };
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLocal))
    return url.href.replace(/\/+$/, "");
  throw new SettingsError(
    `approvals: '${text}' is no address of a server; write it as https://octo.example.com`,
  );
}

async function textOf(response: { read(): Promise<Uint8Array | undefined> }): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (let chunk = await response.read(); chunk; chunk = await response.read()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function messageOf(body: unknown, status: number, base: string): string {
  const { error, message } = Object(body) as { readonly error?: unknown; readonly message?: unknown };
  const said = [message, error].find((one) => typeof one === "string");
  if (said !== undefined) return String(said);
  return `${base} responded with ${status}; is it an octo-mcp server with --approval page?`;
}
