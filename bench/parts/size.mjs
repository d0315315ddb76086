/** The bytes of what is published for the two programs. */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/workspace.mjs";
import { exact } from "../lib/rows.mjs";

const APPS = [
  { id: "cli", folder: "apps/cli", main: "dist/octo-mcp.js" },
  { id: "http", folder: "apps/http", main: "dist/octo-mcp-http.js" },
];

/** Measures the built apps and returns the rows. */
export function measureSize() {
  return APPS.flatMap(({ id, folder, main }) => {
    const { unpackedSize, entryCount } = packed(join(root, folder));
    return [
      exact(
        { id: `size.${id}.main`, what: `\`${folder}/${main}\``, unit: "bytes" },
        statSync(join(root, folder, main)).size,
      ),
      exact(
        { id: `size.${id}.all`, what: `everything published of \`${folder}\``, unit: "bytes" },
        unpackedSize,
      ),
      exact({ id: `size.${id}.files`, what: `files published of \`${folder}\``, unit: "files" }, entryCount),
    ];
  });
}

/** What npm would pack of a folder. */
function packed(folder) {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const [report] = JSON.parse(
    execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  return report;
}
