/**
 * The memory in which V8 makes new objects. It doubles while much of it survives, as at the start of a server, and never
 * shrinks, so that a server that waits for its first call would hold memory that it does not use.
 */
import { setFlagsFromString } from "node:v8";

const FLAG = "--semi-space-growth-factor";
/** The default of V8. */
const DOUBLE = 2;

/** Keeps this memory at its present size. The result lets it grow again, and does nothing when it was called before. */
export function keepYoungMemory(): () => void {
  setFlagsFromString(`${FLAG}=1`);
  let isKept = true;
  return () => {
    if (isKept) setFlagsFromString(`${FLAG}=${DOUBLE}`);
    isKept = false;
  };
}
