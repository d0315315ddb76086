/**
 * Reads one file of a `multipart/form-data` body as it arrives. The file is written to disk in chunks, and memory holds
 * no more than a boundary and the headers of a part.
 */

import { createHash } from "node:crypto";
import { createWriteStream, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { invalid } from "./errors.ts";

/** A file that came with a request and is on disk. */
export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly path: string;
  readonly size: number;
  readonly sha1: string;
}

const MAX_PART_HEADERS = 16 * 1024;

/** The boundary of a multipart content type, or null for any other type. */
export function boundaryOf(contentType: string | undefined): string | null {
  if (contentType === undefined || !/^multipart\/form-data/i.test(contentType)) return null;
  const match = /boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Reads the body and returns its first file, or null when there is none. `newPath` returns the path to write to. */
export async function readUpload(
  body: AsyncIterable<unknown>,
  boundary: string,
  newPath: () => string,
): Promise<Upload | null> {
  const reader = new MultipartReader(boundary, newPath);
  for await (const chunk of body) if (Buffer.isBuffer(chunk)) await reader.push(chunk);
  return reader.end();
}

class MultipartReader {
  readonly #delimiter: Buffer;
  readonly #newPath: () => string;
  /** A line end before the body makes the first delimiter look like all others. */
  #held: Buffer = Buffer.from("\r\n");
  #inside: "preamble" | "headers" | "content" = "preamble";
  #sink: FileSink | null = null;
  #done: Upload | null = null;

  constructor(boundary: string, newPath: () => string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#newPath = newPath;
  }

  async push(chunk: Buffer): Promise<void> {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    while (await this.#step()) {
      // Each step takes one delimiter, one block of headers or one part of the content.
    }
  }

  async end(): Promise<Upload | null> {
    if (this.#sink !== null) {
      await this.#sink.close();
      throw invalid("The multipart body ended before its last boundary.");
    }
    return this.#done;
  }

  async #step(): Promise<boolean> {
    return this.#inside === "headers" ? this.#headers() : this.#content();
  }

  /**
   * Takes content (or preamble) up to the next delimiter. The end that may be the beginning of a delimiter is kept for
   * later.
   */
  async #content(): Promise<boolean> {
    const at = this.#held.indexOf(this.#delimiter);
    if (at < 0) {
      const safe = this.#held.length - this.#delimiter.length;
      if (safe <= 0) return false;
      await this.#sink?.write(this.#held.subarray(0, safe));
      this.#held = this.#held.subarray(safe);
      return false;
    }
    await this.#sink?.write(this.#held.subarray(0, at));
    if (this.#sink !== null) this.#done = await this.#sink.close();
    this.#sink = null;
    this.#held = this.#held.subarray(at + this.#delimiter.length);
    this.#inside = "headers";
    return true;
  }

  /** Takes the headers of a part, or the two dashes that end the body. */
  async #headers(): Promise<boolean> {
    if (this.#held.length >= 2 && this.#held.subarray(0, 2).toString() === "--") {
      this.#held = Buffer.alloc(0);
      return false;
    }
    const at = this.#held.indexOf("\r\n\r\n");
    if (at < 0) {
      if (this.#held.length > MAX_PART_HEADERS)
        throw invalid("A part of the multipart body has no end of headers.");
      return false;
    }
    const headers = this.#held.subarray(0, at).toString("utf8");
    this.#held = this.#held.subarray(at + 4);
    this.#inside = "content";
    const fileName = parameter(headers, "filename");
    if (fileName !== null && this.#done === null)
      this.#sink = new FileSink(parameter(headers, "name") ?? "", fileName, this.#newPath());
    return true;
  }
}

function parameter(headers: string, name: string): string | null {
  const line = headers.split("\r\n").find((item) => /^content-disposition:/i.test(item)) ?? "";
  const match = new RegExp(`[;\\s]${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, "i").exec(line);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : value.replace(/\\(.)/g, "$1");
}

class FileSink {
  readonly #field: string;
  readonly #fileName: string;
  readonly #path: string;
  readonly #stream: WriteStream;
  readonly #hash = createHash("sha1");
  #size = 0;

  constructor(field: string, fileName: string, path: string) {
    this.#field = field;
    this.#fileName = fileName;
    this.#path = path;
    this.#stream = createWriteStream(path);
  }

  async write(piece: Buffer): Promise<void> {
    if (piece.length === 0) return;
    this.#size += piece.length;
    this.#hash.update(piece);
    if (!this.#stream.write(piece)) await new Promise<void>((resolve) => this.#stream.once("drain", resolve));
  }

  async close(): Promise<Upload> {
    this.#stream.end();
    await finished(this.#stream);
    return {
      field: this.#field,
      fileName: this.#fileName,
      path: this.#path,
      size: this.#size,
      sha1: this.#hash.digest("hex"),
    };
  }
}
