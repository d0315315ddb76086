import { existsSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createSpool } from "./spool.ts";

it("the spool keeps one file per document and deletes all of them at the end", () => {
  const spool = createSpool();
  const [first, second, third] = [spool.next(), spool.next(), spool.next()];
  for (const path of [first, second, third]) writeFileSync(path, "x");
  spool.keep("Spaces-1/packages-a", first);
  expect(spool.fileOf("Spaces-1/packages-a")).toBe(first);
  spool.keep("Spaces-1/packages-a", second);
  expect([existsSync(first), existsSync(second)]).toEqual([false, true]);
  spool.drop("Spaces-1/packages-a");
  expect([spool.fileOf("Spaces-1/packages-a"), existsSync(second)]).toEqual([null, false]);
  spool.close();
  expect(existsSync(third)).toBe(false);
  spool.close();
});
