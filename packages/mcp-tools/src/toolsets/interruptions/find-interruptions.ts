import type { SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, pageFields, skip, spaceName, take, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundOne, foundPageTogether, foundSlice } from "../../reading/findings.ts";
import { OWNER_KINDS } from "../../reading/owner.ts";
import { documentIds } from "../document-ids.ts";
import { ownerOfDocuments } from "../document-owner.ts";
import { refuseFiltersWith } from "../filters.ts";
import { orNotFound } from "../or-not-found.ts";
import { scanForUser } from "./assigned-to-me.ts";
import {
  type Interruption,
  interruptionSchema,
  interruptionView,
  summarizeInterruption,
} from "./interruption-summary.ts";

const id = (what: string) => z.string().trim().min(1).max(100).optional().describe(what);

export const findInterruptions = defineTool({
  name: "find_interruptions",
  toolset: "interruptions",
  tier: "read",
  since: "2021.1",
  title: "Find interruptions",
  description:
    "Finds what waits for a person: interventions and guided failures, with instructions, choices, who may answer and the task. assignedToMe: only those that the caller may answer.",
  input: z.strictObject({
    spaceName,
    interruptionId: id("Only this one"),
    pendingOnly: z.boolean().default(true).describe("false: also answered ones"),
    assignedToMe: describedInFullOnly(z.boolean(), "Only those that the caller may answer").optional(),
    regarding: id("Id of a deployment, task, project ..."),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space" },
  // Teams and users belong to no toolset; only their names are read.
  reads: ["other"],
  output: z.looseObject({
    items: z.array(interruptionSchema),
    ...pageFields,
    filteredAs: z
      .looseObject({
        userId: text,
        scanned: z.int().optional(),
        available: z.int().optional(),
        scanComplete: z.boolean(),
      })
      .optional()
      .describe("What assignedToMe searched"),
  }),
  argumentOwner: async ({ regarding }, context) =>
    ownerOfDocuments((await documentIds("regarding", regarding ? [regarding] : [], context)) ?? []),
  owner: ({ RelatedDocumentIds }: Interruption) => ownerOfDocuments(RelatedDocumentIds),
  async run(args, context) {
    const { space } = context;
    if (args.interruptionId) {
      const { pendingOnly: _, assignedToMe, ...rest } = args;
      refuseFiltersWith("interruptionId", { ...rest, assignedToMe: assignedToMe || undefined });
      const one = await readOne(args.interruptionId, space.client);
      const view = await interruptionView([one], context);
      return foundOne(one, (item) => summarizeInterruption(item, space.ref, view));
    }
    const [regarding] =
      (await documentIds("regarding", args.regarding ? [args.regarding] : [], context)) ?? [];
    const filter = { pendingOnly: args.pendingOnly, ...(regarding ? { regarding } : {}) };
    if (args.assignedToMe) return assignedToCaller(args, filter, context);
    const page = await space.client.get("/api/{spaceId}/interruptions", {
      query: { ...filter, skip: args.skip, take: args.take },
    });
    return foundPageTogether(page, args.skip, (items) => renderAll(items, context));
  },
});

async function renderAll(items: readonly Interruption[], context: CallContext<unknown>) {
  const view = await interruptionView(items, context);
  return items.map((item) => summarizeInterruption(item, context.space.ref, view));
}

function readOne(id: string, client: SpaceClient): Promise<Interruption> {
  const response = client.get("/api/{spaceId}/interruptions/{id}", { path: { id } });
  return orNotFound(response, "interruptionId", "interruption", id);
}

async function assignedToCaller(
  range: { readonly skip: number; readonly take: number },
  filter: { readonly pendingOnly: boolean; readonly regarding?: string },
  context: CallContext<unknown>,
) {
  const { space, octopus, cache } = context;
  const me = await cache.shared("/api/users/me").remember("whole", () => octopus.get("/api/users/me"));
  const { mine, scanned, available } = await scanForUser(space.client, filter, me.Id);
  const view = await interruptionView(mine, context);
  const render = (item: Interruption) => summarizeInterruption(item, space.ref, view);
  return foundSlice(mine, range, render, ({ closes }) => ({
    filteredAs: {
      userId: me.Id,
      // The server counts closed interruptions too, so its counts are left out where a rule closes any.
      ...(OWNER_KINDS.some(closes) ? {} : { scanned, available }),
      scanComplete: scanned >= available,
    },
  }));
}
