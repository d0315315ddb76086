import type { ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, text } from "../../fields.ts";
import type { NamedThing } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import {
  type MatchedResource,
  matchResource,
  type ResourceTemplate,
} from "../../resources/define-resource.ts";
import { partOfText } from "../../text/text-part.ts";
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
    output: z.looseObject({
      uri: z.string(),
      mimeType: z.string(),
      content: z.unknown(),
      next: text.describe("Address of the next part"),
    }),
    namesIn: ({ uri }, _server: ServerUrl) => namesIn(match(resources, partIn(uri).address)),
    owner: ({ resource, item }: ReadItem, context) =>
      resource.owner === "address" ? {} : resource.owner(item, context),
    async run({ uri }, context) {
      const { address, offset } = partIn(uri);
      const matched = match(resources, address);
      const { resource, variables } = matched;
      const needed = { what: `The resource '${resource.title}'`, since: resource.since };
      const item = await context.server.readSince(needed, () => resource.read(variables, context));
      return foundThing({ ...matched, item }, () => {
        const content = resource.render ? resource.render(item) : item;
        const shown = { uri, mimeType: resource.mimeType };
        if (typeof content !== "string") return { ...shown, content };
        const { text, next } = partOfText(content, offset, PART);
        return { ...shown, content: text, ...(next ? { next: `${address}?offset=${next}` } : {}) };
      });
    },
  });

/** Characters of a text in one part. What does not fit the budget is cut, and then the next part begins there. */
const PART = 60_000;

/** The address of a resource, and where the part begins that is wanted of a long text: `octopus://api/llms.txt?offset=60000`. */
function partIn(uri: string): { readonly address: string; readonly offset: number } {
  const [, address, offset] = /^(.*)\?offset=(\d{1,9})$/.exec(uri.trim()) ?? [];
  return address === undefined ? { address: uri, offset: 0 } : { address, offset: Number(offset) };
}

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
