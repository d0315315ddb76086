import { expect, it } from "vitest";
import { textOf, withNumbers } from "./page.mjs";
import { compared, exact, sampled } from "./rows.mjs";
import { numberOf } from "./table.mjs";

const machine = {
  date: "2026-11-28",
  node: "v20.20.2",
  cores: 2,
  load: 0.4,
  processor: "a processor",
  memoryGb: 8,
  system: "linux x64",
};
const parts = [
  {
    title: "Start",
    rows: [
      sampled({ id: "start.initialize", what: "start", unit: "ms" }, [300, 200, 250], {
        what: "Node that does nothing",
        samples: [100, 100, 100],
      }),
      exact({ id: "list.bytes", what: "the list | all of it", unit: "bytes" }, 41_000),
      compared({ id: "requests.a", what: "`a`, warm", unit: "requests" }, 1, { what: "cold", value: 3 }),
    ],
  },
  { title: "State", rows: [], skipped: "This machine has no redis-server." },
];
const limits = [
  { id: "start.initialize", of: "ratio", most: 4, target: 2.5, why: "" },
  { id: "list.bytes", most: 42_000, target: 40_000, why: "" },
];

it("a page has the machine, a table for each part, and whether targets hold", () => {
  expect(textOf({ parts, limits, machine })).toMatchInlineSnapshot(`
    "Measured on 2026-11-28: 2 cores (a processor), 8 GB of memory, linux x64, Node v20.20.2. When the run began, the load of the last minute was 0.4; above 2, other programs kept the cores busy, and times are longer and less even.

    ### Start

    | what | measured | low to high | against | ratio | low to high | target |
    | --- | --- | --- | --- | --- | --- | --- |
    | start | 250 ms | 200 to 300 | 100: Node that does nothing | 2.5 | 2 to 3 | ratio at most 2.5: holds |
    | the list \\| all of it | 41,000 bytes |  |  |  |  | at most 40,000: MISSED |
    | \`a\`, warm | 1 request |  | 3: cold |  |  |  |

    ### State

    Skipped. This machine has no redis-server."
  `);
});

it("a block of a page is replaced, and one that is missing is named", () => {
  const page =
    "before\n\n<!-- generated: numbers; `npm run bench -- --write` writes them -->\n\nold\n\n<!-- end of generated: numbers -->\n\nafter";
  expect(withNumbers(page, "new")).toBe(page.replace("old", "new"));
  expect(() => withNumbers("a page", "new")).toThrow("has no block for the numbers");
});

it("numbers have three digits that count", () => {
  expect([0.012345, 2.456, 12.34, 123.4, 41_897].map(numberOf)).toEqual([
    "0.0123",
    "2.46",
    "12.3",
    "123",
    "41,897",
  ]);
});
