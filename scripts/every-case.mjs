/**
 * `npm run every-case`: every case of the suites of which `npm test` takes some, and the suites that it leaves out. The last line is
 * `N passed, N failed, N skipped`.
 */
import { LONG_SUITES, SAMPLED_SUITES } from "./lib/long-suites.mjs";

process.env.OCTO_EVERY_CASE = "1";
process.argv.push(...SAMPLED_SUITES, ...LONG_SUITES);
await import("./test.mjs");
