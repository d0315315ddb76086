/** What an active fault does to one response. */

import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../faults.ts";
import { type Encoded, sendPart } from "./send.ts";

export interface ActiveFault {
  readonly fault: Fault;
  readonly response: ServerResponse;
  /** Path and query of the request, with the virtual directory. */
  readonly target: string;
}

/** Applies effects that replace the handler. After `done` the handler must not run. */
export async function applyBefore({ fault, response, target }: ActiveFault): Promise<"done" | "go on"> {
  switch (fault.kind) {
    case "delay":
      await sleep(fault.delayMs ?? 1_000);
      return "go on";
    case "hang":
      return "done";
    case "reset-before":
      drop(response);
      return "done";
    case "status":
      return fail(response, fault, fault.status ?? 500, fault.retryAfter ?? "none");
    case "429":
      return fail(response, fault, 429, fault.retryAfter ?? 1);
    case "html":
      return html(response, fault.status ?? 502);
    case "redirect":
      return redirect(response, fault, target);
    default:
      return "go on";
  }
}

/** Applies effects after the handler has done its work, so that the caller does not learn of the work. */
export async function applyAfter(
  { fault, response }: ActiveFault,
  status: number,
  encoded: Encoded,
): Promise<"done" | "go on"> {
  if (fault.kind === "reset-after") {
    drop(response);
    return "done";
  }
  if (fault.kind === "half-body") {
    response.writeHead(status, encoded.headers);
    response.flushHeaders();
    await sendPart(response, encoded.body, Math.floor(encoded.length / 2));
    drop(response);
    return "done";
  }
  return "go on";
}

/** Ends the connection with a reset, as a crashed proxy does. */
function drop(response: ServerResponse): void {
  if (response.socket === null) response.destroy();
  else response.socket.resetAndDestroy();
}

function fail(response: ServerResponse, fault: Fault, status: number, retryAfter: number | "none"): "done" {
  const message =
    status === 429
      ? "Too many requests. Please try again later."
      : "The server could not process the request.";
  const body = JSON.stringify({ ErrorMessage: message, Errors: [] });
  const headers: Record<string, string> =
    retryAfter === "none" ? {} : { "Retry-After": retryAfterText(retryAfter, fault.retryAfterForm) };
  return write(response, status, { type: "application/json", text: body, headers });
}

/** An HTTP date has whole seconds, so it is rounded up and never too early. */
function retryAfterText(seconds: number, form: Fault["retryAfterForm"]): string {
  if (form !== "date") return String(seconds);
  return new Date(Math.ceil((Date.now() + seconds * 1_000) / 1_000) * 1_000).toUTCString();
}

function html(response: ServerResponse, status: number): "done" {
  const title = status < 400 ? "Sign in" : `${status} Bad Gateway`;
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return write(response, status, { type: "text/html", text: page });
}

function redirect(response: ServerResponse, fault: Fault, target: string): "done" {
  const { location = "" } = fault;
  const whole = location === "" || /^https?:\/\/[^/]+\/?$/i.test(location);
  const headers = { Location: whole ? `${location.replace(/\/$/, "")}${target}` : location };
  return write(response, fault.status ?? 302, { type: "text/plain", text: "", headers });
}

interface Content {
  readonly type: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function write(response: ServerResponse, status: number, { type, text, headers = {} }: Content): "done" {
  const body = Buffer.from(text);
  response.writeHead(status, { "Content-Type": type, "Content-Length": String(body.length), ...headers });
  response.end(body);
  return "done";
}
