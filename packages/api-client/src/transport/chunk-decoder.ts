/**
 * Decodes UTF-8 that arrives in chunks. The platform decodes a whole text several times faster than a stream, so each
 * chunk is decoded as a whole text, except for a character at its end that the next chunk completes.
 */

/** Decodes the chunks of one text in order. */
export interface ChunkDecoder {
  decode(chunk: Uint8Array): string;
  /** Decodes the rest when there are no more chunks. */
  end(): string;
}

/** Makes a decoder for one text. It removes a byte order mark at the beginning. */
export function createChunkDecoder(): ChunkDecoder {
  const first = new TextDecoder();
  const others = new TextDecoder("utf-8", { ignoreBOM: true });
  let decoder = first;
  let open = new Uint8Array(0);
  const take = (bytes: Uint8Array) => {
    if (bytes.length === 0) return "";
    const text = decoder.decode(bytes);
    decoder = others;
    return text;
  };
  return {
    decode(chunk) {
      const bytes = open.length === 0 ? chunk : joined(open, chunk);
      const end = endOfWhole(bytes);
      // A copy, so that the rest of the chunk can be freed.
      open = bytes.slice(end);
      return take(bytes.subarray(0, end));
    },
    end: () => take(open),
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The position after the last complete character. The first byte of a character says how many bytes follow. */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
