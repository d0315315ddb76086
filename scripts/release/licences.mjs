/** The licences of everything that users receive: what the libraries depend on, and what the apps contain. */
import { pnpm } from "../lib/workspace.mjs";
import { run } from "./run.mjs";
import { toolModule } from "./tools.mjs";

/** Licences that ask for no more than a notice. A new one is a decision: read it before it is added. */
export const ALLOWED = ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** What the libraries of a checkout depend on, directly and not, without what only their development needs. */
export async function dependenciesOf(base, names) {
  const filters = names.map((name) => `--filter=${name}`);
  const text = await run("npx", ["-y", pnpm, ...filters, "licenses", "list", "--prod", "--json"], {
    cwd: base,
  });
  return Object.values(JSON.parse(text)).flatMap((entries) =>
    entries.map(({ name, versions, license }) => ({ name, version: versions.join(", "), licence: license })),
  );
}

/** What may not be shipped: packages whose licence is none of the allowed ones, each once. */
export function refusedLicences(components, satisfies = toolModule("spdx-satisfies")) {
  const refused = components.filter(({ licence }) => !isAllowed(licence, satisfies));
  return [
    ...new Set(refused.map(({ name, version, licence }) => `${name} ${version} (${licence || "none"})`)),
  ];
}

function isAllowed(licence, satisfies) {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    return false; // Not an expression of SPDX, such as UNLICENSED or SEE LICENSE IN …
  }
}
