/** What the directory can look up, and the one request that answers each look-up. */
import type { OctopusClient } from "../client.ts";
import { isOctopusError } from "../errors.ts";

/** A thing of Octopus with its three names. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: string;
  readonly name: string;
  readonly slug?: string;
}

/** Kinds of things that people name. */
export type RefKind = "space" | "environment" | "project" | "tenant";

interface Named {
  readonly Id: string;
  readonly Name: string;
  readonly Slug?: string | null | undefined;
}

/** How a kind is looked up. `key` names the cache entry: one for all names of a small kind, one a name of a large kind. */
export interface KindSource {
  readonly idPattern: RegExp;
  key(text: string): string;
  load(client: OctopusClient, spaceId: string, text: string): Promise<readonly Named[]>;
}

/** Names that share a start or an end are found by the server; this many of them are compared. */
const SEARCH_SIZE = 200;

export const KINDS: Readonly<Record<RefKind, KindSource>> = {
  space: {
    idPattern: /^spaces-\d+$/i,
    key: () => "all",
    load: (client) => client.get("/api/spaces/all"),
  },
  environment: {
    idPattern: /^environments-\d+$/i,
    key: () => "all",
    load: (client, spaceId) => client.inSpace(spaceId).get("/api/{spaceId}/environments/all"),
  },
  project: {
    idPattern: /^projects-\d+$/i,
    key: (text) => text.toLowerCase(),
    async load(client, spaceId, text) {
      const space = client.inSpace(spaceId);
      if (this.idPattern.test(text))
        return oneOrNone(space.get("/api/{spaceId}/projects/{projectId}", { path: { projectId: text } }));
      const query = { partialName: text, take: SEARCH_SIZE };
      const { Items } = await space.get("/api/{spaceId}/projects", { query });
      if (Items.some((item) => isCalled(item, text)) || !isSlug(text)) return Items;
      const bySlug = await oneOrNone(
        space.get("/api/{spaceId}/projects/{projectId}", { path: { projectId: text } }),
      );
      return [...bySlug, ...Items];
    },
  },
  tenant: {
    idPattern: /^tenants-\d+$/i,
    key: (text) => text.toLowerCase(),
    async load(client, spaceId, text) {
      const space = client.inSpace(spaceId);
      if (this.idPattern.test(text))
        return oneOrNone(space.get("/api/{spaceId}/tenants/{id}", { path: { id: text } }));
      const { Items } = await space.get("/api/{spaceId}/tenants", {
        query: { partialName: text, take: SEARCH_SIZE },
      });
      return Items;
    },
  },
};

function isCalled(item: Named, text: string): boolean {
  const wanted = text.toLowerCase();
  return item.Name.toLowerCase() === wanted || item.Slug?.toLowerCase() === wanted;
}

function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/i.test(text);
}

async function oneOrNone<T>(answer: Promise<T>): Promise<T[]> {
  try {
    return [await answer];
  } catch (error) {
    if (isOctopusError(error) && error.code === "not_found") return [];
    throw error;
  }
}
