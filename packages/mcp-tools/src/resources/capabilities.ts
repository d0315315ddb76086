/** What this server and toolkit can do: the first thing to read when something is refused or missing. */
import { compareServerVersions } from "@octo/api-client";
import { present } from "../fields.ts";
import { SERVER_GUIDE_SINCE } from "../guide/api-guide.ts";
import type { ToolFact } from "../tool-facts.ts";
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
    async read(_, { octopus, server, cache, parts }) {
      const { tools, ...toolkit } = facts();
      const [version, root, extensions, user] = await Promise.all([
        parts.read("version of the server", () => server.version()),
        parts.read("id of the installation", () => cache.remember("root", () => octopus.get("/api"))),
        parts.read("extensions of the server", () =>
          cache.remember("extensions", () => octopus.get("/api/serverstatus/extensions")),
        ),
        parts.read("identity of the key", () => octopus.get("/api/users/me")),
      ]);
      return {
        server: { url: server.url.base, ...present({ version, installationId: root?.InstallationId }) },
        identity: user ? { id: user.Id, username: user.Username, isService: user.IsService } : null,
        ...(extensions
          ? { extensions: extensions.map(({ Name, Version }) => ({ name: Name, version: Version })) }
          : {}),
        guide: {
          source: version && compareServerVersions(version, SERVER_GUIDE_SINCE) < 0 ? "built-in" : "server",
          serverGuideSince: SERVER_GUIDE_SINCE,
        },
        toolkit,
        tools: tools.map(({ name, toolset, tier, since }) => ({
          name,
          toolset,
          tier,
          since,
          ...(version && compareServerVersions(version, since) < 0 ? { unsupported: true } : {}),
        })),
      };
    },
  });
}
