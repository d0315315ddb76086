/** Every link that the server hands out has to lead somewhere: no expanded link of any resource is a 404. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
};
/** Links that are only written to, and how; an empty body may be refused, but not for want of a route. */
const WRITES: Readonly<Record<string, string>> = {
  EnvironmentSortOrder: "PUT",
  TagSetSortOrder: "PUT",
  WorkerPoolsSortOrder: "PUT",
  PackageUpload: "POST",
  SignIn: "POST",
  SignOut: "POST",
};

const expand = (template: string): string =>
  template.replace(/\{[?&/][^}]*\}/g, "").replace(/\{(\w+)\}/g, (_all, name: string) => VALUES[name] ?? name);

/** What is wrong with some links: those that no method finds anything under. */
async function deadLinks(links: Links, of: string): Promise<string[]> {
  const dead: string[] = [];
  for (const [name, template] of Object.entries(links)) {
    const path = expand(template);
    if (path.startsWith("/app")) continue;
    const { status } = await kit.h.send(WRITES[name] ?? "GET", path);
    if (status === 404 || status >= 500) dead.push(`${of}: ${name} ${path} ${status}`);
  }
  return dead;
}

/** The resource of an operation that answers one resource, and its links. */
async function resourceOf(id: string): Promise<Links> {
  const operation = operations.find((item) => item.id === id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  const recipe = (await recipes[id]?.(kit)) ?? {};
  const answer = await kit.h.send(
    operation.method.toUpperCase(),
    addressOf(kit, operation, recipe),
    recipe.body,
  );
  return answer.body?.Links ?? {};
}

describe("links", () => {
  it("of the root and of a space", async () => {
    const root = (await kit.h.get("/api")).body.Links;
    const space = (await kit.h.get("/api/Spaces-1")).body.Links;
    expect(Object.keys(root).length).toBeGreaterThan(100);
    expect([...(await deadLinks(root, "root")), ...(await deadLinks(space, "space"))]).toEqual([]);
  });

  const single = operations.filter(
    (item) =>
      (item.method === "get" && /^get(?!Experimental|Llms)/.test(item.id)) || /^create[A-Z]/.test(item.id),
  );
  it.each(single.map((item) => item.id))("of %s", async (id) => {
    expect(await deadLinks(await resourceOf(id), id)).toEqual([]);
  });

  it("of both kinds of project", async () => {
    const database = await kit.get("projects/Projects-1");
    const git = await kit.get("projects/Projects-2");
    expect(await deadLinks(database.Links, "database")).toEqual([]);
    expect(await deadLinks(git.Links, "git")).toEqual([]);
  });
});
