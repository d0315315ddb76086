/**
 * `npm run dev`: the simulated Octopus Server and `octo-mcp-http` in front of it. The app is built from source again and
 * restarted whenever a source file of any package changes. Ctrl-C ends both. Further arguments go to the app.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build, install, root, say } from "./lib/workspace.mjs";

const SIMULATOR_PORT = "8065";

install();
build("@octo/mcp-server");
say("Starting the simulator and the HTTP app; stop both with Ctrl-C\n");

const simulator = spawn(process.execPath, ["apps/cli/dist/demo.js", "--serve", "--port", SIMULATOR_PORT], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
const octopus = await new Promise((resolve, reject) => {
  let printed = "";
  simulator.once("exit", () => reject(new Error(`the simulator did not start on port ${SIMULATOR_PORT}`)));
  simulator.stdout.on("data", (chunk) => {
    process.stdout.write(chunk);
    printed += chunk;
    const [, url, key] = /OCTOPUS_SERVER_URL=(\S+)\s+OCTOPUS_API_KEY=(\S+)/.exec(printed) ?? [];
    if (url && key) resolve({ OCTOPUS_SERVER_URL: url, OCTOPUS_API_KEY: key });
  });
});

const flags = process.argv.slice(2).map((flag) => JSON.stringify(flag));
const app = spawn(
  process.execPath,
  [
    join(root, "node_modules/tsup/dist/cli-default.js"),
    ...["--watch", "src", "--watch", "../../packages"],
    ...["--onSuccess", ["node dist/octo-mcp-http.js", ...flags].join(" ")],
  ],
  { cwd: join(root, "apps/http"), stdio: "inherit", env: { ...process.env, ...octopus } },
);
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    app.kill(signal);
    simulator.kill(signal);
  });
app.once("exit", (code) => {
  simulator.kill("SIGTERM");
  process.exitCode = code ?? 0;
});
