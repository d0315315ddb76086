/** How the apps are bundled: one file from source, without any runtime dependency. */
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { writeNotices } from "./notices.mjs";

/** zod carries its messages in fifty languages; we speak one. */
export const oneLanguage = {
  name: "one-language",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** The SDK's default schema validator is never made: the adapter brings its own. It would be a sixth of the file. */
export const noDefaultValidator = {
  name: "no-default-validator",
  setup(build) {
    build.onLoad({ filter: /@modelcontextprotocol[\\/]server[\\/]dist[\\/]ajvProvider/ }, () => ({
      contents:
        'export class n { constructor() { throw new Error("no default JSON Schema validator in this build"); } }',
    }));
  },
};

/** Nobody here makes zod schemas out of JSON Schema. */
export const noSchemaReader = {
  name: "no-schema-reader",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]classic[\\/]from-json-schema\.js$/ }, () => ({
      contents:
        'export function fromJSONSchema() { throw new Error("this build does not read JSON Schema"); }',
    }));
  },
};

/** YAML is read and never written. Only a map whose key is a list or a map would be written, and such a key is an error. */
export const noYamlWriter = {
  name: "no-yaml-writer",
  setup(build) {
    const filter =
      /yaml[\\/]dist[\\/]stringify[\\/](stringifyString|stringifyCollection|stringifyPair|stringifyDocument|foldFlowLines)\.js$/;
    build.onLoad({ filter }, () => ({
      contents: `const none = () => { throw new Error("a key must be a text"); };
for (const name of ["stringifyString", "stringifyCollection", "stringifyPair", "stringifyDocument"]) exports[name] = none;`,
    }));
  },
};

/** The agents for proxies can tell what they do on a terminal; our log is elsewhere. */
export const noDebug = {
  name: "no-debug",
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]debug[\\/]src[\\/]index\.js$/ }, () => ({
      contents: "module.exports = () => Object.assign(() => undefined, { enabled: false });",
    }));
  },
};

/** The licences of what is bundled travel with it. */
export const notices = {
  name: "notices",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      if (metafile) writeNotices(Object.keys(metafile.inputs), process.cwd(), "dist/THIRD-PARTY-NOTICES.txt");
    });
  },
};

const ROWS = /const rows: readonly OperationRow\[\] = (\[[\s\S]*?\n\]);/;

/** The list of all operations of the API is a tenth of a file, and text that compresses well. */
export const packedOperations = {
  name: "packed-operations",
  setup(build) {
    build.onLoad({ filter: /api-client[\\/]src[\\/]generated[\\/]operations\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const [, text] = ROWS.exec(source) ?? [];
      if (text === undefined) throw new Error(`${path} has no list of operations`);
      const rows = JSON.parse(text.replace(/,\s*\]$/, "]"));
      const packed = deflateRawSync(JSON.stringify(rows), { level: 9 }).toString("base64");
      const unpacked = `const rows: readonly OperationRow[] = JSON.parse(inflateRawSync(Buffer.from("${packed}", "base64")).toString());`;
      return {
        contents: `import { inflateRawSync } from "node:zlib";\n${source.replace(ROWS, () => unpacked)}`,
        loader: "ts",
      };
    });
  },
};

/** What no app needs. */
export const slimming = [
  packedOperations,
  oneLanguage,
  noDefaultValidator,
  noSchemaReader,
  noYamlWriter,
  noDebug,
];

/** Options of tsup that all apps have. */
export const shared = {
  format: "esm",
  target: "node20",
  platform: "node",
  minify: true,
  splitting: false,
  noExternal: [/.*/],
  esbuildPlugins: slimming,
  // Some bundled CommonJS code asks for `require`.
  banner: {
    js: '#!/usr/bin/env node\nimport{createRequire as __octoRequire}from"node:module";const require=__octoRequire(import.meta.url);',
  },
  esbuildOptions(options) {
    options.conditions = ["@octo/source", "node", "import", "module", "default"];
    options.legalComments = "none";
  },
};
