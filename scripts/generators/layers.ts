/** The table of docs/architecture.md, from the layers that the architecture test checks. */
import { EXCEPTIONS, LAYERS } from "../lib/layers.ts";
import { table } from "./blocks.ts";

/** One row for each layer and each exception, the layer with the fewest imports first. */
export function layerTable(): string {
  const shown = (name: string) =>
    name === "node:" ? "Node's modules" : `\`${name.replace(/[/:]$/, "/*")}\``;
  const rows = [...LAYERS, ...EXCEPTIONS]
    .toSorted((a, b) => a.may.length - b.may.length)
    .map(({ folder, may, types = [] }) => {
      const names = [...may.map(shown), ...types.map((name) => `types of ${shown(name)}`)];
      return [`\`${folder}\``, names.join(", ") || "nothing"];
    });
  return table(["folder", "may import"], rows);
}
