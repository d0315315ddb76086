/** Codes that open the pages once, for whoever holds the address. */
import { randomBytes } from "node:crypto";

/** The codes of one process. */
export interface OneTimeCodes {
  /** Makes a code. */
  make(): string;
  /** Uses a code up; false when it was used before, has expired or never was. */
  use(code: string): boolean;
}

/** The most codes that wait; the oldest goes for a new one. */
const MOST = 100;

/** Makes codes that hold for `ttlMs` milliseconds. */
export function createCodes(now: () => number, ttlMs: number): OneTimeCodes {
  const codes = new Map<string, number>();
  return {
    make() {
      const [oldest] = codes.keys();
      if (codes.size >= MOST && oldest !== undefined) codes.delete(oldest);
      const code = randomBytes(24).toString("base64url");
      codes.set(code, now() + ttlMs);
      return code;
    },
    use(code) {
      const expires = codes.get(code);
      codes.delete(code);
      return expires !== undefined && expires > now();
    },
  };
}
