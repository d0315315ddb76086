/** Every link that the server hands out has to lead somewhere: no expanded link of any resource is a 404. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { someCases } from "../../shared/test/every-case.ts";
import { operations } from "./contract/document.ts";
import { addressOf, type Kit, startKit } from "./contract/kit.ts";
import { recipes } from "./contract/recipes.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.h.sim.close());

type Links = Readonly<Record<string, string>>;

/** Values for what a template leaves open. */
const VALUES: Readonly<Record<string, string>> = {
  environment: "Environments-4",
  gitRef: encodeURIComponent("refs/heads/main"),
  spaceId: "Spaces-1",
  packageId: "WrenFinch.Checkout.Api",
  version: "4.2.1",
  baseVersion: "4.2.1",
  typeOrId: "Octopus.Script",
};
/** What the same variable stands for in one link only. */
const OF_LINK: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CloudTemplate: { id: "CloudFormation" },
  RevokeUserSessions: { id: "Users-22" },
  Scheduler: { name: "Retention" },
  SpaceSearch: { id: "Spaces-1" },
};
/** Links whose GET would find something else, or nothing; how they are meant to be followed. */
const WRITES: Readonly<Record<string, string>> = {
  EnvironmentSortOrder: "PUT",
  Invitations: "POST",
  PackageUpload: "POST",
  Register: "POST",
  SignIn: "POST",
  SignOut: "POST",
  TagSetSortOrder: "PUT",
  WorkerPoolsSortOrder: "PUT",
};
/** A link to something that is there only after it was done once. */
const NOT_YET: ReadonlySet<string> = new Set(["TelemetryLastTask"]);

const expand = (name: string, template: string): string =>
  template
    .replace(/\{[?&/][^}]*\}/g, "")
    .replace(/\{(\w+)\}/g, (_all, key: string) => OF_LINK[name]?.[key] ?? VALUES[key] ?? key);

/** Asks for a link by the first method that its route has; an empty body may be refused, but not for want of a route. */
async function follow(name: string, path: string) {
  for (const method of [WRITES[name] ?? "GET", "POST", "PUT"]) {
    const response = await kit.h.send(method, path);
    if (response.status !== 405) return response;
  }
  return kit.h.send("DELETE", path);
}

/** Where `{/id}` leads for the first thing that the link itself lists; null when there is none. */
function memberOf(template: string, path: string, listed: unknown): string | null {
  const body = (listed ?? {}) as { readonly Items?: readonly { readonly Id?: unknown }[] };
  const items = Array.isArray(listed) ? listed : body.Items;
  const id = items?.[0]?.Id;
  return template.includes("{/id}") && typeof id === "string" ? `${path}/${encodeURIComponent(id)}` : null;
}

/** What is wrong with some links: those that no method finds anything under. */
async function deadLinks(links: Links, of: string): Promise<string[]> {
  const dead: string[] = [];
  for (const [name, template] of Object.entries(links)) {
    const path = expand(name, template);
    if (path.startsWith("/app")) continue;
    const response = await follow(name, path);
    const bad = (status: number) => (status === 404 && !NOT_YET.has(name)) || status === 405 || status >= 500;
    if (bad(response.status)) dead.push(`${of}: ${name} ${path} ${response.status}`);
    const member = memberOf(template, path, response.body);
    const found = member === null ? 200 : (await follow(name, member)).status;
    if (bad(found)) dead.push(`${of}: ${name} ${member} ${found}`);
  }
  return dead;
}

/** The resource of an operation that returns one resource, and its links. */
async function resourceOf(id: string): Promise<Links> {
  const operation = operations.find((item) => item.id === id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  const recipe = (await recipes[id]?.(kit)) ?? {};
  const response = await kit.h.send(
    operation.method.toUpperCase(),
    addressOf(kit, operation, recipe),
    recipe.body,
  );
  return response.body?.Links ?? {};
}

describe("the links of a response lead to documents:", () => {
  it("root and space root", async () => {
    const root = (await kit.h.get("/api")).body.Links;
    const space = (await kit.h.get("/api/Spaces-1")).body.Links;
    expect(Object.keys(root).length).toBeGreaterThanOrEqual(160);
    expect([...(await deadLinks(root, "root")), ...(await deadLinks(space, "space"))]).toEqual([]);
  });

  const single = operations.filter(
    (item) =>
      (item.method === "get" && /^get(?!Experimental|Llms)/.test(item.id)) || /^create[A-Z]/.test(item.id),
  );
  it.each(someCases(single, 3).map((item) => item.id))("%s", async (id) => {
    expect(await deadLinks(await resourceOf(id), id)).toEqual([]);
  });

  it("projects in the database and in Git", async () => {
    const database = await kit.get("projects/Projects-1");
    const git = await kit.get("projects/Projects-2");
    expect(await deadLinks(database.Links, "database")).toEqual([]);
    expect(await deadLinks(git.Links, "git")).toEqual([]);
  });
});
