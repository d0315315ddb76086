/** Programs from npm that a script runs and the workspace does not depend on. */
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { root } from "./workspace.mjs";

/**
 * Fetches packages unless npx still has them, and returns the folder with their commands. Packages whose peers contradict
 * each other are fetched as they are.
 */
export async function fetchCommands(command, ...packages) {
  const wanted = packages.flatMap((name) => ["-p", name]);
  const environment = { npm_config_legacy_peer_deps: "true" };
  const args = ["-y", ...wanted, "-c", `command -v ${command}`];
  const { code, stdout, stderr } = await capture("npx", args, { environment, timeoutMs: 600_000 });
  if (code !== 0) throw new Error(`${packages.join(", ")} could not be fetched:\n${stderr}`);
  return dirname(stdout.trim());
}

/** Runs a command, and returns its exit code and all that it said. */
export function capture(command, args, { timeoutMs = 180_000, environment = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", (error) => resolve({ code: 1, stdout, stderr: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}
