import { expect, it } from "vitest";
import { callCache, createMemo } from "../../../cache/memo.ts";
import { readVariableSets } from "./read-variable-sets.ts";

const [old, young, current] = [
  "variableset-Projects-1-s-1-AAAAA",
  "variableset-Projects-1-s-2-BBBBB",
  "variableset-Projects-1",
];

/** A server with some sets, of which the list of sets leaves some out. */
function contextOf({ unlisted = [] as readonly string[], missing = [] as readonly string[] }) {
  const sent: string[] = [];
  const client = {
    async get(path: string, given: { query?: { ids: string[] }; path?: { id: string } }) {
      const ids = given.query?.ids ?? [given.path?.id ?? ""];
      sent.push(`${path} ${ids.join()}`);
      if (given.path && missing.includes(given.path.id)) throw new Error("not found");
      const sets = ids.map((Id) => ({ Id, Variables: [] }));
      return given.query ? sets.filter(({ Id }) => !unlisted.includes(Id)) : sets[0];
    },
  };
  const left: string[] = [];
  const parts = {
    read: (part: string, load: () => Promise<unknown>) => load().catch(() => void left.push(part)),
  };
  const cache = callCache(
    createMemo(() => 0),
    "compare",
    async () => undefined,
  );
  return { context: { space: { client, ref: { id: "Spaces-1" } }, parts, cache } as never, sent, left };
}

it("reads snapshots and the present set with one request, and later the present set alone", async () => {
  const { context, sent } = contextOf({});
  const wanted = { snapshots: [old, young], current: [current] };
  expect([...(await readVariableSets(wanted, context)).keys()]).toEqual([old, young, current]);
  await readVariableSets(wanted, context);
  await readVariableSets({ snapshots: [old, young] }, context);
  const all = "/api/{spaceId}/variables/all";
  expect(sent).toEqual([`${all} ${old},${young},${current}`, `${all} ${current}`]);
});

it("reads a set alone that the list of the server leaves out", async () => {
  const { context, sent } = contextOf({ unlisted: [young, current] });
  const sets = await readVariableSets({ snapshots: [old, young], current: [current] }, context);
  expect([...sets.keys()]).toEqual([old, young, current]);
  expect(sent.slice(1)).toEqual([young, current].map((id) => `/api/{spaceId}/variables/{id} ${id}`));
});

it("goes without a present set that cannot be read, but not without a snapshot", async () => {
  const { context, left } = contextOf({ unlisted: [current], missing: [current] });
  const sets = await readVariableSets({ snapshots: [old], current: [current] }, context);
  expect([...sets.keys()]).toEqual([old]);
  expect(left).toEqual(["variables as they are now"]);
  const none = contextOf({ unlisted: [old], missing: [old] });
  await expect(readVariableSets({ snapshots: [old] }, none.context)).rejects.toThrow("not found");
});
