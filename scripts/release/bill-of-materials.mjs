/** The bill of materials of each app (CycloneDX), from the bundler's own list of what it put in. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "./run.mjs";
import { toolFile } from "./tools.mjs";

/** Writes the bill of an app beside its tarball, and returns its components. */
export async function writeBill({ base, folder, file, to }) {
  const dist = join(base, folder, "dist");
  const lists = readdirSync(dist).filter((name) => /^metafile\..+\.json$/.test(name));
  if (lists.length === 0)
    throw new Error(
      `${folder}/dist has no metafile. The build of an app writes one: see scripts/lib/bundle.mjs.`,
    );
  const whole = { inputs: {}, outputs: {} };
  for (const name of lists) {
    const { inputs, outputs } = filesOnly(JSON.parse(readFileSync(join(dist, name), "utf8")));
    Object.assign(whole.inputs, inputs);
    Object.assign(whole.outputs, outputs);
  }
  const list = join(dist, "metafile.json");
  writeFileSync(list, JSON.stringify(whole));
  const bill = join(to, basename(file).replace(/\.tgz$/, ".cdx.json"));
  const program = toolFile("@cyclonedx/cyclonedx-esbuild", "bin/cyclonedx-esbuild-cli.js");
  const options = ["--validate", "--output-reproducible", "--spec-version", "1.6", "-o", bill];
  await run(process.execPath, [program, ...options, list], { cwd: join(base, folder) });
  return { bill, components: componentsOf(JSON.parse(readFileSync(bill, "utf8"))) };
}

/** A list of the bundler with files alone. The build also makes small modules that fetch parts of Node, which nobody installs. */
export function filesOnly({ inputs, outputs }) {
  const isFile = (path) => !/^[\w-]+:(?![\\/])/.test(path);
  const files = (entries) => Object.fromEntries(Object.entries(entries).filter(([path]) => isFile(path)));
  const importsOf = ({ imports }) => imports.filter((one) => one.external || isFile(one.path));
  const mapped = (entries, change) =>
    Object.fromEntries(
      Object.entries(entries).map(([path, entry]) => [path, { ...entry, ...change(entry) }]),
    );
  return {
    inputs: mapped(files(inputs), (input) => ({ imports: importsOf(input) })),
    outputs: mapped(outputs, (output) => ({ inputs: files(output.inputs) })),
  };
}

/** Name, version and licence of each component. */
export function componentsOf({ components = [] }) {
  return components.map(({ group, name, version, licenses = [] }) => ({
    name: group ? `${group}/${name}` : name,
    version,
    licence: licenses
      .map(({ license, expression }) => expression ?? license.id ?? license.name)
      .join(" AND "),
  }));
}

/** The components of others whose licence is not in the notices that travel with an app. */
export function missingNotices(components, notices) {
  return components
    .filter(({ name }) => !name.startsWith("@octo/"))
    .map(({ name, version }) => `${name} ${version}`)
    .filter((title) => !notices.includes(`${title} (`));
}
