/** A small source for tests: the stock of a shop, with one tool that writes. */
import type { SourceOutcome, SourceTool, ToolSource } from "../types.ts";

/** The source, with what was written through it. */
export interface FakeSource extends ToolSource {
  /** The arguments of each write, in order. */
  readonly written: Readonly<Record<string, unknown>>[];
}

const ARTICLE = {
  type: "object",
  properties: { article_id: { type: "integer" }, stock: { type: "integer" } },
  required: ["article_id", "stock"],
  additionalProperties: false,
} as const;

/** Tools that keep every rule of the contract. */
export const FAKE_TOOLS: readonly SourceTool[] = [
  {
    name: "list_articles",
    description:
      "Lists the articles of the shop. Use it to find an article_id. Returns a count and the articles.",
    inputSchema: {
      type: "object",
      properties: {
        take: {
          type: "integer",
          description: "How many; default 10",
          minimum: 1,
          maximum: 50,
          default: 10,
        },
      },
      additionalProperties: false,
    },
    outputSchema: {
      type: "object",
      properties: { count: { type: "integer" }, articles: { type: "array", items: ARTICLE } },
      required: ["count", "articles"],
    },
    writes: false,
  },
  {
    name: "get_article",
    description: "Shows one article of list_articles with its stock. Returns article_id and stock.",
    inputSchema: {
      type: "object",
      properties: { article_id: { type: "integer", description: "From list_articles", minimum: 1 } },
      required: ["article_id"],
      additionalProperties: false,
    },
    outputSchema: ARTICLE,
    writes: false,
  },
  {
    name: "order_article",
    description: "Orders more of an article. Ask a person before you order again. Returns the order.",
    inputSchema: {
      type: "object",
      properties: {
        article_id: { type: "integer", description: "From list_articles", minimum: 1 },
        confirm: { type: "boolean", description: "true after a person said yes", default: false },
      },
      required: ["article_id"],
      additionalProperties: false,
    },
    writes: true,
  },
];

/** Makes the source. `replaced` holds other functions for single tools. */
export function fakeSource(
  replaced: Readonly<
    Record<string, (args: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<SourceOutcome>>
  > = {},
): FakeSource {
  const written: Readonly<Record<string, unknown>>[] = [];
  return {
    written,
    tools: () => FAKE_TOOLS,
    call: async (name, args, { signal }) => {
      const problem = invalid(name, args);
      if (problem) return problem;
      const other = replaced[name];
      if (other) return other(args, signal);
      if (name === "list_articles") return result(listed(Number(args.take ?? 10)));
      if (name === "get_article") return article(Number(args.article_id));
      return order(args, written);
    },
  };
}

/** A result; it wrote nothing unless `wrote` is true. */
export function result(structured: Readonly<Record<string, unknown>>, wrote = false): SourceOutcome {
  return { kind: "result", structured, wrote };
}

/** An error; it wrote nothing unless `wrote` is true. */
export function failure(
  code: string,
  message: string,
  more: object = {},
  wrote = false,
): Extract<SourceOutcome, { kind: "error" }> {
  return { kind: "error", error: { code, message, ...more }, wrote };
}

function listed(take: number) {
  const articles = Array.from({ length: take }, (_, at) => ({ article_id: at + 1, stock: 3 }));
  return { count: 50, articles };
}

function article(id: number): SourceOutcome {
  return id > 50 ? failure("not_found", `There is no article ${id}.`) : result({ article_id: id, stock: 3 });
}

function order(
  args: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, unknown>>[],
): SourceOutcome {
  if (args.confirm !== true) {
    return failure("approval_required", `Nothing was done yet. Plan: order article ${args.article_id}.`, {
      hint: "After a yes, call order_article again with confirm: true and this planToken.",
      details: { planToken: "sealed-1", expiresInSeconds: 600, protected: false },
    });
  }
  written.push(args);
  return result({ order_id: written.length, article_id: args.article_id }, true);
}

function invalid(name: string, args: Readonly<Record<string, unknown>>): SourceOutcome | undefined {
  const schema = FAKE_TOOLS.find((tool) => tool.name === name)?.inputSchema as {
    properties: Record<string, { type: string; minimum?: number; maximum?: number }>;
    required?: readonly string[];
  };
  const refuse = (field: string, message: string) => failure("input", message, { field });
  for (const field of Object.keys(args)) {
    if (!Object.hasOwn(schema.properties, field)) return refuse(field, `There is no argument ${field}.`);
  }
  for (const field of schema.required ?? []) {
    if (args[field] === undefined) return refuse(field, `The argument ${field} is missing.`);
  }
  for (const [field, { type, minimum = 0, maximum = 1e9 }] of Object.entries(schema.properties)) {
    const value = args[field];
    if (value === undefined) continue;
    if (type === "boolean" && typeof value !== "boolean")
      return refuse(field, `${field} must be true or false.`);
    if (
      type === "integer" &&
      !(Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum)
    )
      return refuse(field, `${field} must be a whole number from ${minimum} to ${maximum}.`);
  }
  return undefined;
}
