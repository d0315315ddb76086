import { expect, it } from "vitest";
import * as z from "zod";
import { fitted } from "./fit-schema.ts";

const text = z.string().optional();
const schema = z.looseObject({
  space: z.string(),
  items: z.array(
    z.looseObject({
      id: text,
      tags: z.array(z.string()).optional(),
      deep: z.looseObject({ name: text }).optional(),
    }),
  ),
});

it("what fits stays as it is", () => {
  const result = { space: "Default", items: [{ id: "A", other: null }] };
  expect(fitted(schema, result)).toEqual({ ok: true, value: result, odd: [] });
});

it("a null is left out, and the rest of its row and the other rows stay", () => {
  const items = [{ id: null, tags: ["a", null, "b"], deep: { name: null, more: 1 } }, { id: "B" }];
  expect(fitted(schema, { space: "Default", items })).toEqual({
    ok: true,
    value: { space: "Default", items: [{ tags: ["a", "b"], deep: { more: 1 } }, { id: "B" }] },
    odd: [],
  });
});

it("a value of another kind is left out and named", () => {
  const items = [{ id: "A" }, { id: 7, tags: "none" }];
  expect(fitted(schema, { space: "Default", items })).toEqual({
    ok: true,
    value: { space: "Default", items: [{ id: "A" }, {}] },
    odd: ["items[1].id", "items[1].tags"],
  });
});

it("a field that must be there is not left out, and is named", () => {
  expect(fitted(schema, { items: [] })).toMatchObject({ ok: false, path: "space" });
  expect(fitted(schema, { space: null, items: [] })).toMatchObject({ ok: false, path: "space" });
});
