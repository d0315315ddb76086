/**
 * Makes a fresh clone ready with nothing but Node and npm, and says what it does. What is up to date is not done again.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** The package manager, as `npx` takes it. */
export const pnpm = manifest.packageManager.replace(/\+.*$/, "");

/**
 * Installs the dependencies of the product unless the lock file and manifests are those of the last time. The packages of
 * `tools/` are left out, so that the demo of a fresh clone does not wait for them.
 */
export function install() {
  installOnce("product", "!./tools/*", "Installing dependencies with pnpm (first time, or after a change)");
}

/** Installs a package of `tools/` too, for the commands that need it, such as `installTool("site")`. */
export function installTool(name) {
  install();
  installOnce(`tool-${name}`, `./tools/${name}`, `Installing tools/${name} (first time, or after a change)`);
}

/** Installs the packages that a filter of pnpm chooses, unless a file says that they were installed as they are now. */
function installOnce(name, filter, what) {
  const stamp = join(root, "node_modules", `.octo-installed-${name}`);
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say(what);
  run("npx", ["-y", pnpm, "install", "--frozen-lockfile", "--reporter=append-only", "--filter", filter], {
    quiet: true,
  });
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Builds packages; turbo skips what has not changed. */
export function build(...filters) {
  say(`Building ${filters.join(", ")}`);
  turbo("build", ...filters.map((name) => `--filter=${name}`));
}

/** Builds every package with the declarations that others need, for packing. */
export function buildForOthers() {
  say("Building every package, with declarations");
  process.env.OCTO_TYPES = "1";
  turbo("build");
}

/** Runs a turbo task. */
export function turbo(task, ...args) {
  run("npx", ["-y", pnpm, "exec", "turbo", "run", task, ...args, "--output-logs=errors-only"], {
    quiet: true,
  });
}

/** Runs a tool of the workspace, such as `vitest/vitest.mjs`, and returns its exit code. */
export function runNode(file, args, environment = {}) {
  const result = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return result.status ?? 1;
}

/** One line about what happens now. */
export function say(text) {
  process.stderr.write(`- ${text}\n`);
}

function run(command, args, { quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", CI: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return;
  process.stderr.write(
    `${result.stdout ?? ""}${result.stderr ?? ""}${result.error ? `${result.error.message}\n` : ""}`,
  );
  process.stderr.write(`\nFailed: ${command} ${args.join(" ")}\n`);
  process.exit(1);
}

function fingerprint() {
  const hash = createHash("sha256");
  const folders = ["packages", "apps", "examples", "tools"].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  );
  const manifests = folders
    .map((folder) => join(folder, "package.json"))
    .filter((file) => existsSync(join(root, file)));
  for (const file of ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ...manifests]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}
