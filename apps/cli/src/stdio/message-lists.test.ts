import { expect, it } from "vitest";
import { createMessageLists } from "./message-lists.ts";

function open(ids: readonly number[], responses: readonly object[] = []) {
  const sent: object[] = [];
  const lists = createMessageLists((all) => sent.push(all));
  lists.open(ids, responses);
  return { lists, sent };
}

it("the responses of a list are sent together when the last one is there", () => {
  const { lists, sent } = open([1, 2], [{ id: null }]);
  expect(lists.take(2, { id: 2 })).toBe(true);
  expect(sent).toEqual([]);
  expect(lists.take(1, { id: 1 })).toBe(true);
  expect(sent).toEqual([[{ id: null }, { id: 2 }, { id: 1 }]]);
  expect(lists.take(1, { id: 1 })).toBe(false);
});

it("a list without requests sends its errors at once, and nothing when there are none", () => {
  expect(open([], [{ id: null }]).sent).toEqual([[{ id: null }]]);
  expect(open([]).sent).toEqual([]);
});

it("a list does not wait for a request that was cancelled", () => {
  const { lists, sent } = open([1, 2]);
  lists.take(1, { id: 1 });
  lists.drop(2);
  expect(sent).toEqual([[{ id: 1 }]]);
});
