import { runCli } from "./cli.ts";

const code = runCli(process.argv.slice(2));
if (code !== undefined) process.exitCode = code;
