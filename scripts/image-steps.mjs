/**
 * Does what the Dockerfile says in clean folders, without an engine: the files that `.dockerignore` lets in, each COPY
 * and RUN of the build, the files of each image, and then each image's command as a user without rights, with its
 * health check. The script reads the Dockerfile itself, so that the images are tested also where no container engine can
 * run. `npm run images`; exit code 0 when all three images work.
 */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { readStages } from "./lib/dockerfile.mjs";
import { root, say } from "./lib/workspace.mjs";

const work = mkdtempSync(join(tmpdir(), "octo-images-"));
chmodSync(work, 0o755);
const stages = readStages(join(root, "Dockerfile"));
const folders = new Map();

try {
  const context = join(work, "context");
  copyContext(context);
  for (const [name, stage] of stages) build(name, stage, context);
  const free = await freePort();
  await check("simulator", ["--port", String(free)], (command) => command.replace("8065", String(free)));
  const other = await freePort();
  await check(
    "http",
    [
      "--port",
      String(other),
      "-s",
      "http://127.0.0.1:9",
      "--public-url",
      "https://octo.example.com",
      "--trust-proxy",
    ],
    (command) => command.replace("8080", String(other)),
  );
  await check("cli", ["--version"]);
  say("All images work");
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The tracked files under the names that `.dockerignore` excepts. */
function copyContext(to) {
  const allowed = readFileSync(join(root, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  for (const file of run("git", ["ls-files", "-z", "--", ...allowed], root)
    .split("\0")
    .filter(Boolean)) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
}

function build(name, { steps }, context) {
  say(`Image ${name}`);
  const folder = join(work, name);
  folders.set(name, folder);
  let workdir = "/";
  const environment = {};
  for (const { keyword, flags, words, shell } of steps) {
    const here = join(folder, workdir);
    mkdirSync(here, { recursive: true });
    if (keyword === "WORKDIR") workdir = words[0];
    if (keyword === "ENV")
      Object.assign(environment, Object.fromEntries(words.map((word) => word.split("="))));
    if (keyword === "RUN") run("/bin/sh", ["-c", shell], here, environment);
    if (keyword === "COPY") {
      const target = words.at(-1);
      for (const source of words.slice(0, -1)) {
        const from = join(flags.from ? folders.get(flags.from) : context, source);
        const to = join(here, target);
        const isFile = !existsSync(join(from, ".")) || basename(from).includes(".");
        cpSync(from, isFile && target.endsWith("/") ? join(to, basename(from)) : to, { recursive: true });
      }
    }
  }
}

async function check(name, args, healthOf) {
  const { steps } = stages.get(name);
  const find = (keyword) => steps.findLast((step) => step.keyword === keyword);
  if (find("USER")?.words[0] !== "node") throw new Error(`${name} does not run as node`);
  const [, file, ...fixed] = find("ENTRYPOINT").words;
  const defaults = (find("CMD")?.words ?? []).filter((word) => !/^\d+$|^--port$/.test(word));
  const child = spawn(process.execPath, [join(work, name, file), ...fixed, ...defaults, ...args], {
    cwd: join(work, name),
    stdio: ["ignore", "pipe", "pipe"],
    // Node's image has the user 1000; only root can become somebody else.
    ...(process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {}),
    env: {
      PATH: process.env.PATH,
      OCTOPUS_API_KEY: "API-IMAGES",
      OCTO_HTTP_KEYS: "a-key-for-the-image-steps",
    },
  });
  const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  try {
    if (healthOf) await healthy(find("HEALTHCHECK").words, healthOf);
    else if ((await ended) !== 0) throw new Error("it did not end well");
    say(`${name} works`);
  } catch (error) {
    throw new Error(`${name}: ${error.message}\n${output}`);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function healthy([, ...args], healthOf) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (spawnSync(process.execPath, args.map(healthOf)).status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("its health check fails");
}

function run(command, args, cwd, environment = {}) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout;
  throw new Error(`${command} ${args.join(" ")}\n${result.stdout}${result.stderr}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
