/** Every operation of the OpenAPI document is asked at least once, and every response has to fit what it declares. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRoutes } from "../src/routes/index.ts";
import { faultsOf, type Operation, operations } from "./contract/document.ts";
import { addressOf, type Kit, type Recipe, startKit } from "./contract/kit.ts";
import { recipes } from "./contract/recipes.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.h.sim.close());

async function ask(operation: Operation, recipe: Recipe, headers: Record<string, string> = {}) {
  const raw = recipe.raw;
  const content = raw === undefined || raw instanceof FormData ? "application/json" : raw.type;
  const sent = raw instanceof FormData ? raw : (raw?.text ?? JSON.stringify(recipe.body));
  const response = await fetch(`${kit.h.sim.url}${addressOf(kit, operation, recipe)}`, {
    method: operation.method.toUpperCase(),
    redirect: "manual",
    headers: {
      "X-Octopus-ApiKey": kit.h.sim.apiKey,
      ...(raw instanceof FormData ? {} : { "Content-Type": content }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  const json = (response.headers.get("content-type") ?? "").startsWith("application/json") && text !== "";
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? JSON.parse(text) : undefined,
  };
}

const recipeOf = async (operation: Operation): Promise<Recipe> => (await recipes[operation.id]?.(kit)) ?? {};

describe("every operation of the OpenAPI document", () => {
  it("has a recipe when it writes, and each recipe has an operation", () => {
    const writes = operations.filter((item) => item.method === "post" || item.method === "put");
    const bodiless = /^(cancel|rerun|prioritize|snapshot|archive|resolve|take)/;
    const missing = writes.filter((item) => recipes[item.id] === undefined && !bodiless.test(item.id));
    expect(missing.map((item) => item.id)).toEqual([]);
    const known = new Set(operations.map((item) => item.id));
    expect(Object.keys(recipes).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(operations.map((item) => [item.id, item] as const))("%s", async (_id, operation) => {
    const recipe = await recipeOf(operation);
    const response = await ask(operation, recipe);
    const allowed = recipe.status === undefined ? operation.statuses : [recipe.status];
    expect(allowed, `${response.status} ${response.text.slice(0, 600)}`).toContain(response.status);
    expect(faultsOf(operation, response), response.text.slice(0, 1_500)).toEqual([]);
  });
});

describe("every route of the simulator", () => {
  const shape = (path: string): string =>
    path
      .toLowerCase()
      .replace(/\{\w+\}/g, "{}")
      .replace(/\/$/, "");
  const declared = new Set(operations.map((item) => `${item.method.toUpperCase()} ${shape(item.path)}`));
  /** The addresses under which the document may describe a route: below a space, or below the API's root. */
  const addresses = (path: string): string[] =>
    path.startsWith("/{space}")
      ? ["/api/{spaceId}", "/api", "/api/spaces/{id}"].map((prefix) => path.replace("/{space}", prefix))
      : [`/api${path}`];

  it("is in the OpenAPI document", () => {
    const strangers = allRoutes().filter(
      ({ method, path }) => !addresses(path).some((address) => declared.has(`${method} ${shape(address)}`)),
    );
    expect(strangers.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it("is in the route table once", () => {
    const keys = allRoutes().map(({ method, path }) => `${method} ${shape(path)}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

describe("operations that declare 304, asked with their ETag,", () => {
  const cached = operations.filter((item) => item.statuses.includes(304));
  it.each(cached.map((item) => [item.id, item] as const))("%s", async (_id, operation) => {
    const recipe = await recipeOf(operation);
    const first = await ask(operation, recipe);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    const second = await ask(operation, recipe, { "If-None-Match": tag });
    expect([second.status, second.text]).toEqual([304, ""]);
    const other = await ask(operation, recipe, { "If-None-Match": '"something-else"' });
    expect(other.status).toBe(200);
  });
});
