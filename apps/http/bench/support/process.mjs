/** Starts a server in a process of its own and waits until it says where it is. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export function start(file, args, environment = {}) {
  const child = spawn(process.execPath, ["--conditions=@octo/none", file, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
    const lines = createInterface({ input: child.stderr });
    lines.on("line", (line) => {
      const { message, url } = parse(line);
      if (message === "ready") {
        lines.close();
        child.stderr.resume();
        resolve({
          url,
          stop: () => stop(child),
          rssMb: () => rssOf(child.pid),
          cpuMs: () => cpuOf(child.pid),
        });
      }
    });
  });
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

function stop(child) {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.on("exit", resolve);
    child.kill("SIGTERM");
  });
}

function rssOf(pid) {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1024);
}

/** Processor time so far; the kernel counts in hundredths of a second. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
