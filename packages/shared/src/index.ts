/**
 * Small pure functions that packages need which may not import each other. The build of a published package includes
 * the ones that it uses, so that the package has no dependency more.
 */
export { editDistance } from "./edit-distance.ts";
export { isLoopback } from "./loopback.ts";
