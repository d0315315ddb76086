/** A copy of the checkout, so that a dry run can version and build without a change to the working tree. */
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pnpm, root } from "../lib/workspace.mjs";
import { run } from "./run.mjs";

/** Copies every file that Git has or would take, and installs the dependencies from what is already on this machine. */
export async function copyCheckout(to) {
  const files = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  for (const file of new Set(files.split("\0").filter(Boolean))) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
  const args = ["--frozen-lockfile", "--prefer-offline", "--ignore-scripts", "--filter", "!./tools/*"];
  await run("npx", ["-y", pnpm, "install", ...args], { cwd: to });
}

/** What Git says about the working tree: the commit, and each file that differs from it. */
export async function treeState() {
  const commit = await run("git", ["rev-parse", "HEAD"], { cwd: root });
  return commit + (await run("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: root }));
}
