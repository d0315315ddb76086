/** Sends the requests of the contract test as a host would, and keeps the responses. */

/** One request. */
export interface ProbeRequest {
  readonly method?: string;
  readonly path: string;
  /** The whole `Authorization` header; null sends none. Default: the header with the token. */
  readonly authorization?: string | null;
  readonly body?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request and its response. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** 0 when there was no response. */
  readonly status: number;
  /** Why there was no response. */
  readonly failure?: string;
  readonly headers: Headers;
  readonly bytes: number;
  readonly text: string;
  readonly isUtf8: boolean;
  readonly isJson: boolean;
  /** The parsed body; undefined when it is no JSON. */
  readonly json: unknown;
  readonly ms: number;
}

/** Sends requests to one server and keeps all exchanges. */
export interface Probe {
  readonly exchanges: readonly Exchange[];
  send(request: ProbeRequest): Promise<Exchange>;
  /** Starts a request and breaks it off after a moment. */
  breakOff(request: ProbeRequest): Promise<void>;
}

/** What a probe needs. */
export interface ProbeOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

const LONGEST_WAIT_SECONDS = 30;
const BREAK_OFF_MS = 5;

/** Makes a probe. It waits as long as a 429 says and then repeats the request once. */
export function createProbe(options: ProbeOptions): Probe {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async send(request) {
      const first = await exchange(options, request);
      const wait = Number(first.headers.get("retry-after") ?? Number.NaN);
      const again = first.status === 429 && wait <= LONGEST_WAIT_SECONDS;
      if (again) {
        exchanges.push(first);
        await options.sleep(wait * 1000);
      }
      const last = again ? await exchange(options, request) : first;
      exchanges.push(last);
      return last;
    },
    async breakOff(request) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), BREAK_OFF_MS);
      await options
        .fetch(`${options.baseUrl}${request.path}`, {
          ...initOf(options, request),
          signal: controller.signal,
        })
        .then((response) => response.body?.cancel())
        .catch(() => undefined);
    },
  };
}

function initOf({ token }: ProbeOptions, request: ProbeRequest): RequestInit {
  const {
    method = "GET",
    authorization = `Bearer ${token}`,
    body,
    contentType = "application/json",
  } = request;
  return {
    method,
    redirect: "manual",
    headers: {
      accept: "application/json",
      ...(authorization === null ? {} : { authorization }),
      ...(body === undefined ? {} : { "content-type": contentType }),
      ...request.headers,
    },
    ...(body === undefined ? {} : { body }),
  };
}

async function exchange(options: ProbeOptions, request: ProbeRequest): Promise<Exchange> {
  const started = performance.now();
  const about = { method: request.method ?? "GET", path: request.path };
  try {
    const signal = AbortSignal.timeout(options.timeoutMs);
    const response = await options.fetch(`${options.baseUrl}${request.path}`, {
      ...initOf(options, request),
      signal,
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      ...about,
      status: response.status,
      headers: response.headers,
      ...read(bytes),
      ms: performance.now() - started,
    };
  } catch (error) {
    const ms = performance.now() - started;
    return {
      ...about,
      status: 0,
      failure: reasonOf(error),
      headers: new Headers(),
      ...read(new Uint8Array()),
      ms,
    };
  }
}

function read(bytes: Uint8Array) {
  const strict = decode(bytes, true);
  const text = strict ?? decode(bytes, false) ?? "";
  const about = { bytes: bytes.byteLength, text, isUtf8: strict !== undefined };
  try {
    return { ...about, isJson: true, json: JSON.parse(text) as unknown };
  } catch {
    return { ...about, isJson: false, json: undefined };
  }
}

function decode(bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What broke a request, in a few words and without its headers. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  if (error.name === "TimeoutError") return "no response in time";
  const { cause } = error;
  const code = cause instanceof Error ? ((cause as { code?: string }).code ?? cause.message) : undefined;
  return code ?? error.message;
}

/** A short name of an exchange for reports. */
export function label({ method, path, status, failure }: Exchange): string {
  return `${method} ${path} gave ${status === 0 ? `no response (${failure})` : status}`;
}

/** A plain JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text with something in it. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** The message of an error body, or an empty text. */
export function messageOf({ json }: Exchange): string {
  return isObject(json) && isText(json.message) ? json.message : "";
}

/** The code of an error body, or an empty text. */
export function codeOf({ json }: Exchange): string {
  return isObject(json) && isText(json.error) ? json.error : "";
}
