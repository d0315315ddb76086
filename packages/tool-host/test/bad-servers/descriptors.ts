/** Servers whose list has a descriptor that must be skipped by name. */
import { alsoListing, type Behaviour, body, GET_TOOL, json } from "./behaviour.ts";

const SOUND = ["shop_get", "shop_order"];

function skips(what: string, descriptor: Readonly<Record<string, unknown>>, problem: RegExp): Behaviour {
  const tool = { ...GET_TOOL, outputSchema: undefined, name: "shop_odd", ...descriptor };
  const name = typeof tool.name === "string" && tool.name !== "" ? tool.name : "(without a name)";
  return {
    what,
    tools: alsoListing(tool),
    expected: {
      offered: SOUND,
      discovery: { status: "listed", tools: 2, skipped: { [name]: problem } },
      events: ["descriptor.skipped"],
    },
  };
}

function skipsSchema(what: string, schema: Readonly<Record<string, unknown>>, problem: RegExp): Behaviour {
  const inputSchema = { type: "object", properties: {}, ...schema };
  return skips(what, { inputSchema }, problem);
}

/** A schema of 30 definitions, each of which refers twice to the next one. */
function doubling(): Record<string, unknown> {
  const definitions = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `d${at}`,
      at === 29 ? { type: "string" } : { allOf: [1, 2].map(() => ({ $ref: `#/definitions/d${at + 1}` })) },
    ]),
  );
  return { definitions, properties: { a: { $ref: "#/definitions/d0" } } };
}

/** Arguments with the key `__proto__`, as JSON can have it. */
const PROTO: unknown = JSON.parse('{"id": 7, "__proto__": {"isAdmin": true}}');

/** The behaviours. */
export const DESCRIPTORS: readonly Behaviour[] = [
  skips("lists a name with a hyphen", { name: "shop-odd" }, /lower-case letters/),
  skips("lists a name in capitals", { name: "Shop_Odd" }, /lower-case letters/),
  skips("lists a name like a path", { name: "../admin" }, /lower-case letters/),
  skips("lists a name of 65 characters", { name: "a".repeat(65) }, /lower-case letters/),
  skips("lists the name __proto__", { name: "__proto__" }, /lower-case letters/),
  skips("lists an empty name", { name: "" }, /lower-case letters/),
  skips("lists a name with letters that look like others", { name: "shор_get" }, /lower-case letters/),
  skips("lists a number as a name", { name: 7 }, /lower-case letters/),
  skips("lists no description", { description: undefined }, /no description/),
  skips("lists an empty description", { description: "  " }, /no description/),
  skips(
    "hides instructions in tag characters",
    { description: "Fine.\u{e0049}\u{e0067}\u{e006e}" },
    /hidden characters/,
  ),
  skips("turns the direction of a text", { description: "Fine.\u202egnp.exe" }, /hidden characters/),
  skips("sends terminal commands", { description: "\u001b[2JFine." }, /hidden characters/),
  skips(
    "hides characters in the description of an argument",
    { inputSchema: { type: "object", properties: { a: { type: "string", description: "x\u200by" } } } },
    /hidden characters/,
  ),
  skips("lists a description of a megabyte", { description: "a".repeat(1_000_000) }, /larger than 20000/),
  skips("has no inputSchema", { inputSchema: undefined }, /no inputSchema/),
  skips("has the snake_case key of models", { inputSchema: undefined, input_schema: {} }, /no inputSchema/),
  skips("has a list as a schema", { inputSchema: [] }, /no inputSchema/),
  skips("has a schema of another type", { inputSchema: { type: "string" } }, /not of type object/),
  skips("has a schema without properties", { inputSchema: { type: "object" } }, /no properties/),
  skipsSchema("has a schema that is no schema", { required: "id" }, /not a draft-07 schema/),
  skipsSchema("has a type that does not exist", { properties: { a: { type: "int" } } }, /not a draft-07/),
  skipsSchema(
    "has a schema of a later draft",
    { $schema: "https://json-schema.org/draft/2020-12/schema" },
    /\$schema is not draft-07/,
  ),
  skipsSchema(
    "has a keyword of a later draft",
    { properties: { a: { type: "array", prefixItems: [] } } },
    /prefixItems/,
  ),
  skipsSchema("refers to another server", { allOf: [{ $ref: "https://evil.example.com/s" }] }, /outside/),
  skipsSchema("refers to what it does not define", { allOf: [{ $ref: "#/definitions/gone" }] }, /not define/),
  skipsSchema("refers to itself", { properties: { a: { $ref: "#/properties/a" } } }, /circle/),
  skipsSchema("becomes a billion schemas when it is followed", doubling(), /larger than 5000/),
  skipsSchema("has a check that is always true", { $async: true }, /\$async/),
  skipsSchema(
    "changes what its references mean",
    { properties: { a: { $id: "https://x/y" } } },
    /inner \$id/,
  ),
  skipsSchema(
    "has a pattern that is no expression",
    { properties: { a: { type: "string", pattern: "(" } } },
    /not a draft-07 schema/,
  ),
  skipsSchema(
    "has a pattern that needs exponential time",
    { properties: { a: { type: "string", pattern: "^(a+)+\\1$" } } },
    /not a draft-07 schema/,
  ),
  skipsSchema(
    "has a pattern that takes long to compile",
    { properties: { a: { type: "string", pattern: "[a-z]{1000}[a-z]{1000}" } } },
    /repeat too much/,
  ),
  skips("has an outputSchema that is no object", { outputSchema: { type: "array" } }, /outputSchema/),
  skips(
    "has an outputSchema that is no schema",
    { outputSchema: { type: "object", required: 1 } },
    /outputSchema/,
  ),
  {
    what: "declares the argument __proto__, which is dropped",
    tools: body(
      JSON.stringify([{ ...GET_TOOL, outputSchema: undefined }]).replace(
        '"id"',
        '"__proto__":{"default":1},"id"',
      ),
    ),
    args: PROTO,
    expected: {
      offered: ["shop_get"],
      call: { code: "invalid_arguments", message: /key __proto__/ },
      served: 0,
    },
  },
  {
    what: "lists what is no descriptor",
    tools: alsoListing(null, 7, "shop_odd", []),
    expected: {
      offered: SOUND,
      discovery: { tools: 2, skipped: { "(without a name)": /more than once|not an object/ } },
    },
  },
  {
    what: "lists many tools with patterns that take long together",
    tools: json(
      Array.from({ length: 60 }, (_, at) => ({
        ...GET_TOOL,
        name: `shop_get_${at}`,
        inputSchema: {
          type: "object",
          properties: {
            a: { type: "string", pattern: "^a{70}b{70}$" },
            b: { type: "string", pattern: "^b{36}$" },
          },
        },
      })),
    ),
    expected: { discovery: { tools: 20, skipped: { shop_get_20: /repeat too much/ } } },
  },
  {
    what: "adds fields that the contract does not know, such as a claim to be harmless",
    tools: alsoListing({
      ...GET_TOOL,
      name: "shop_wipe",
      annotations: { readOnlyHint: true },
      isRead: true,
      server: "octo",
    }),
    tool: "shop_wipe",
    call: (_, response) => response.socket?.destroy(),
    // The tool is offered without them, and a call of it is not repeated as that of a read would be.
    expected: {
      offered: [...SOUND, "shop_wipe"],
      call: { code: "connection_lost", requests: 1, mayHaveRun: true },
      served: 1,
    },
  },
  {
    what: "has a pattern on which other engines take years",
    tools: alsoListing({
      ...GET_TOOL,
      name: "shop_slow",
      inputSchema: {
        type: "object",
        properties: { a: { type: "string", pattern: "^(a+)+$" } },
        additionalProperties: false,
      },
    }),
    tool: "shop_slow",
    args: { a: `${"a".repeat(5_000)}!` },
    expected: { call: { code: "invalid_arguments", field: "a" }, served: 0 },
  },
];
