import type { ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly } from "../../fields.ts";
import type { NamedThing } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import {
  type MatchedResource,
  matchResource,
  type ResourceTemplate,
} from "../../resources/define-resource.ts";
import { TASK_OWNER_READS } from "../tasks/task-owner.ts";

interface ReadItem extends MatchedResource {
  readonly item: unknown;
}

/**
 * Makes the tool that reads resources. The method `resources/read` of MCP calls it too.
 * @param resources The templates whose toolsets are open.
 */
export const createReadResource = (resources: readonly ResourceTemplate[]) =>
  defineTool({
    name: "read_resource",
    toolset: "core",
    tier: "read",
    since: "2021.1",
    reads: ["projects", "context", "tenants", ...TASK_OWNER_READS],
    title: "Read a resource",
    description:
      "Reads one octopus:// resource whole, such as octopus://spaces/Default/tasks/ServerTasks-1/details. Other tools return such addresses in their resourceUri fields.",
    input: z.strictObject({
      uri: describedInFullOnly(z.string().min(1).max(2_000), "An octopus:// address"),
    }),
    output: z.looseObject({ uri: z.string(), mimeType: z.string(), content: z.unknown() }),
    namesIn: ({ uri }, _server: ServerUrl) => namesIn(match(resources, uri)),
    owner: ({ resource, item }: ReadItem, context) =>
      resource.owner === "address" ? {} : resource.owner(item, context),
    async run({ uri }, context) {
      const matched = match(resources, uri);
      const { resource, variables } = matched;
      const needed = { what: `The resource '${resource.title}'`, since: resource.since };
      const item = await context.server.readSince(needed, () => resource.read(variables, context));
      return foundThing({ ...matched, item }, () => ({
        uri,
        mimeType: resource.mimeType,
        content: resource.render ? resource.render(item) : item,
      }));
    },
  });

function match(resources: readonly ResourceTemplate[], uri: string): MatchedResource {
  const matched = matchResource(resources, uri);
  if (matched) return matched;
  throw new ToolError({
    code: "not_found",
    message: "uri: no resource has this address.",
    hint: `Addresses: ${resources.map((resource) => resource.uri).join(", ")}.`,
  });
}

function namesIn({ resource, variables }: MatchedResource): readonly NamedThing[] {
  return Object.entries(variables).flatMap(([field, text]): NamedThing[] => {
    const kind = field === "spaceName" ? "space" : resource.refs?.[field];
    return kind ? [{ field, kind, text }] : [];
  });
}
