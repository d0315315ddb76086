/** Replaces the marks of `parts.ts` in a rendered result by the parts that the reading rules leave open. */
import type { ItemFilter } from "./item-filter.ts";
import { type PartsMark, partsMarkOf } from "./parts.ts";

/** Resolves all marks inside a value that a tool has just built, and inside what they render. Nothing else is changed. */
export async function resolveParts(value: unknown, filter: ItemFilter): Promise<unknown> {
  const root = { value };
  await Promise.all(
    marksIn(root).map(async ({ holder, key, mark }) => {
      holder[key] = await resolveMark(mark, filter);
    }),
  );
  return root.value;
}

async function resolveMark({ parts, isObject, whenClosed }: PartsMark, filter: ItemFilter): Promise<unknown> {
  const open = await filter.openItems(
    parts,
    parts.map(({ owners }) => owners),
  );
  const shown = await Promise.all(
    open.map(async ({ item }) => [item.key, await resolveParts(item.render(), filter)] as const),
  );
  if (isObject) return Object.fromEntries(shown);
  const list = shown.map(([, item]) => item);
  const closed = parts.length - open.length;
  return whenClosed && closed > 0 ? [...list, whenClosed(closed)] : list;
}

type Holder = Record<string | number, unknown>;

interface FoundMark {
  readonly holder: Holder;
  readonly key: string | number;
  readonly mark: PartsMark;
}

function marksIn(node: unknown, found: FoundMark[] = []): readonly FoundMark[] {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    const mark = partsMarkOf(value);
    if (mark) found.push({ holder: node as Holder, key, mark });
    else marksIn(value, found);
  }
  return found;
}
