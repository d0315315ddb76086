/** What every manifest says in the same way: written by `npm run generate`, and compared by `npm run check`. */
import { AUTHOR, MCP_NAME, REPOSITORY, SERVERS } from "./project.mjs";

/** The order of the fields; those that are not named here follow in their own order. */
const ORDER = [
  "name",
  "version",
  "mcpName",
  "private",
  "description",
  "keywords",
  "license",
  "author",
  "homepage",
  "repository",
  "bugs",
  "type",
  "sideEffects",
  "engines",
  "bin",
  "exports",
  "files",
  "publishConfig",
  "scripts",
];

/** The manifest of a package with everything that follows from the project and from the folder. */
export function completeManifest(folder, manifest) {
  const whole = manifest.private ? manifest : { ...manifest, ...publishedFields(folder, manifest) };
  const names = [...new Set([...ORDER, ...Object.keys(whole)])];
  return Object.fromEntries(names.filter((name) => name in whole).map((name) => [name, whole[name]]));
}

/** The text of a manifest. */
export function manifestText(manifest) {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function publishedFields(folder, { name, exports, scripts }) {
  return {
    ...(SERVERS.includes(name) ? { mcpName: MCP_NAME } : {}),
    author: AUTHOR,
    homepage: `${REPOSITORY}/tree/main/${folder}#readme`,
    repository: { type: "git", url: `git+${REPOSITORY}.git`, directory: folder },
    bugs: { url: `${REPOSITORY}/issues` },
    publishConfig: {
      access: "public",
      provenance: true,
      ...(exports ? { exports: withoutSource(exports) } : {}),
    },
    scripts: {
      ...scripts,
      prepack: "node ../../scripts/release/guard.mjs pack",
      prepublishOnly: "node ../../scripts/release/guard.mjs publish",
    },
  };
}

/** The exports without the condition by which the workspace reads sources, which are in no tarball. */
function withoutSource(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([path, { "@octo/source": _, ...conditions }]) => [path, conditions]),
  );
}
