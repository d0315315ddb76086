/** Ends the merge with an error that says where the problem stands. */
export function fail(area, place, problem) {
  throw new Error(`openapi/areas, ${area}, ${place}: ${problem}`);
}
