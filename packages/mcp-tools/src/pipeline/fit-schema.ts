/**
 * Fits a result to the output schema of its tool. A server may send null or a value of another kind where a tool promises a
 * text, and one odd value must not cost the whole result: the value is left out instead.
 */
import type { Fields } from "@octo/cut-json";
import type { z } from "zod";

/** A result that has the promised form, or what is wrong with it. */
export type Fitted =
  | {
      readonly ok: true;
      readonly value: Fields /** Paths of values of another kind. */;
      readonly odd: readonly string[];
    }
  | { readonly ok: false; readonly path: string; readonly error: z.ZodError };

type Path = readonly PropertyKey[];

/** Leaving out one value can show another one that does not fit, but never more often than values are nested. */
const MOST_ROUNDS = 8;

/** Leaves out what does not fit. A null is left out silently, because an absent field says the same. */
export function fitted(output: z.ZodObject, result: Fields): Fitted {
  const odd: string[] = [];
  let value = result;
  for (let round = 0; ; round += 1) {
    const checked = output.safeParse(value);
    if (checked.success) return { ok: true, value, odd };
    const paths = checked.error.issues.map(({ path }) => path);
    const missing = paths.find((path) => path.length === 0 || at(value, path) === undefined);
    if (missing || round === MOST_ROUNDS) {
      return { ok: false, path: pathText(missing ?? paths[0] ?? []), error: checked.error };
    }
    odd.push(...paths.filter((path) => at(value, path) !== null).map(pathText));
    value = paths.reduceRight<Fields>((node, path) => without(node, path) as Fields, value);
  }
}

function at(node: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    node,
  );
}

/** A copy without the value at a path. */
function without(node: unknown, [key, ...rest]: Path): unknown {
  if (typeof node !== "object" || node === null || key === undefined) return node;
  if (Array.isArray(node)) {
    return rest.length === 0
      ? node.filter((_, index) => index !== key)
      : node.map((item, index) => (index === key ? without(item, rest) : item));
  }
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) => {
      if (name !== key) return [[name, value]];
      return rest.length === 0 ? [] : [[name, without(value, rest)]];
    }),
  );
}

/** A path as people write it, such as `items[0].releaseId`. */
function pathText(path: Path): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text.replace(/^\./, "") || "the result";
}
