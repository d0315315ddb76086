/** Bundles TypeScript of the packages into modules that plain Node.js runs: benchmarks and checks need no build before them. */
import { build } from "tsup";

/**
 * Writes one `.mjs` file per entry into `folder`, from source and without any dependency left outside.
 *
 * @param entry names of the files to write, and the TypeScript or JavaScript each begins with
 */
export function bundleFromSource(folder, entry) {
  return build({
    entry,
    outDir: folder,
    format: "esm",
    target: "node20",
    noExternal: [/.*/],
    esbuildOptions: (options) => {
      options.conditions = ["@octo/source"];
      // Some bundled CommonJS code asks for `require`.
      options.banner = {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      };
    },
    outExtension: () => ({ js: ".mjs" }),
    config: false,
    dts: false,
    silent: true,
  });
}
