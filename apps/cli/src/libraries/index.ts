/**
 * Libraries that few calls need: for patterns, recurring freezes, and files that people write. They are a file of their own beside the
 * server, which is read when one of them is first used (`laterLibraries` in scripts/lib/bundle.mjs).
 */
export { RE2JS, RE2JSException } from "re2js";
export { RRule } from "rrule";
export { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
