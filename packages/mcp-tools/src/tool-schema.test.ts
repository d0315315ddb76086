import { createOctopusClient } from "@octo/api-client";
import { createPolicy } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import { expect, it } from "vitest";
import * as z from "zod";
import { describedInFullOnly, optionalFlag } from "./fields.ts";
import { inputSchemaOf, outputSchemaOf } from "./tool-schema.ts";
import { createToolkit } from "./toolkit.ts";

const toolkit = createToolkit({
  client: createOctopusClient({
    serverUrl: "http://octopus.test",
    credential: { kind: "apiKey", key: "API-NONE" },
  }),
  policy: createPolicy({ routes: octopusRoutes }),
});

type Node = Record<string, unknown>;

/** Every property of a schema, however deep, with its path. */
function propertiesOf(schema: Node, path = ""): [string, Node][] {
  const inner = Object.entries((schema.properties ?? {}) as Record<string, Node>).flatMap(
    ([name, node]): [string, Node][] => [[`${path}.${name}`, node], ...propertiesOf(node, `${path}.${name}`)],
  );
  const items = schema.items ? propertiesOf(schema.items as Node, `${path}[]`) : [];
  return [...inner, ...items];
}

const full = toolkit
  .listTools({ detail: "full" })
  .flatMap(({ name, inputSchema }) => propertiesOf(inputSchema, name));

it.each(full)("the field %s has a type and a description in the full form", (_path, node) => {
  expect(node.type).toBeDefined();
  expect(node.description).toMatch(/\S/);
  if (node.type === "array") expect((node.items as Node).type).toMatch(/^(string|object)$/);
  if (String(node.type).includes("boolean")) expect(node).toHaveProperty("default");
});

it("a schema has the same fields and types in both forms, and no private meta keys", () => {
  const compact = toolkit.listTools().flatMap(({ name, inputSchema }) => propertiesOf(inputSchema, name));
  expect(compact.map(([path]) => path)).toEqual(full.map(([path]) => path));
  const text = JSON.stringify([toolkit.listTools(), toolkit.listTools({ detail: "full" })]);
  expect(text).not.toMatch(/"(brief|full|propertyNames|\$schema)":/);
});

it("the full form has the default of each boolean", () => {
  const input = z.strictObject({
    no: z.boolean().optional(),
    open: optionalFlag("Open"),
    yes: z.boolean().default(true),
  });
  const { properties } = inputSchemaOf(input, "full") as unknown as { properties: Record<string, Node> };
  expect(properties.no).toMatchObject({ type: "boolean", default: false });
  expect(properties.open).toEqual({ type: "string", enum: ["true", "false"], description: "Open" });
  expect(properties.yes).toMatchObject({ type: "boolean", default: true });
  expect(input.parse({ open: null })).toEqual({ open: undefined, yes: true });
});

it("the compact form leaves out what says nothing to a model", () => {
  const input = z.strictObject({
    plain: describedInFullOnly(z.string().min(1).max(200), "A plain text"),
    said: z.string().describe("Not what it seems"),
    open: optionalFlag("Open"),
    size: z.int().min(1).max(200).default(30),
  });
  expect(inputSchemaOf(input, "compact")).toEqual({
    type: "object",
    properties: {
      plain: { type: "string" },
      said: { type: "string", description: "Not what it seems" },
      open: { type: "boolean", description: "Open" },
      size: { type: "integer", description: "At most 200, default 30" },
    },
    required: ["plain", "said"],
    additionalProperties: false,
  });
});

it("the compact form leaves out the fields of a result, and the full one describes all of it", () => {
  const output = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })), total: z.int() });
  expect(outputSchemaOf(output, "compact")).toEqual({
    type: "object",
  });
  expect(outputSchemaOf(output, "full")).toMatchObject({
    properties: { items: { items: { properties: { id: { type: "string" } } } } },
    required: ["items", "total"],
  });
});
