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
    createInterface({ input: child.stderr }).on("line", (line) => {
      const { message, url } = parse(line);
      if (message === "ready") resolve({ url, stop: () => stop(child), rssMb: () => rssOf(child.pid) });
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
