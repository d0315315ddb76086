/**
 * Uses the packed packages as strangers do: installed by npm in empty folders outside the workspace, compiled strictly
 * with the two ways in which TypeScript finds packages, and run by the versions of Node that are supported.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchCommands } from "../lib/npx.mjs";
import { checkApps } from "./consumer-apps.mjs";
import { inTurns, run } from "./run.mjs";

/** The versions of Node on which everything is run. */
export const NODE_VERSIONS = ["20", "22", "24"];

const PROGRAMS = fileURLToPath(new URL("./consumers/", import.meta.url));
const RESOLUTIONS = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
];

/** Checks packed packages (from `packAll`), and returns the versions of Node that were used. */
export async function checkConsumers(packed, majors = NODE_VERSIONS) {
  const nodes = await nodeBinaries(majors);
  const work = mkdtempSync(join(tmpdir(), "octo-consumers-"));
  try {
    const libraries = packed.filter(({ manifest }) => manifest.exports);
    const apps = packed.filter(({ manifest }) => !manifest.exports);
    const names = programNames(libraries);
    const library = await project(join(work, "libraries"), libraries, outsiders());
    const app = await project(join(work, "apps"), apps, {});
    await compile(library, names);
    for (const { node } of nodes) {
      await inTurns(
        2,
        names.map((name) => () => run(node, [join("out", `${name}.js`)], { cwd: library })),
      );
      await checkApps({ node, folder: app, simulator: join(library, "node_modules/@octo/simulator") });
    }
    return nodes.map(({ version }) => version);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The programs of `consumers/`, one for each library. */
function programNames(libraries) {
  const names = readdirSync(PROGRAMS).map((file) => file.replace(/\.ts$/, ""));
  for (const { manifest } of libraries) {
    const name = manifest.name.replace("@octo/", "");
    if (!names.includes(name))
      throw new Error(`No program uses ${manifest.name}. Add scripts/release/consumers/${name}.ts.`);
  }
  return names;
}

/** What a consumer has besides our packages, in the versions of this repository. */
function outsiders() {
  const version = (name, from) => {
    const manifest = createRequire(new URL(from, import.meta.url)).resolve(`${name}/package.json`);
    return JSON.parse(readFileSync(manifest, "utf8")).version;
  };
  return {
    "@modelcontextprotocol/server": "^2.4.0",
    "@types/node": version("@types/node", "../../package.json"),
    typescript: version("typescript", "../../package.json"),
  };
}

/** An empty project with packed packages and others, installed by npm. */
async function project(folder, packed, others) {
  const own = Object.fromEntries(packed.map(({ manifest, file }) => [manifest.name, `file:${file}`]));
  mkdirSync(folder);
  const manifest = { private: true, type: "module", dependencies: { ...own, ...others }, overrides: own };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: folder,
  });
  return folder;
}

async function compile(folder, names) {
  for (const name of names) cpSync(join(PROGRAMS, `${name}.ts`), join(folder, `${name}.ts`));
  const tasks = RESOLUTIONS.map((resolution) => () => {
    const config = `tsconfig.${resolution.moduleResolution}.json`;
    const compilerOptions = {
      ...resolution,
      target: "es2022",
      lib: ["es2023"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      declaration: true,
      skipLibCheck: true,
      types: ["node"],
      outDir: resolution.moduleResolution === "nodenext" ? "out" : "out-bundler",
    };
    writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    return run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", config], { cwd: folder });
  });
  await inTurns(2, tasks);
}

/** The program of each version of Node; npx keeps it after the first time. */
async function nodeBinaries(majors) {
  return inTurns(
    majors.length,
    majors.map((major) => async () => {
      const isOwn = process.versions.node.startsWith(`${major}.`);
      const node = isOwn ? process.execPath : join(await fetchCommands("node", `node@${major}`), "node");
      return { node, version: (await run(node, ["--version"])).trim() };
    }),
  );
}
