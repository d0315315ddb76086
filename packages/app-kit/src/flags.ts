/** The flags that every command line of octo-mcp has, in the same words. */
import type { Command } from "commander";

/** The flags that make the policy. */
export function addPolicyFlags(command: Command): Command {
  return command
    .option("--toolsets <names>", "comma-separated toolsets, or all")
    .option("--read-only", "nothing can be created, changed or deployed")
    .option("--allow-deletes", "deletions may be asked for; no effect with --read-only")
    .option("--policy <file>", "rules in YAML or JSON")
    .option("--profile <name>", "a profile of the policy file");
}

/** The flags of a server: where Octopus is, who approves writes, what is recorded and logged. */
export function addServerFlags(command: Command): Command {
  return command
    .option("-s, --server-url <url>", "address of Octopus Server")
    .option("--ca-file <file>", "trust these certificates too (PEM)")
    .option("--approval <mode>", "who approves writes: elicit, confirm, plan or none")
    .option("--show-variable-values", "show variable values that look like secrets; sensitive ones never")
    .option("--audit-log <file>", "record every call in a chained file; no record, no write")
    .option("--log-level <level>", "error, warn, info or debug", "info")
    .option("--log-file <file>", "write the log to this file too")
    .option("-q, --quiet", "write no log to stderr");
}
