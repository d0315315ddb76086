import { expect, it } from "vitest";
import { inTurns, sampled, spreadOf } from "./rows.mjs";

it("the median of an even number of samples lies between the two in the middle", () => {
  expect(spreadOf([4, 1, 3, 2])).toEqual({ value: 2.5, low: 1, high: 4 });
  expect(spreadOf([5, 1, 3])).toEqual({ value: 3, low: 1, high: 5 });
});

it("a ratio is one of the same round", () => {
  const row = sampled({ id: "a", what: "A", unit: "ms" }, [10, 40, 30], { what: "B", samples: [10, 20, 10] });
  expect(row).toEqual({
    id: "a",
    what: "A",
    unit: "ms",
    rounds: 3,
    value: 30,
    low: 10,
    high: 40,
    baseline: { what: "B", value: 10, low: 10, high: 20 },
    ratio: { value: 2, low: 1, high: 3 },
  });
});

it("ways take turns", async () => {
  const order: string[] = [];
  const way = (name: string) => async (round: number) => {
    order.push(name);
    return round;
  };
  expect(await inTurns(2, { a: way("a"), b: way("b") })).toEqual({ a: [0, 1], b: [0, 1] });
  expect(order).toEqual(["a", "b", "a", "b"]);
});
