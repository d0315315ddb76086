/** Ends the merge with an error that says where the problem stands. */
export function fail(area, location, problem) {
  throw new Error(`openapi/areas, ${area}, ${location}: ${problem}`);
}
