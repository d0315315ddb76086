/** The large world of the simulator in a process of its own. */
import { spawn } from "node:child_process";
import { fromSource } from "./from-source.mjs";

/** Starts the world and waits until it says where it is and with which key. `get` reads its plain API. */
export async function startLarge() {
  const { simulatorProgram } = await fromSource();
  const child = spawn(process.execPath, [simulatorProgram, "--world", "large", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  const { url, key } = await new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => reject(new Error(`The simulator ended with ${code}`)));
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      const found = /(http:\/\/\S+)[\s\S]*?(API-[A-Z0-9]+)[\s\S]*Ctrl-C/.exec(text);
      if (found) resolve({ url: found[1], key: found[2] });
    });
  });
  const get = (path) => fetch(`${url}${path}`, { headers: { "X-Octopus-ApiKey": key } });
  return { url, key, get, stop };
}
