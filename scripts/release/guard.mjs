/**
 * Stops packing and publishing by hand. npm would leave `workspace:*` and `catalog:` in the dependencies, and a package
 * that is published from its folder is not the one that the release has checked.
 */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Why a package manager may not do what it is about to do, or undefined when it may. */
export function refusal(what, userAgent = "") {
  if (what === "publish")
    return "This package is published by the release alone, from the tarball that was checked. Run `npm run release -- --dry-run` in the root of the repository; docs/contributing/releasing.md says the rest.";
  if (userAgent.startsWith("pnpm/")) return undefined;
  return "Only pnpm can pack this package, because its dependencies are written as `workspace:*` and `catalog:`. Run `npm run pack` in the root of the repository; the tarballs are then in dist-packages/.";
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const reason = refusal(process.argv[2], process.env.npm_config_user_agent);
  if (reason) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  }
}
