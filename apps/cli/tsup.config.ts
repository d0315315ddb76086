import { defineConfig, type Options } from "tsup";
import { writeNotices } from "./scripts/notices.mjs";

/** zod carries its messages in fifty languages; we speak one. */
const oneLanguage: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "one-language",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** The SDK's default schema validator is never made: the adapter brings its own. It would be a sixth of the file. */
const noDefaultValidator: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "no-default-validator",
  setup(build) {
    build.onLoad({ filter: /@modelcontextprotocol[\\/]server[\\/]dist[\\/]ajvProvider/ }, () => ({
      contents:
        'export class n { constructor() { throw new Error("no default JSON Schema validator in this build"); } }',
    }));
  },
};

/** Everything is bundled from source: the published file has no runtime dependency. */
const shared: Options = {
  format: "esm",
  target: "node20",
  platform: "node",
  minify: true,
  noExternal: [/.*/],
  esbuildPlugins: [oneLanguage, noDefaultValidator],
  // Some bundled CommonJS code asks for `require`.
  banner: {
    js: '#!/usr/bin/env node\nimport{createRequire as __octoRequire}from"node:module";const require=__octoRequire(import.meta.url);',
  },
  esbuildOptions(options) {
    options.conditions = ["@octo/source", "node", "import", "module", "default"];
    options.legalComments = "none";
  },
};

/** The licences of what is bundled travel with it. */
const notices: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "notices",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      if (metafile) writeNotices(Object.keys(metafile.inputs), process.cwd(), "dist/THIRD-PARTY-NOTICES.txt");
    });
  },
};

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp": "src/main.ts" },
    esbuildPlugins: [oneLanguage, noDefaultValidator, notices],
  },
  { ...shared, entry: { demo: "demo/main.ts" }, minify: false },
]);
