import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { obvious } from "../../fields.ts";
import { matchResource, type ResourceTemplate } from "../../resources/define-resource.ts";
import { TOUCH_TASK_READS } from "../tasks/touch-task.ts";

/** The tool that reads resources; `resources/read` calls it too. It knows the templates whose toolsets are open. */
export const createReadResource = (resources: readonly ResourceTemplate[]) =>
  defineTool({
    name: "read_resource",
    toolset: "core",
    tier: "read",
    since: "2021.1",
    reads: ["projects", "context", "tenants", ...TOUCH_TASK_READS],
    title: "Read a resource",
    description:
      "Reads one octopus:// resource whole, such as octopus://spaces/Default/tasks/ServerTasks-1/details. Other tools return such addresses in their resourceUri fields.",
    input: z.strictObject({ uri: obvious(z.string().min(1).max(2_000), "An octopus:// address") }),
    output: z.looseObject({ uri: z.string(), mimeType: z.string(), content: z.unknown() }),
    async run({ uri }, context) {
      const match = matchResource(resources, uri);
      if (!match) {
        const known = resources.map((resource) => resource.uri).join(", ");
        throw new ToolError({
          code: "not_found",
          message: "uri: no resource has this address.",
          hint: `Addresses: ${known}.`,
        });
      }
      const { title, since, read } = match.resource;
      const needed = { what: `The resource '${title}'`, since };
      const content = await context.readSince(needed, () => read(match.variables, context));
      return { uri, mimeType: match.resource.mimeType, content };
    },
  });
