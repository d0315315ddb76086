/** Clients for tests: quick to repeat, and with errors as values. */
import {
  createOctopusClient,
  type OctopusClient,
  type OctopusClientOptions,
  OctopusError,
} from "../../src/index.ts";

export const KEY = "API-CANARY0123456789ABCDEF";

/** A client with short waits between attempts. */
export function clientOf(serverUrl: string, options: Partial<OctopusClientOptions> = {}): OctopusClient {
  return createOctopusClient({
    serverUrl,
    credential: { kind: "apiKey", key: KEY },
    timeoutMs: 5_000,
    ...options,
    retry: { baseDelayMs: 1, maxDelayMs: 5, random: () => 0.5, ...options.retry },
  });
}

/** The error that a call must end with. */
export async function failure(call: Promise<unknown>): Promise<OctopusError> {
  const outcome = await call.then(
    (value) => new Error(`It succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof OctopusError) return outcome;
  throw outcome;
}

/** Everything that a generator yields. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}
