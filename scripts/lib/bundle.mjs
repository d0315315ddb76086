/** How the apps are bundled: one file from source, without any runtime dependency. */
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

/** What no app needs. */
export const slimming = [oneLanguage, noDefaultValidator, noSchemaReader, noDebug];

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
