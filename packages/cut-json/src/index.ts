/** JSON values: cut to a size, and written so that equal values have equal texts. */
export { canonicalJson } from "./canonical-json.ts";
export { type Cut, type CutOptions, type CutValue, cutJson, type Fields } from "./cut-json.ts";
export { startOf } from "./start-of.ts";
export { wellFormedJson } from "./well-formed-json.ts";
