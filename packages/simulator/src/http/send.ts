/** Sends a reply: whole buffers at once, streams in chunks as fast as the caller reads. */

import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import type { ByteStream, Reply } from "./reply.ts";

export interface Encoded {
  readonly headers: Record<string, string>;
  readonly length: number;
  readonly body: Buffer | ByteStream;
}

const ZIP_FROM = 1_024;

/** The bytes of a reply, or its stream, with the headers that describe them; `accepted` are the encodings of the caller. */
export function encode(reply: Reply, accepted: string | undefined): Encoded {
  const contentType = reply.contentType ?? "application/json; charset=utf-8";
  if (reply.stream !== undefined) {
    const { length } = reply.stream;
    return { body: reply.stream, length, headers: describe(reply, length, { "Content-Type": contentType }) };
  }
  const text = reply.text ?? (reply.json === undefined ? "" : JSON.stringify(reply.json));
  const raw = Buffer.from(text, "utf8");
  const zip = raw.length > ZIP_FROM && /\bgzip\b/.test(accepted ?? "");
  const body = zip ? gzipSync(raw, { level: 1 }) : raw;
  const headers = describe(reply, body.length, {
    ...(raw.length === 0 ? {} : { "Content-Type": contentType }),
    ...(zip ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {}),
  });
  return { body, length: body.length, headers };
}

function describe(reply: Reply, length: number, more: Record<string, string>): Record<string, string> {
  return {
    ...more,
    "Content-Length": String(length),
    "Cache-Control": "no-cache, no-store",
    ...reply.headers,
  };
}

/** Sends a body to its end. A caller that closes the connection ends it early, which is not an error. */
export async function sendBody(response: ServerResponse, body: Buffer | ByteStream): Promise<void> {
  if (Buffer.isBuffer(body)) {
    response.end(body);
    return;
  }
  await pipeline(Readable.from(body.pieces(), { objectMode: true }), response).catch(() =>
    response.destroy(),
  );
}

/** Sends the first `count` bytes of a body and leaves the connection open. */
export async function sendPart(
  response: ServerResponse,
  body: Buffer | ByteStream,
  count: number,
): Promise<void> {
  let left = count;
  for await (const piece of Buffer.isBuffer(body) ? [body] : body.pieces()) {
    const part = (typeof piece === "string" ? Buffer.from(piece) : piece).subarray(0, left);
    left -= part.length;
    await new Promise<void>((resolve) => response.write(part, () => resolve()));
    if (left <= 0 || response.destroyed) return;
  }
}
