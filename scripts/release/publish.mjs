/** Publishes tarballs that were checked, dependencies first. */
import { pnpm } from "../lib/workspace.mjs";
import { run } from "./run.mjs";

/** The command that publishes a tarball. Versions before a release get a tag of their own, so that nobody gets them unasked. */
export function publishCommand({ file, manifest }) {
  const tag = manifest.version.includes("-") ? ["--tag", "next"] : [];
  return [
    "npx",
    "-y",
    pnpm,
    "publish",
    file,
    "--access",
    "public",
    "--provenance",
    "--no-git-checks",
    ...tag,
  ];
}

/** Packages in an order in which each follows those that it depends on. */
export function inOrder(packed) {
  const names = new Set(packed.map(({ manifest }) => manifest.name));
  const sorted = [];
  const done = new Set();
  const rest = [...packed];
  while (rest.length > 0) {
    const at = rest.findIndex(({ manifest }) =>
      Object.keys(manifest.dependencies ?? {}).every((name) => !names.has(name) || done.has(name)),
    );
    if (at < 0) throw new Error("The packages depend on each other in a circle.");
    const [next] = rest.splice(at, 1);
    done.add(next.manifest.name);
    sorted.push(next);
  }
  return sorted;
}

/** Publishes each package that the registry does not have yet, so that a release that broke off can go on. */
export async function publishAll(packed, say) {
  for (const one of inOrder(packed)) {
    const { name, version } = one.manifest;
    const known = await run("npm", ["view", `${name}@${version}`, "version"], { codes: [0, 1] });
    if (known.trim() === version) {
      say(`${name} ${version} is published already`);
      continue;
    }
    const [command, ...args] = publishCommand(one);
    await run(command, args);
    say(`${name} ${version} is published`);
  }
}
