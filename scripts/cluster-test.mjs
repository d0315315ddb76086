/**
 * `npm run cluster-test -- [--seconds 90] [--seed 1] [--callers 64]`: three replicas with a real store, killed and cut off while
 * callers read and write. It fails when a write was lost or doubled, a cap exceeded, an approval used twice, or when reads or
 * writes did not come back after a fault. `apps/http/cluster/main.mjs` says what it does.
 */
import { build, install, runNode, turbo } from "./lib/workspace.mjs";

install();
build("@octo/mcp-http");
turbo("build:conformance", "--filter=@octo/mcp-http");
process.exitCode = runNode("apps/http/cluster/main.mjs", process.argv.slice(2));
