/** Servers whose list of tools, or the schemas in it, is wrong. */
import { called, firstTool, listed, redone } from "../breaks.ts";
import type { Break } from "../tool-server.ts";
import type { BrokenServer } from "./broken-server.ts";

export const brokenLists: readonly BrokenServer[] = [
  ["a wrapped list", [20], listed((tools) => ({ tools }))],
  ["no tool", [21], listed(() => [])],
  [
    "a tool without a description",
    [22],
    firstTool((tool) => {
      tool.description = "";
    }),
  ],
  [
    "snake_case keys",
    [22, 30],
    listed((tools) => tools.map(({ inputSchema, ...tool }) => ({ ...tool, input_schema: inputSchema }))),
  ],
  [
    "a name with a hyphen",
    [23, 28],
    firstTool((tool) => {
      tool.name = "list-articles";
    }),
  ],
  ["the same name twice", [24], listed((tools) => [...tools, ...tools])],
  [
    "a tool of the host",
    [25, 28],
    firstTool((tool) => {
      tool.name = "show_form";
    }),
  ],
  ["a tool that cannot be called", [28], listed((tools) => [...tools, { ...tools[1], name: "get_more" }])],
  [
    "names in any case",
    [28],
    async (request, sound) => sound(new Request(request.url.toLowerCase(), request)),
  ],
  [
    "names that nobody gave",
    [28, 52],
    called(async (_, __, sound) => {
      const response = await sound();
      return response.status === 404 ? redone(response, { status: 400 }) : response;
    }),
  ],
  ["a list in another order", [29], shuffledList()],
  [
    "a title",
    [30],
    firstTool((tool) => {
      tool.title = "Articles";
    }),
  ],
  [
    "twenty-one tools",
    [28, 31],
    listed((tools) => Array.from({ length: 21 }, (_, at) => ({ ...tools[0], name: `list_${at}` }))),
  ],
  [
    "an outputSchema of a list",
    [32],
    firstTool((tool) => {
      tool.outputSchema = { type: "array" };
    }),
  ],
  [
    "a type that is none",
    [33],
    firstTool((_, schema) => {
      schema.properties.take = { ...schema.properties.take, type: "int" };
    }),
  ],
  [
    "a keyword of a later draft",
    [33],
    firstTool((_, schema) => {
      schema.unevaluatedProperties = false;
    }),
  ],
  [
    "a schema without properties",
    [34],
    firstTool((_, schema) => {
      delete (schema as Record<string, unknown>).properties;
    }),
  ],
  [
    "any argument",
    [35],
    firstTool((_, schema) => {
      delete schema.additionalProperties;
    }),
  ],
  [
    "an argument without a description",
    [36],
    firstTool((_, schema) => {
      schema.properties.take = { type: "integer", default: 1 };
    }),
  ],
  [
    "an argument of any type, deep down",
    [36],
    firstTool((_, schema) => {
      schema.properties.filter = {
        type: "object",
        description: "Filter",
        properties: { ids: { description: "Ids" } },
      };
    }),
  ],
  [
    "a required argument that is not declared",
    [37],
    firstTool((_, schema) => {
      schema.required = ["page"];
    }),
    { callTool: "list_articles" },
  ],
  [
    "a default that is not valid",
    [38],
    firstTool((_, schema) => {
      schema.properties.take = { ...schema.properties.take, default: "ten" };
    }),
  ],
  [
    "a boolean without a default",
    [38],
    firstTool((_, schema) => {
      schema.properties.all = { type: "boolean", description: "All" };
    }),
  ],
  [
    "a list of anything",
    [39],
    firstTool((_, schema) => {
      schema.properties.ids = { type: "array", description: "Ids" };
    }),
  ],
  [
    "a date of any form",
    [41],
    firstTool((_, schema) => {
      schema.properties.order_date = { type: "string", description: "Day" };
    }),
  ],
  [
    "a novel",
    [42],
    firstTool((tool) => {
      tool.description = "word ".repeat(201);
    }),
  ],
  [
    "a tenant to choose",
    [43, 69],
    firstTool((_, schema) => {
      schema.properties.tenant_id = { type: "string", description: "Tenant" };
    }),
  ],
];

function shuffledList(): Break {
  let asked = 0;
  return listed((tools) => {
    asked += 1;
    return asked % 2 === 0 ? [...tools].reverse() : tools;
  });
}
