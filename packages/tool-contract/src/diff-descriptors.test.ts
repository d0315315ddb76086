import { describe, expect, it } from "vitest";
import { diffDescriptors } from "./diff-descriptors.ts";
import type { JsonSchema, ToolDescriptor } from "./types.ts";

const TAKE = { type: "integer", description: "How many", minimum: 1, maximum: 50, default: 10 };
const LIST: ToolDescriptor = {
  name: "list_articles",
  description: "Lists articles.",
  inputSchema: {
    type: "object",
    properties: {
      take: TAKE,
      state: { type: "string", enum: ["new", "old"], description: "State" },
      filter: { type: "object", properties: { ids: { type: "array", items: { type: "integer" } } } },
    },
    required: ["state"],
    additionalProperties: false,
  },
  outputSchema: { type: "object", properties: { description: { type: "string", description: "Text" } } },
};
const GET: ToolDescriptor = {
  name: "get_article",
  description: "Gets one.",
  inputSchema: { type: "object" },
};

const withInput = (change: object): ToolDescriptor => ({
  ...LIST,
  inputSchema: { ...LIST.inputSchema, ...change },
});
const withArgument = (name: string, schema: JsonSchema): ToolDescriptor =>
  withInput({ properties: { ...(LIST.inputSchema.properties as object), [name]: schema } });
const changes = (after: ToolDescriptor, before = LIST) =>
  diffDescriptors([before], [after]).changes.map(({ bump, argument, text }) =>
    [bump, argument, text].filter(Boolean).join(" "),
  );

describe("diffDescriptors", () => {
  it("sees no change where there is none", () => {
    const { description, name, outputSchema, inputSchema } = LIST;
    const turned = { outputSchema, inputSchema, description, name } as ToolDescriptor;
    expect(diffDescriptors([LIST, GET], [GET, turned])).toEqual({ bump: "none", changes: [] });
  });

  it("sees tools come, go and change their names", () => {
    expect(diffDescriptors([LIST], [LIST, GET])).toEqual({
      bump: "minor",
      changes: [{ bump: "minor", tool: "get_article", text: "new tool" }],
    });
    expect(diffDescriptors([LIST, GET], [LIST])).toMatchObject({
      bump: "major",
      changes: [{ text: "removed" }],
    });
    expect(diffDescriptors([GET], [{ ...GET, name: "read_article" }])).toEqual({
      bump: "major",
      changes: [{ bump: "major", tool: "get_article", text: "renamed to read_article" }],
    });
  });

  it("puts the heaviest change first", () => {
    const { bump, changes: all } = diffDescriptors(
      [LIST, GET],
      [
        { ...LIST, description: "Other." },
        { ...GET, name: "b", description: "B" },
      ],
    );
    expect(bump).toBe("major");
    expect(all.map((change) => change.bump)).toEqual(["major", "minor", "patch"]);
  });

  it.each([
    [{ ...LIST, description: "Lists the articles." }, "patch description reworded"],
    [withArgument("take", { ...TAKE, description: "Number" }), "patch take description reworded"],
    [withArgument("page", { type: "integer" }), "minor page new optional argument"],
    [
      withInput({
        properties: { ...(LIST.inputSchema.properties as object), page: { type: "integer" } },
        required: ["state", "page"],
      }),
      "major page new required argument",
    ],
    [withInput({ required: ["state", "take"] }), "major take now required"],
    [withInput({ required: [] }), "minor state now optional"],
    [withArgument("take", { ...TAKE, type: "number" }), "major take type changed"],
    [withArgument("take", { ...TAKE, default: 20 }), "major take default changed"],
    [withArgument("take", { ...TAKE, maximum: 100 }), "minor take maximum changed"],
    [withArgument("take", { ...TAKE, maximum: 20 }), "major take maximum changed"],
    [withArgument("take", { ...TAKE, minimum: 0 }), "minor take minimum changed"],
    [withArgument("take", { ...TAKE, minimum: 2 }), "major take minimum changed"],
    [
      withArgument("state", { type: "string", enum: ["new", "old", "gone"], description: "State" }),
      'minor state also takes "gone"',
    ],
    [
      withArgument("state", { type: "string", enum: ["new"], description: "State" }),
      'major state no longer takes "old"',
    ],
    [
      withArgument("state", { type: "string", description: "State" }),
      "minor state no longer limited to a list of values",
    ],
    [
      withArgument("filter", {
        type: "object",
        properties: { ids: { type: "array", items: { type: "string" } } },
      }),
      "major filter.ids[] type changed",
    ],
    [withArgument("take", { ...TAKE, maximum: undefined }), "minor take maximum changed"],
    [withArgument("take", { ...TAKE, minimum: undefined }), "minor take minimum changed"],
    [withArgument("take", { ...TAKE, exclusiveMaximum: 51 }), "major take exclusiveMaximum changed"],
    [withArgument("take", { ...TAKE, exclusiveMinimum: 0 }), "major take exclusiveMinimum changed"],
    [withInput({ additionalProperties: true }), "minor additionalProperties changed"],
    [{ ...LIST, outputSchema: { type: "object" } }, "major result changed"],
    [
      {
        ...LIST,
        outputSchema: {
          type: "object",
          properties: { description: { type: "string", description: "A text" } },
        },
      },
      "patch description of the result reworded",
    ],
  ])("%#: %s", (after, expected) => {
    expect(changes(after as ToolDescriptor)).toEqual([expected]);
  });

  it("sees an argument go, a list of values come, and a result be described", () => {
    const { filter: _, ...properties } = LIST.inputSchema.properties as Record<string, unknown>;
    expect(changes(withInput({ properties }))).toEqual(["major filter argument removed"]);
    expect(changes(withArgument("take", { ...TAKE, enum: [1, 2] }))).toEqual([
      "major take limited to a list of values",
    ]);
    const { outputSchema: __, ...undescribed } = LIST;
    expect(changes(LIST, undescribed)).toEqual(["minor result described for the first time"]);
    expect(changes(undescribed)).toEqual(["major result no longer described"]);
  });

  it("does not take the argument named description for a text", () => {
    const before: ToolDescriptor = {
      ...GET,
      outputSchema: { type: "object", properties: { description: { type: "string" } } },
    };
    const after = { ...GET, outputSchema: { type: "object", properties: {} } };
    expect(changes(after, before)).toEqual(["major result changed"]);
  });
});
