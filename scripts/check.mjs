/** `npm run check`: format, lint, what nothing uses, generated files, the OpenAPI document, types. */
import { install, runNode, say, turbo } from "./lib/workspace.mjs";

install();
say("Formatting and lint (biome)");
if (runNode("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]) !== 0)
  process.exit(1);
say("Unused files, exports and dependencies (knip)");
if (runNode("node_modules/knip/bin/knip.js", ["--no-progress"]) !== 0) process.exit(1);
say("Generated files");
if (runNode("scripts/generate.mjs", ["--check"]) !== 0) process.exit(1);
say("OpenAPI document (redocly)");
if (runNode("packages/api-client/scripts/lint.mjs", []) !== 0) process.exit(1);
say("Types (tsc, every package)");
turbo("typecheck");
say("All checks passed");
