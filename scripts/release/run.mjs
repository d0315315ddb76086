/** Runs programs for the release: quietly when they end well, and with everything they said when they do not. */
import { spawn } from "node:child_process";

/** Runs a program and returns what it wrote to stdout; other ends than `codes` are errors that hold all of its output. */
export function run(command, args, { cwd, environment = {}, codes = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (codes.includes(code)) return resolve(stdout);
      reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${stdout}${stderr}`));
    });
  });
}

/** Runs tasks, at most `limit` at once, and returns their results in order. */
export async function inTurns(limit, tasks) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const at = next;
      next += 1;
      results[at] = await tasks[at]();
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
