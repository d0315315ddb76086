/** The command `tool-contract`. */
import { readFile } from "node:fs/promises";
import { runCli } from "./cli.ts";

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  readFile: (path) => readFile(path, "utf8"),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
