/** Takes the pictures of the pages for the docs, with the Chromium of the machine: `npm run pictures`. */
import { spawnSync } from "node:child_process";

const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "packages/web/pictures.config.ts"];
const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
process.exitCode = status ?? 1;
