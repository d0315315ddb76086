/**
 * Renders our Helm chart, with the few constructs of templates that it uses; everything else is an error. It cannot say whether
 * Helm itself takes the chart: where `helm` is at hand, a test compares both.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Manifest, parseAll } from "./kustomize.ts";

const CHART = fileURLToPath(new URL("../../../../deploy/helm/octo-mcp/", import.meta.url));
const read = (name: string) => readFileSync(join(CHART, name), "utf8");

/** All manifests of the chart with a values file beside its own. */
export function renderChart(valuesFile?: string): readonly Manifest[] {
  const values = merge(parse(read("values.yaml")), valuesFile === undefined ? {} : parse(read(valuesFile)));
  return readdirSync(join(CHART, "templates")).flatMap((name) =>
    parseAll(render(read(`templates/${name}`), values)),
  );
}

/** What Helm itself makes of the chart; undefined on a machine without it. */
export function renderWithHelm(valuesFile?: string): readonly Manifest[] | undefined {
  const more = valuesFile === undefined ? [] : ["--values", join(CHART, valuesFile)];
  const { status, stdout } = spawnSync("helm", ["template", "octo-mcp", CHART, ...more], {
    encoding: "utf8",
  });
  return status === 0 ? parseAll(stdout) : undefined;
}

function merge(below: Manifest, above: Manifest): Manifest {
  if (typeof above !== "object" || above === null || Array.isArray(above)) return above;
  const keys = [...new Set([...Object.keys(below ?? {}), ...Object.keys(above)])];
  return Object.fromEntries(
    keys.map((key) => [key, key in above ? merge(below?.[key], above[key]) : below[key]]),
  );
}

type Part = { readonly text: string } | { readonly action: string };

/** `{{-` takes the white space before it away. */
function partsOf(template: string): Part[] {
  return template.split(/(\s*\{\{-.*?\}\}|\{\{.*?\}\})/).map((piece) => {
    const [, action] = /^\s*\{\{-?\s*(.*?)\s*\}\}$/s.exec(piece) ?? [];
    return action === undefined ? { text: piece } : { action };
  });
}

function render(template: string, values: Manifest): string {
  const parts = partsOf(template);
  const body = (dot: Manifest, shown: boolean): string => {
    let text = "";
    for (let part = parts.shift(); part; part = parts.shift()) {
      if ("text" in part) text += part.text;
      else if (part.action === "end") return shown ? text : "";
      else text += block(part.action, dot);
    }
    return text;
  };
  const block = (action: string, dot: Manifest): string => {
    const [, keyword, argument = ""] = /^(if not|if|range) (\S+)$/.exec(action) ?? [];
    if (keyword === "if") return body(dot, isTrue(valueAt(argument, dot, values)));
    if (keyword === "if not") return body(dot, !isTrue(valueAt(argument, dot, values)));
    if (keyword !== "range") return String(pipeline(action, dot, values));
    const rest = [...parts];
    const items: Manifest[] = valueAt(argument, dot, values);
    if (items.length === 0) return body(dot, false);
    return items
      .map((item, at) => {
        if (at > 0) parts.splice(0, parts.length, ...rest);
        return body(item, true);
      })
      .join("");
  };
  return body(undefined, true);
}

const isTrue = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);

function valueAt(path: string, dot: Manifest, values: Manifest): Manifest {
  if (path === ".") return dot;
  if (!path.startsWith(".Values.")) throw new Error(`this renderer does not know ${path}`);
  const value = path
    .slice(".Values.".length)
    .split(".")
    .reduce((at, key) => at?.[key], values);
  if (value === undefined) throw new Error(`values.yaml has no ${path}`);
  return value;
}

function pipeline(action: string, dot: Manifest, values: Manifest): unknown {
  const [first = "", ...functions] = action.split("|").map((piece) => piece.trim());
  const [, file] = /^\.Files\.Get "([^"]+)"$/.exec(first) ?? [];
  const start: unknown = file === undefined ? valueAt(first, dot, values) : read(file);
  return functions.reduce((value, name) => {
    const [, width] = /^indent (\d+)$/.exec(name) ?? [];
    if (width !== undefined) return String(value).replace(/^/gm, " ".repeat(Number(width)));
    if (name === "quote") return JSON.stringify(value);
    throw new Error(`this renderer does not know ${name}`);
  }, start);
}
