/** Ends the merge with an error that names the location of the problem. */
export function fail(area, location, problem) {
  throw new Error(`openapi/areas, ${area}, ${location}: ${problem}`);
}
