/** The packages and the simulator's program, bundled from source once for all benchmarks of a process. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFromSource } from "../../scripts/lib/run-from-source.mjs";
import { root } from "../../scripts/lib/workspace.mjs";

let bundled;

/** What `bench/sources.mjs` exports, and the file of the simulator's program. */
export function fromSource() {
  bundled ??= bundle();
  return bundled;
}

async function bundle() {
  const folder = mkdtempSync(join(root, "node_modules", ".bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await bundleFromSource(folder, {
    sources: join(root, "bench/sources.mjs"),
    simulator: join(root, "packages/simulator/src/bin.ts"),
  });
  const sources = await import(pathToFileURL(join(folder, "sources.mjs")).href);
  return { ...sources, simulatorProgram: join(folder, "simulator.mjs") };
}
