/** Reads headers that callers write, without characters that could break a log line or an address. */
import { randomUUID } from "node:crypto";

const LONGEST = 200;

/** The value of a header as one line of printable ASCII; undefined when nothing is left. */
export function lineOf(headers: Headers, name: string): string | undefined {
  const text = (headers.get(name) ?? "").replace(/[^\x20-\x7e]+/g, " ").trim();
  return text === "" ? undefined : text.slice(0, LONGEST);
}

/** The id of this request in the logs of the caller, or a new one. */
export function correlationOf(headers: Headers): string {
  return lineOf(headers, "x-octopus-correlation-id") ?? lineOf(headers, "x-request-id") ?? randomUUID();
}
