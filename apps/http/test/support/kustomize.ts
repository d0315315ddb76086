/**
 * Renders our kustomize overlays, with the few features that they use; everything else is an error. Where `kubectl` is at hand, a
 * test compares this with what kustomize itself makes of them.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";

// biome-ignore lint/suspicious/noExplicitAny: manifests are what their kinds say, and assertions read them
export type Manifest = any;

const FOLDER = fileURLToPath(new URL("../../../../deploy/kubernetes/", import.meta.url));
const KNOWN = [
  "apiVersion",
  "kind",
  "resources",
  "patches",
  "generatorOptions",
  "configMapGenerator",
] as const;

/** All manifests of an overlay, in the order of its files. */
export function renderOverlay(name: string): readonly Manifest[] {
  const folder = join(FOLDER, name);
  const file = parse(readFileSync(join(folder, "kustomization.yaml"), "utf8"));
  const unknown = Object.keys(file).filter((key) => !KNOWN.some((known) => known === key));
  if (unknown.length > 0) throw new Error(`${name} uses ${unknown}, which this renderer does not know`);
  const manifests = [
    ...file.resources.flatMap((resource: string) =>
      resource.endsWith(".yaml") ? readAll(join(folder, resource)) : renderOverlay(join(name, resource)),
    ),
    ...(file.configMapGenerator ?? []).map((one: Manifest) => configMap(folder, one, file.generatorOptions)),
  ];
  for (const { target, patch } of file.patches ?? []) {
    const found = manifests.filter(
      ({ kind, metadata }) => kind === target.kind && metadata.name === target.name,
    );
    if (found.length !== 1) throw new Error(`${name} patches ${found.length} manifests`);
    for (const operation of parse(patch)) apply(found[0], operation);
  }
  return manifests;
}

/** What kustomize itself makes of an overlay; undefined on a machine without a kubectl that knows it. */
export function renderWithKubectl(name: string): readonly Manifest[] | undefined {
  const { status, stdout } = spawnSync("kubectl", ["kustomize", join(FOLDER, name)], { encoding: "utf8" });
  return status === 0 ? parseAll(stdout) : undefined;
}

/** Manifests by kind and name, for comparisons. */
export function byName(manifests: readonly Manifest[]): Readonly<Record<string, Manifest>> {
  return Object.fromEntries(manifests.map((one) => [`${one.kind} ${one.metadata.name}`, one]));
}

/** The manifests of a text; empty documents are none. */
export function parseAll(text: string): readonly Manifest[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS())
    .filter((manifest) => manifest !== null);
}

const readAll = (file: string) => parseAll(readFileSync(file, "utf8"));

function configMap(folder: string, { name, files }: Manifest, options: Manifest): Manifest {
  if (options?.disableNameSuffixHash !== true) throw new Error("a name would get a suffix");
  const data = Object.fromEntries(
    files.map((file: string) => [file, readFileSync(join(folder, file), "utf8")]),
  );
  return { apiVersion: "v1", kind: "ConfigMap", metadata: { name, labels: options.labels }, data };
}

/** One operation of RFC 6902. */
function apply(manifest: Manifest, { op, path, value }: Manifest): void {
  const keys: string[] = path.split("/").slice(1);
  const last = keys.pop() ?? "";
  const parent = keys.reduce((at, key) => at[key], manifest);
  if (op === "add" && last === "-") parent.push(value);
  else if (op === "add" && !Array.isArray(parent)) parent[last] = value;
  else if (op === "remove" && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (op === "remove" && last in parent) delete parent[last];
  else throw new Error(`this renderer does not know ${op} ${path}`);
}
