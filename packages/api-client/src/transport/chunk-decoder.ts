/**
 * Decodes UTF-8 that arrives in pieces. The platform decodes a whole text several times faster than a stream, so each
 * piece is decoded as a whole, up to a character that the next one will end.
 */

/** Decodes the pieces of one text in order. */
export interface ChunkDecoder {
  decode(chunk: Uint8Array): string;
  /** What is left when no more pieces come. */
  end(): string;
}

/** A decoder for one text; a byte order mark at its start is left out. */
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
      // A copy: the rest of the piece is not to be held.
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

/** Where the characters end that are whole: a first byte says how many follow it. */
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
