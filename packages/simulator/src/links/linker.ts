/**
 * Adds `Links` to the resources of responses. Stored documents have none, so that the state does not depend on the
 * virtual directory.
 */

import type { Resource } from "../model/resource.ts";
import { RESOURCE_LINKS } from "./resource-links.ts";

export type WithLinks<T> = T & { readonly Links: Record<string, string> };

export interface Linker {
  /** `/octopus/api`, or `/api` without a virtual directory. */
  readonly api: string;
  /** The resource with the links that its type has. */
  add<T extends Resource>(type: string, resource: T): WithLinks<T>;
}

/** Makes a linker for a virtual directory (empty for none). */
export function createLinker(virtualDirectory: string): Linker {
  const api = `${virtualDirectory}/api`;
  return {
    api,
    add: (type, resource) => {
      const fields = resource as object as Readonly<Record<string, unknown>>;
      const spaceId = fields.SpaceId;
      const base = typeof spaceId === "string" ? `${api}/${spaceId}` : api;
      const make = RESOURCE_LINKS[type];
      return {
        ...resource,
        Links:
          make === undefined
            ? {}
            : make({
                id: resource.Id,
                base,
                api,
                portal: virtualDirectory,
                field: (name) => String(fields[name] ?? ""),
              }),
      };
    },
  };
}
