/** Headers that others write, in a form that no log line and no address can be broken with. */
import { randomUUID } from "node:crypto";

const LONGEST = 200;

/** One clean line of a header; undefined when there is nothing left. */
export function lineOf(headers: Headers, name: string): string | undefined {
  const text = (headers.get(name) ?? "").replace(/[^\x20-\x7e]+/g, " ").trim();
  return text === "" ? undefined : text.slice(0, LONGEST);
}

/** What the caller's logs know this request by, or an id of our own. */
export function correlationOf(headers: Headers): string {
  return lineOf(headers, "x-octopus-correlation-id") ?? lineOf(headers, "x-request-id") ?? randomUUID();
}
