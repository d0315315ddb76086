/** Audit events as a table of comma-separated values, with CRLF line ends. */

import type { Event } from "../model/delivery.ts";

const COLUMNS = [
  "Id",
  "Category",
  "Username",
  "UserId",
  "Occurred",
  "Message",
  "Comments",
  "Details",
  "UserAgent",
  "IpAddress",
  "SpaceId",
] as const satisfies readonly (keyof Event)[];

/** One line for each event, after a line with the names of the columns. */
export function eventsAsCsv(events: readonly Event[]): string {
  const rows = events.map((event) => COLUMNS.map((column) => quoted(event[column] ?? "")).join(","));
  return [COLUMNS.join(","), ...rows].map((line) => `${line}\r\n`).join("");
}

/** A value with quotes around it when it holds a comma, a quote or a line end. */
function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
