import { describe, expect, it } from "vitest";
import { createOptionalParts } from "../../pipeline/optional-parts.ts";
import { readPages } from "./configuration-pages.ts";

function listOf(total: number, most: number) {
  const named: string[] = [];
  const said: string[] = [];
  const asked: number[] = [];
  const parts = createOptionalParts({
    record: (part) => void named.push(part),
    recorded: () => named,
    log: () => undefined,
    mustStop: () => false,
  });
  const context = { parts, progress: (...words: unknown[]) => void said.push(words.join(" ")) };
  const read = async ({ skip, take }: { readonly skip: number; readonly take: number }) => {
    asked.push(skip);
    if (skip >= 3 * most && total === 77) throw new Error("No more.");
    const count = Math.min(most, take, total - skip);
    return { Items: Array.from({ length: count }, (_, at) => skip + at), TotalResults: total };
  };
  return { context, named, said, asked, pages: () => readPages("runbooks", read, context) };
}

describe("readPages", () => {
  it("reads a short list with one request and says nothing", async () => {
    const list = listOf(5, 1_000);
    expect(await list.pages()).toEqual({ items: [0, 1, 2, 3, 4], isWhole: true });
    expect([list.asked, list.said, list.named]).toEqual([[0], [], []]);
  });

  it("says beforehand how many pages there are, also where the server gives shorter ones", async () => {
    const list = listOf(50, 20);
    const { items, isWhole } = await list.pages();
    expect(items).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(isWhole).toBe(true);
    expect(list.asked).toEqual([0, 20, 40]);
    expect(list.said).toEqual(["Reading runbooks 1 3", "Reading runbooks 2 3"]);
  });

  it("stops at its bound and names it", async () => {
    const list = listOf(1_000, 10);
    const { items, isWhole } = await list.pages();
    expect([items.length, isWhole, list.asked.length]).toEqual([50, false, 5]);
    expect(list.named).toEqual(["runbooks: only the first 50 were read"]);
  });

  it("keeps what it has when a later page fails", async () => {
    const list = listOf(77, 20);
    const { items, isWhole } = await list.pages();
    expect([items.length, isWhole]).toEqual([60, false]);
    expect(list.named).toEqual(["runbooks: a fault inside octo-mcp"]);
  });

  it("goes on to an empty page where the server does not count", async () => {
    const sizes = [1_000, 1_000, 0];
    const { parts, progress } = listOf(0, 1).context;
    const read = async () => ({ Items: Array.from({ length: sizes.shift() ?? 0 }, () => 1) });
    const { items, isWhole } = await readPages("runbooks", read, { parts, progress });
    expect([items.length, isWhole]).toEqual([2_000, true]);
  });
});
