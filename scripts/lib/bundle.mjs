/** How the apps are bundled: one file from source, without any runtime dependency. */
import { readFileSync, writeFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { writeNotices } from "./notices.mjs";

/** zod carries its messages in fifty languages; we speak one. */
const oneLanguage = {
  name: "one-language",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** The SDK's default schema validator is never made: the adapter brings its own. It would be a sixth of the file. */
const noDefaultValidator = {
  name: "no-default-validator",
  setup(build) {
    build.onLoad({ filter: /@modelcontextprotocol[\\/]server[\\/]dist[\\/]ajvProvider/ }, () => ({
      contents:
        'export class n { constructor() { throw new Error("no default JSON Schema validator in this build"); } }',
    }));
  },
};

/** Nobody here makes zod schemas out of JSON Schema. */
const noSchemaReader = {
  name: "no-schema-reader",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]classic[\\/]from-json-schema\.js$/ }, () => ({
      contents:
        'export function fromJSONSchema() { throw new Error("this build does not read JSON Schema"); }',
    }));
  },
};

/** Two libraries come as one large part for Node, and as modules of which only what is used is bundled. */
const modulesOfLibraries = {
  name: "modules-of-libraries",
  setup(build) {
    const entries = { yaml: "browser/index.js", rrule: "dist/esm/rrule.js" };
    build.onResolve({ filter: /^(yaml|rrule)$/ }, ({ path, resolveDir }) => {
      const main = createRequire(join(resolveDir, "noop.js")).resolve(path);
      const folder = main.slice(
        0,
        main.lastIndexOf(join("node_modules", path)) + join("node_modules", path).length,
      );
      return { path: join(folder, entries[path]) };
    });
  },
};

/** YAML is read and never written. Only a map whose key is a list or a map would be written, and such a key is an error. */
export const noYamlWriter = {
  name: "no-yaml-writer",
  setup(build) {
    const filter =
      /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/](stringifyString|stringifyCollection|stringifyPair|stringifyDocument|foldFlowLines)\.js$/;
    build.onLoad({ filter }, () => ({
      contents: `const none = () => { throw new Error("a key must be a text"); };
export { none as stringifyString, none as stringifyCollection, none as stringifyPair, none as stringifyDocument };`,
    }));
  },
};

/** Recurring freezes are computed and never worded, so that the English of the library is not needed. */
const noRuleWords = {
  name: "no-rule-words",
  setup(build) {
    build.onLoad({ filter: /rrule[\\/]dist[\\/]esm[\\/]nlp[\\/]index\.js$/ }, () => ({
      contents: `const none = () => { throw new Error("this build does not word recurrences"); };
export { none as fromText, none as parseText, none as isFullyConvertible, none as toText };`,
    }));
  },
};

/** The agents for proxies can tell what they do on a terminal; our log is elsewhere. */
const noDebug = {
  name: "no-debug",
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]debug[\\/]src[\\/]index\.js$/ }, () => ({
      contents:
        "const none = () => Object.assign(() => undefined, { enabled: false }); module.exports = Object.assign(none, { default: none });",
    }));
  },
};

/**
 * The licences of what is bundled travel with it: `THIRD-PARTY-NOTICES.<name>.txt` beside the file of that name. The list of
 * what was bundled, `metafile.<name>.json`, stays here; the release makes the bill of materials from it.
 */
export const notices = (name) => ({
  name: "notices",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      if (!metafile) return;
      writeNotices(Object.keys(metafile.inputs), process.cwd(), `dist/THIRD-PARTY-NOTICES.${name}.txt`);
      writeFileSync(`dist/metafile.${name}.json`, JSON.stringify(metafile));
    });
  },
});

/** Leaves `import("./<source>.ts")`, by default of the folder with that name, to a file `<name>.js` beside the bundle, which is read when the import runs. */
export const separateFile = (name, source = `${name}[\\\\/]index`) => ({
  name: `separate-file-${name}`,
  setup(build) {
    build.onResolve({ filter: new RegExp(`[\\\\/]${source}\\.ts$`) }, ({ kind }) =>
      kind === "dynamic-import" ? { path: `./${name}.js`, external: true } : undefined,
    );
  },
});

/** The file of the libraries that few calls need, beside the bundle. */
const LIBRARIES_FILE = "./libraries.cjs";

/** What is used of each of these libraries; `apps/cli/src/libraries` has the same names. */
const LIBRARIES = {
  re2js: ["RE2JS", "RE2JSException"],
  rrule: ["RRule"],
  yaml: ["isMap", "isNode", "isScalar", "LineCounter", "parseDocument"],
};

/**
 * Leaves libraries that few calls need to a file beside the bundle, which is read when one of them is first used. Node compiles
 * a file whole before it runs, and these libraries are a quarter of the server.
 */
export const laterLibraries = {
  name: "later-libraries",
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(LIBRARIES).join("|")})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: "later" }));
    build.onResolve({ filter: /libraries\.cjs$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: "later" }, ({ path }) => ({
      contents: `const library = () => require("${LIBRARIES_FILE}");
// A function that stands for one of the library, also as a class.
const later = (name) => new Proxy(function () {}, {
  get: (_, key) => library()[name][key],
  apply: (_, self, args) => Reflect.apply(library()[name], self, args),
  construct: (_, args) => Reflect.construct(library()[name], args),
});
${LIBRARIES[path].map((name) => `export const ${name} = later("${name}");`).join("\n")}`,
    }));
  },
};

/** Long tables of a source: where each stands in it, and how its text becomes JSON. */
const TABLES = [
  {
    filter: /api-client[\\/]src[\\/]generated[\\/]operations\.ts$/,
    table: /(?<=const rows: readonly OperationRow\[\] = )\[[\s\S]*?\n\](?=;)/,
    read: (text) => JSON.parse(text.replace(/,\s*\]$/, "]")),
  },
  {
    filter: /api-client[\\/]src[\\/]generated[\\/]list-responses\.ts$/,
    table: /(?<=LIST_RESPONSES: Readonly<Record<string, string>> = )\{[\s\S]*?\n\}(?=;)/,
    read: (text) => JSON.parse(text.replace(/,\s*\}$/, "}")),
  },
  {
    filter: /policy[\\/]src[\\/]octopus[\\/]routes[\\/][\w-]+\.ts$/,
    table: /(?<=_ROUTES = )`[^`$\\]*`(?=;)/,
    read: (text) => text.slice(1, -1),
  },
];

/** Tables of the API and of its routes are a tenth of a file, and text that compresses well. */
const packedTables = {
  name: "packed-tables",
  setup(build) {
    for (const { filter, table, read } of TABLES)
      build.onLoad({ filter }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const [text] = table.exec(source) ?? [];
        if (text === undefined) throw new Error(`${path} has no table`);
        const unpacked = unpackedFrom(read(text));
        const contents = `import { inflateRawSync } from "node:zlib";\n${source.replace(table, () => unpacked)}`;
        return { contents, loader: "ts" };
      });
  },
};

/**
 * The tables of Unicode in the library for expressions are texts that compress to less than half. Few expressions need one, so
 * they are unpacked at the first use.
 */
export const packedUnicode = {
  name: "packed-unicode",
  setup(build) {
    build.onLoad({ filter: /re2js[\\/]build[\\/]index\.js$/ }, ({ path }) => {
      const tables = [];
      const source = readFileSync(path, "utf8").replace(
        /(?<=\bdecode(?:Ranges|Orbit)\()"[^"\\]*"/g,
        (text) => `unicodeTable(${tables.push(JSON.parse(text)) - 1})`,
      );
      if (tables.length === 0) throw new Error(`${path} has no tables`);
      return {
        contents: `import { inflateRawSync } from "node:zlib";
let unicodeTables;
function unicodeTable(at) {
  unicodeTables ??= ${unpackedFrom(tables)};
  return unicodeTables[at];
}
${source}`,
      };
    });
  },
};

/** The source of an expression that is the value. */
function unpackedFrom(value) {
  const packed = deflateRawSync(JSON.stringify(value), { level: 9 }).toString("base64");
  return `JSON.parse(inflateRawSync(Buffer.from("${packed}", "base64")).toString())`;
}

/**
 * Node's own modules are required and not imported. An import makes Node read every export of the module, also those that are made
 * at the first use: the one of `node:crypto` loads all of Web Crypto, and the one of `node:http` a second HTTP client.
 */
export const requiredBuiltins = {
  name: "required-builtins",
  setup(build) {
    const filter = new RegExp(
      `^(?:node:)?(?:${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`,
    );
    build.onResolve({ filter }, ({ path, kind }) =>
      kind === "import-statement"
        ? { path: path.replace(/^node:/, ""), namespace: "builtin" }
        : { path: `node:${path.replace(/^node:/, "")}`, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = require("node:${path}");`,
    }));
  },
};

/** What no app needs. */
export const slimming = [
  modulesOfLibraries,
  packedTables,
  packedUnicode,
  oneLanguage,
  noDefaultValidator,
  noSchemaReader,
  noYamlWriter,
  noRuleWords,
  noDebug,
  requiredBuiltins,
];

/** Options of tsup that all apps have. */
export const shared = {
  format: "esm",
  target: "node20",
  platform: "node",
  minify: true,
  splitting: false,
  noExternal: [/.*/],
  removeNodeProtocol: false,
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
