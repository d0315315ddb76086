/** Reading bodies: whole texts up to a limit, and lines as they come, whatever their line ends. */
import { OctopusError } from "../errors.ts";

/**
 * Reads a body as text.
 * @throws OctopusError `upstream` when it is longer than `limit` bytes.
 */
export async function readText(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of chunksOf(response)) {
    size += chunk.byteLength;
    if (size > limit) {
      throw new OctopusError({
        code: "upstream",
        message: `The answer is larger than ${Math.round(limit / 1_000_000)} MB; ask for less (skip and take, or a filter).`,
      });
    }
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join("");
}

/** Yields the lines of a body without their line ends (`\n`, `\r\n`), holding one line in memory at a time. */
export async function* readLines(response: Response): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunksOf(response)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest.endsWith("\r") ? rest.slice(0, -1) : rest;
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array, void, void> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
