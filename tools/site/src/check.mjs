/** Checks the built site, and ends with 1 when something is wrong. */
import { fileURLToPath } from "node:url";
import { problemsOf } from "./check-built.mjs";

const problems = problemsOf(fileURLToPath(new URL("../dist", import.meta.url)));
process.stdout.write(problems.map((line) => `${line}\n`).join(""));
process.exitCode = problems.length === 0 ? 0 : 1;
