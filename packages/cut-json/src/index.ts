/** Cuts JSON values to a size, and says what was cut. */
export { type Cut, type CutOptions, type CutValue, cutJson, type Fields } from "./cut-json.ts";
export { startOf } from "./start-of.ts";
