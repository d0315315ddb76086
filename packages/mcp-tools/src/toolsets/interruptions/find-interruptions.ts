import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { obvious, pageFields, pageOf, skip, spaceName, take } from "../../fields.ts";
import { orNoSuch } from "../no-such.ts";
import { relatedOf } from "../related.ts";
import { scanForUser } from "./assigned-to-me.ts";
import { interruptionSchema, summarizeInterruption } from "./interruption-summary.ts";

const id = (what: string) => z.string().trim().min(1).max(100).optional().describe(what);

export const findInterruptions = defineTool({
  name: "find_interruptions",
  toolset: "interruptions",
  tier: "read",
  since: "2021.1",
  title: "Find interruptions",
  description:
    "Finds what waits for a person: manual interventions and guided failures, newest first. Returns instructions, possible answers, who may answer and the task that waits. assignedToMe: only those that the caller may answer.",
  input: z.strictObject({
    spaceName,
    interruptionId: id("Only this one; no filter then"),
    pendingOnly: z.boolean().default(true).describe("false: also answered ones"),
    assignedToMe: obvious(z.boolean(), "Only those that the caller may answer").optional(),
    regarding: id("Id of a deployment, task, project ..."),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space" },
  output: z.looseObject({
    items: z.array(interruptionSchema),
    ...pageFields,
    filteredAs: z
      .looseObject({
        userId: z.string(),
        scanned: z.int().optional(),
        available: z.int().optional(),
        scanComplete: z.boolean(),
      })
      .optional()
      .describe("How assignedToMe looked"),
  }),
  async run(args, context) {
    const { space, portal, octopus, touch, visible, visiblePage, remember } = context;
    const tell = (item: Parameters<typeof summarizeInterruption>[0]) =>
      summarizeInterruption(item, space.ref, portal);
    const belongs = (item: Parameters<typeof tell>[0]) => relatedOf(item.RelatedDocumentIds);
    if (args.interruptionId) {
      if (args.regarding || args.assignedToMe)
        throw new ToolError({
          code: "input",
          message: "interruptionId stands alone: leave out regarding and assignedToMe.",
        });
      const item = await orNoSuch(
        space.client.get("/api/{spaceId}/interruptions/{id}", { path: { id: args.interruptionId } }),
        "interruptionId",
        "interruption",
        args.interruptionId,
      );
      await touch(relatedOf(item.RelatedDocumentIds));
      return { items: [tell(item)], total: 1 };
    }
    if (args.regarding) await touch(relatedOf([args.regarding]));
    const filter = {
      pendingOnly: args.pendingOnly,
      ...(args.regarding ? { regarding: args.regarding } : {}),
    };
    if (args.assignedToMe) {
      const me = await remember("me", () => octopus.get("/api/users/me"));
      const { mine, scanned, available } = await scanForUser(space.client, filter, me.Id);
      const open = await visible(mine, belongs);
      const page = open.slice(args.skip, args.skip + args.take);
      return {
        items: page.map(tell),
        ...pageOf(open.length, args.skip, page.length),
        filteredAs: {
          userId: me.Id,
          // The server counts closed ones too.
          ...(context.closedKinds.size > 0 ? {} : { scanned, available }),
          scanComplete: scanned >= available,
        },
      };
    }
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/interruptions", {
      query: { ...filter, skip: args.skip, take: args.take },
    });
    const rest = { total: TotalResults, skip: args.skip };
    const seen = await visiblePage(Items, belongs, rest);
    const items = seen.items.map(tell);
    return { items, ...seen.page };
  },
});
