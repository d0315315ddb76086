/** The journal of requests, for tests that check effects. Credentials are redacted before an entry is kept. */

/** One request and the status of its response. */
export interface JournalEntry {
  readonly method: string;
  /** The path as sent, with the virtual directory. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body, or a text such as `[12 bytes]` for another body; null for none. */
  readonly body: unknown;
  readonly status: number;
  /** ISO 8601, in simulated time. */
  readonly at: string;
}

/** The requests that a simulator got. */
export interface Journal {
  /** All requests in order of arrival. */
  requests(): readonly JournalEntry[];
  /** The requests that may have changed something. */
  writes(): readonly JournalEntry[];
  /** The number of requests, optionally of one method and path (a text that it must equal, or a pattern). */
  count(filter?: { readonly method?: string; readonly path?: string | RegExp }): number;
  /** Forgets all requests. */
  clear(): void;
}

export interface WritableJournal extends Journal {
  append(entry: JournalEntry): void;
}

/** The most requests that are kept, so that a server can run for weeks. */
const KEPT = 20_000;
const SECRET_HEADERS = new Set([
  "x-octopus-apikey",
  "x-nuget-apikey",
  "authorization",
  "cookie",
  "proxy-authorization",
]);
const SECRET_FIELDS = /^(apikey|password|newvalue|secret|token|access_token|subject_token|privatekey)$/i;

/** Previews take many destinations in a body, and change nothing. */
const PREVIEWS = /\/(?:deployments|runbookRuns)\/previews$/i;

function mayChange({ method, path }: JournalEntry): boolean {
  if (method === "POST" && PREVIEWS.test(path)) return false;
  return !["GET", "HEAD", "OPTIONS"].includes(method);
}

/** Makes an empty journal. */
export function createJournal(): WritableJournal {
  let entries: JournalEntry[] = [];
  return {
    append: (entry) => {
      entries.push(entry);
      if (entries.length > KEPT) entries = entries.slice(-KEPT / 2);
    },
    requests: () => [...entries],
    writes: () => entries.filter(mayChange),
    count: ({ method, path } = {}) =>
      entries.filter(
        (entry) =>
          (method === undefined || entry.method === method.toUpperCase()) &&
          (path === undefined || (typeof path === "string" ? entry.path === path : path.test(entry.path))),
      ).length,
    clear: () => {
      entries = [];
    },
  };
}

/** Redacts the credentials of headers. */
export function redactHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) kept[name] = SECRET_HEADERS.has(name) ? "[redacted]" : String(value);
  }
  return kept;
}

/** Redacts the credentials of query parameters. */
export function redactQuery(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    entries.map(([name, value]) => [name, SECRET_FIELDS.test(name) ? "[redacted]" : value]),
  );
}

/** Redacts fields of a JSON body whose names are those of secrets, at any depth. */
export function redactBody(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactBody);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SECRET_FIELDS.test(name) && typeof item === "string" ? "[redacted]" : redactBody(item),
    ]),
  );
}
