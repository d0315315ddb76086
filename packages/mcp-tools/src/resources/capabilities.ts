/** What this server and toolkit can do: the first thing to read when something is refused or missing. */
import { compareServerVersions, isOctopusError } from "@octo/api-client";
import { SERVER_GUIDE_SINCE } from "../guide/api-guide.ts";
import type { ToolFact } from "../tool-facts.ts";
import { ifReadable } from "../toolsets/if-readable.ts";
import { defineResource, type ResourceTemplate } from "./define-resource.ts";

/** What the toolkit knows about itself. */
export interface ToolkitFacts {
  readonly toolsets: "all" | readonly string[];
  readonly readOnly: boolean;
  readonly allowDeletes: boolean;
  readonly approval: string;
  readonly profile?: string;
  /** The open tools. */
  readonly tools: readonly ToolFact[];
}

/** Makes the resource of a toolkit. `facts` is asked at each read. */
export function createCapabilitiesResource(facts: () => ToolkitFacts): ResourceTemplate {
  return defineResource({
    name: "catalog-capabilities",
    uri: "octopus://api/capabilities",
    toolset: "core",
    since: "2021.1",
    title: "Capabilities",
    description: "Server version, who the key is, policy, and the tools with tier and lowest server version.",
    mimeType: "application/json",
    owner: "address",
    async read(_, { octopus, server, cache }) {
      const { tools, ...toolkit } = facts();
      const [version, root, extensions, user] = await Promise.all([
        server.version(),
        cache.remember("root", () => octopus.get("/api")),
        cache.remember("extensions", () => ifReadable(octopus.get("/api/serverstatus/extensions"))),
        octopus.get("/api/users/me").catch((error: unknown) => {
          if (isOctopusError(error) && error.code !== "timeout") return undefined;
          throw error;
        }),
      ]);
      return {
        server: { url: server.url.base, version, installationId: root.InstallationId },
        identity: user ? { id: user.Id, username: user.Username, isService: user.IsService } : null,
        ...(extensions
          ? { extensions: extensions.map(({ Name, Version }) => ({ name: Name, version: Version })) }
          : {}),
        guide: {
          source: compareServerVersions(version, SERVER_GUIDE_SINCE) < 0 ? "built-in" : "server",
          serverGuideSince: SERVER_GUIDE_SINCE,
        },
        toolkit,
        tools: tools.map(({ name, toolset, tier, since }) => ({
          name,
          toolset,
          tier,
          since,
          ...(compareServerVersions(version, since) < 0 ? { unsupported: true } : {}),
        })),
      };
    },
  });
}
