/** The entries of hosts that pages show: each is started as its host would start it, and must respond to the first message. */
import { spawn } from "node:child_process";
import { blocksOf, pagesWithCommands } from "./blocks.mjs";

const LIMIT_MS = 30_000;
const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "docs", version: "1" } },
};

/** Starts the entry of each JSON block that is not marked, and says what went wrong with it. */
export async function startEntries(octopus) {
  const entries = pagesWithCommands().flatMap((page) =>
    blocksOf(page).flatMap((block) => entryOf(block, octopus)),
  );
  const results = [];
  for (const { where, entry } of entries) results.push({ where, problem: await problemOf(entry) });
  return results;
}

function entryOf({ page, line, language, text, marker }, octopus) {
  if (marker !== undefined || !/\bcommand\b/.test(text)) return [];
  // VS Code asks for the key and puts it there.
  const filled = octopus.fillIn(text.replaceAll(/\$\{input:[\w-]+\}/g, "API-…"));
  const entry = { json: entryOfJson, toml: entryOfToml }[language]?.(filled);
  return entry ? [{ where: `${page}:${line}`, entry }] : [];
}

function entryOfJson(text) {
  const data = JSON.parse(text);
  const servers = data.mcpServers ?? data.servers ?? data.context_servers ?? {};
  return Object.values(servers)[0];
}

/** The lines of an entry are JSON, but for the table of variables. */
function entryOfToml(text) {
  const value = (name) => new RegExp(`^${name} = (.+)$`, "m").exec(text)?.[1] ?? '""';
  const env = [...value("env").matchAll(/(\w+) = "([^"]*)"/g)].map(([, name, given]) => [name, given]);
  return {
    command: JSON.parse(value("command")),
    args: JSON.parse(value("args")),
    env: Object.fromEntries(env),
  };
}

function problemOf({ command, args, env = {} }) {
  return new Promise((resolve) => {
    const { PATH, HOME } = process.env;
    const child = spawn(command, args, { env: { PATH, HOME, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    const end = (problem) => {
      clearTimeout(timer);
      child.kill();
      resolve(problem);
    };
    const timer = setTimeout(() => end("no response in time"), LIMIT_MS);
    child.on("error", ({ message }) => end(message));
    child.on("exit", (code) => end(`it ended with ${code}: ${said.trim()}`));
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.stdout.once("data", (chunk) => {
      const { result } = JSON.parse(String(chunk).split("\n")[0]);
      end(result?.serverInfo?.name === "octo-mcp" ? undefined : `the response is ${chunk}`);
    });
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${JSON.stringify(INITIALIZE)}\n`);
  });
}
