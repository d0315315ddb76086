/** What an armed fault does to one answer, on the wire. */

import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../faults.ts";
import type { Encoded } from "./server.ts";

/** Effects in place of the handler; `done` means that the request is answered (or dropped) without it. */
export async function applyBefore(fault: Fault, response: ServerResponse): Promise<"done" | "go on"> {
  switch (fault.kind) {
    case "delay":
      await sleep(fault.delayMs ?? 1_000);
      return "go on";
    case "reset-before":
      response.destroy();
      return "done";
    case "status":
      return write(
        response,
        fault.status ?? 500,
        "application/json",
        failureJson(fault.status ?? 500),
        fault.retryAfter,
      );
    case "429":
      return write(response, 429, "application/json", failureJson(429), fault.retryAfter ?? 1);
    case "html":
      return write(
        response,
        fault.status ?? 502,
        "text/html",
        "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>",
      );
    default:
      return "go on";
  }
}

/** Effects after the handler has done its work: the caller never learns that it did. */
export function applyAfter(fault: Fault, response: ServerResponse, encoded: Encoded): "done" | "go on" {
  if (fault.kind === "reset-after") {
    response.destroy();
    return "done";
  }
  if (fault.kind === "half-body") {
    response.writeHead(200, encoded.headers);
    response.write(encoded.body.subarray(0, Math.floor(encoded.body.length / 2)), () => response.destroy());
    return "done";
  }
  return "go on";
}

function failureJson(status: number): string {
  const message =
    status === 429
      ? "Too many requests. Please try again later."
      : "The server could not process the request.";
  return JSON.stringify({ ErrorMessage: message, Errors: [] });
}

function write(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  retryAfter?: number,
): "done" {
  const body = Buffer.from(text);
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": String(body.length),
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
  });
  response.end(body);
  return "done";
}
