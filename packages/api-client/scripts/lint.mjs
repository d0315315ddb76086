/**
 * Lints openapi/octopus.yaml, or the document that is given, with the rules of redocly.yaml. A warning counts as an error.
 * It only reads files: it sends no telemetry, looks for no newer version and follows no reference to another host.
 */
import { fileURLToPath } from "node:url";
import { formatProblems, getTotals, lint, loadConfig } from "@redocly/openapi-core";

const root = new URL("..", import.meta.url);
const document = process.argv[2] ?? fileURLToPath(new URL("openapi/octopus.yaml", root));

const config = await loadConfig({ configPath: fileURLToPath(new URL("redocly.yaml", root)) });
const problems = await lint({ ref: document, config });
const totals = getTotals(problems);
if (problems.length > 0) formatProblems(problems, { format: "codeframe", totals, maxProblems: 20 });
const found = totals.errors + totals.warnings;
process.stderr.write(found === 0 ? "" : `lint: ${totals.errors} errors, ${totals.warnings} warnings\n`);
process.exitCode = found === 0 ? 0 : 1;
