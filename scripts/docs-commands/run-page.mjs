/** Runs the commands of one page in order, as a reader would who works in a clone. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../lib/workspace.mjs";
import { blocksOf, fileOf, isCommands } from "./blocks.mjs";

/** How long the commands of one page may take together. */
const LIMIT_MS = 120_000;

/** What our programs are in a clone that was built. */
const PROGRAMS = {
  "octo-mcp": "apps/cli/dist/octo-mcp.js",
  "octo-mcp-http": "apps/http/dist/octo-mcp-http.js",
  "octo-simulator": "packages/simulator/bin/octo-simulator.js",
  "tool-contract": "packages/tool-contract-verify/bin/tool-contract.js",
};

/** Hosts that setup finds in the home folder of the reader. */
const HOSTS = [".cursor", ".codex"];

/** Whether a page has commands to run. */
export const hasCommands = (page) => blocksOf(page).some(isRun);

/**
 * Runs a page. Addresses and keys that stand for the reader's own are those of `octopus`, and ports are free ones.
 * @param text the text of the page; default: that of the file
 * @returns `{ ok: true, blocks }`, or `{ ok: false, line, output }` with the line of the page that failed
 */
export async function runPage(page, octopus, text = undefined) {
  const folder = mkdtempSync(join(tmpdir(), "octo-docs-"));
  try {
    const home = makeClone(folder);
    octopus.fillFolder(folder);
    const ports = new Map();
    const blocks = blocksOf(page, text).filter((block) => isRun(block) || fileOf(block) !== undefined);
    for (const { marker } of blocks) await findPort(ports, marker);
    const script = blocks.map((block) => scriptOf(block, octopus, ports)).join("\n");
    writeFileSync(join(folder, ".page.sh"), `set -euo pipefail\n${script}\n`);
    const { code, output } = await runScript(folder, home, octopus.environment);
    const line = Number([...output.matchAll(/^@@ (\d+)$/gm)].at(-1)?.[1] ?? 0);
    const shown = output.replaceAll(/^@@ \d+\n/gm, "");
    return code === 0 ? { ok: true, blocks: blocks.length } : { ok: false, line, output: shown };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isRun = (block) => isCommands(block) && !["not run", "run by"].includes(block.marker?.kind);

/** A folder with everything of the clone in it, our programs by name, and a home of its own. */
function makeClone(folder) {
  for (const name of [...readdirSync(root), "dist-packages"])
    if (!/^\.(?!ci|npmrc)/.test(name) && !existsSync(join(folder, name)))
      symlinkSync(join(root, name), join(folder, name));
  const bin = join(folder, ".bin");
  mkdirSync(bin);
  for (const [name, file] of Object.entries(PROGRAMS)) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec node "${join(root, file)}" "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const home = join(folder, ".home");
  for (const host of HOSTS) mkdirSync(join(home, host), { recursive: true });
  return home;
}

async function findPort(ports, marker) {
  const port = /:(\d+)\//.exec(marker?.value ?? "")?.[1];
  if (marker?.kind !== "serves" || ports.has(port)) return;
  ports.set(port, await freePort());
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The part of the script for one block: a file is written, a server runs on in the background, commands run. */
function scriptOf(block, octopus, ports) {
  const fill = (text) => octopus.fillIn(withPorts(text, ports));
  const file = isCommands(block) ? undefined : fileOf(block);
  if (file) return `cat > ${file} <<'@@END'\n${block.text}\n@@END`;
  const text = fill(block.text);
  if (block.marker?.kind === "exits")
    return `echo "@@ ${block.line}"\n${text.trimEnd()} || [ $? -eq ${Number.parseInt(block.marker.value, 10)} ]`;
  if (block.marker?.kind !== "serves") return `echo "@@ ${block.line}"\n${text}`;
  const lines = text.split("\n");
  const last = lines.findLastIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  lines[last] = `${withPort(lines[last], ports, block.marker.value)} &`;
  const wait = `for _ in $(seq 150); do curl -fs -o /dev/null "${fill(block.marker.value)}" && break; kill -0 $! || exit 1; sleep 0.1; done`;
  return `echo "@@ ${block.line}"\nkill $(jobs -p) 2> /dev/null || true; wait\n${lines.join("\n")}\n${wait}`;
}

/** Ports of the page are free ones of this machine. */
function withPorts(text, ports) {
  return [...ports].reduce(
    (left, [from, to]) => left.replaceAll(`:${from}`, `:${to}`).replaceAll(`--port ${from}`, `--port ${to}`),
    text,
  );
}

/** A server that is started without a port gets the free one. */
function withPort(command, ports, url) {
  if (command.includes("--port")) return command;
  return `${command} --port ${ports.get(/:(\d+)\//.exec(url)[1])}`;
}

function runScript(cwd, home, environment) {
  const { PATH, LANG } = process.env;
  const env = {
    ...environment,
    PATH: `${join(cwd, ".bin")}:${PATH}`,
    LANG: LANG ?? "C.UTF-8",
    HOME: home,
    CI: "1",
    ...stores(),
  };
  return new Promise((resolve) => {
    const child = spawn("bash", [".page.sh"], {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const add = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    const end = () => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // The processes have ended.
      }
    };
    const timer = setTimeout(() => {
      add(`\nThe commands took longer than ${LIMIT_MS / 1_000} seconds.\n`);
      end();
    }, LIMIT_MS);
    child.on("exit", (code) => {
      clearTimeout(timer);
      end();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * The stores of the packages of this machine. With those of another home npx would fetch everything again, and pnpm would take
 * away what is installed in the clone.
 */
function stores() {
  const { HOME = "", XDG_DATA_HOME, npm_config_cache } = process.env;
  return {
    npm_config_cache: npm_config_cache ?? join(HOME, ".npm"),
    XDG_DATA_HOME: XDG_DATA_HOME ?? join(HOME, ".local/share"),
  };
}
