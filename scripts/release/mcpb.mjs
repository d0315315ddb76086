/**
 * The MCPB bundle: the stdio server in one file that desktop hosts install with a double click. It is packed and checked
 * by the official program, unpacked again, and started as a host would start it.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mcpOverStdio, start } from "./mcp-smoke.mjs";
import { run } from "./run.mjs";
import { toolFile } from "./tools.mjs";

/** Packs the bundle of a checkout whose CLI is built, and returns its file, hash and number of files. */
export async function packBundle({ base, to }) {
  const work = mkdtempSync(join(tmpdir(), "octo-mcpb-"));
  try {
    const files = fillFolder(work, base);
    const { version } = JSON.parse(readFileSync(join(work, "manifest.json"), "utf8"));
    const file = join(to, `octo-mcp-${version}.mcpb`);
    mkdirSync(to, { recursive: true });
    await mcpb("validate", join(work, "manifest.json"));
    await mcpb("pack", work, file);
    return { file, version, files, sha256: createHash("sha256").update(readFileSync(file)).digest("hex") };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Unpacks a bundle and starts it in front of the simulator of a checkout; returns what it said of itself. */
export async function checkBundle({ file, base, node = process.execPath }) {
  const work = mkdtempSync(join(tmpdir(), "octo-mcpb-"));
  const octopus = await start(
    process.execPath,
    [join(base, "packages/simulator/bin/octo-simulator.js"), "--port", "0"],
    {},
    /simulator +(\S+)\nAPI key +(\S+)/,
  );
  try {
    await mcpb("unpack", file, work);
    const manifest = JSON.parse(readFileSync(join(work, "manifest.json"), "utf8"));
    const chosen = { server_url: octopus.match[1], api_key: octopus.match[2] };
    const { args, environment } = hostStart(manifest, work, chosen);
    const { server, tools } = await mcpOverStdio(node, args, environment);
    if (server.version !== manifest.version)
      throw new Error(`The bundle says ${manifest.version}, and the server in it ${server.version}.`);
    return { tools };
  } finally {
    octopus.child.kill("SIGKILL");
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a host starts: the manifest with the choices of a person, or their defaults, in the places that name them. */
export function hostStart({ server, user_config: options }, folder, chosen) {
  const values = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, chosen[name] ?? option.default ?? ""]),
  );
  const fill = (text) =>
    text
      .replaceAll(/\$\{__dirname\}/g, folder)
      .replaceAll(/\$\{user_config\.(\w+)\}/g, (_, name) => String(values[name]));
  const { args, env } = server.mcp_config;
  return {
    args: args.map(fill),
    environment: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)])),
  };
}

function fillFolder(work, base) {
  const app = join(base, "apps/cli");
  const { name, version, license, files } = JSON.parse(readFileSync(join(app, "package.json"), "utf8"));
  const server = join(work, "server");
  mkdirSync(server);
  const wanted = files.filter((file) => file.startsWith("dist/")).map((file) => file.slice("dist/".length));
  const pattern = new RegExp(
    `^(?:${wanted.map((file) => file.replaceAll(".", "\\.").replace("*", ".*")).join("|")})$`,
  );
  for (const file of readdirSync(join(app, "dist")).filter((one) => pattern.test(one)))
    cpSync(join(app, "dist", file), join(server, file));
  cpSync(join(app, "mcpb/launch.mjs"), join(server, "launch.js"));
  writeFileSync(
    join(server, "package.json"),
    JSON.stringify({ name, version, license, private: true, type: "module" }),
  );
  cpSync(join(app, "mcpb/manifest.json"), join(work, "manifest.json"));
  cpSync(join(app, "README.md"), join(work, "README.md"));
  cpSync(join(base, "LICENSE"), join(work, "LICENSE"));
  return readdirSync(server).length + 3;
}

function mcpb(...args) {
  return run(process.execPath, [toolFile("@anthropic-ai/mcpb", "dist/cli/cli.js"), ...args]);
}
