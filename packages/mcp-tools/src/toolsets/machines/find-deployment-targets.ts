import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  namesOrIds,
  obvious,
  pageFields,
  partialName,
  present,
  skip,
  spaceName,
  take,
  unlessSaid,
} from "../../fields.ts";
import { canonicalTag, filterTexts, numberedId, scopeOf, standsAlone, tellScope } from "../lookup.ts";
import { summarizeTarget, targetSchema } from "./target-summary.ts";

const idsOf = (refs: readonly { readonly id: string }[]) => refs.map((ref) => ref.id);

export const findDeploymentTargets = defineTool({
  name: "find_deployment_targets",
  toolset: "machines",
  tier: "read",
  since: "2021.1",
  title: "Find deployment targets",
  description:
    "Finds deployment targets (machines, clusters, web apps): one by id with all details, or those that fit the filters. Returns health with its reason, environments, target tags (roles), tenants and endpoint.",
  input: z.strictObject({
    spaceName,
    targetId: numberedId("Machines").optional().describe("Only this one; no filter then"),
    name: z.string().trim().min(1).max(200).optional().describe("Exact"),
    partialName,
    ids: obvious(z.array(numberedId("Machines")).max(100), "Only targets with these ids").optional(),
    roles: obvious(filterTexts("Target tags (roles)"), "Target tags (roles)").optional(),
    isDisabled: unlessSaid("Only disabled or only enabled targets").meta({ brief: "" }),
    healthStatuses: obvious(
      z.array(z.enum(["Healthy", "HasWarnings", "Unhealthy", "Unavailable", "Unknown"])).max(5),
      "Only targets in these states",
    ).optional(),
    commStyles: filterTexts("Like TentaclePassive, Ssh").optional(),
    environmentIds: namesOrIds.optional(),
    tenantIds: namesOrIds.optional(),
    tenantTags: z.array(canonicalTag).max(100).optional().describe("Like Region/EMEA"),
    thumbprint: obvious(z.string().trim().min(1).max(200), "Thumbprint of the target").optional(),
    deploymentId: obvious(numberedId("Deployments"), "Only targets of this deployment").optional(),
    shellNames: obvious(filterTexts(""), "Such as Bash, PowerShell").optional(),
    deploymentTargetTypes: obvious(filterTexts(""), "Kinds of targets").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", environmentIds: "environment", tenantIds: "tenant" },
  output: z.looseObject({ items: z.array(targetSchema), ...pageFields }),
  async run(args, context) {
    const { space, refs } = context;
    if (args.targetId) {
      standsAlone("targetId", args);
      const path = { id: args.targetId };
      const machine = await space.client.get("/api/{spaceId}/machines/{id}", { path });
      await tellScope(machine, context);
      return { items: [summarizeTarget(machine, true)], total: 1 };
    }
    const { spaceName: _, targetId: __, skip: from, take: size, ...filters } = args;
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/machines", {
      query: {
        skip: from,
        take: size,
        ...present({
          ...filters,
          environmentIds: idsOf(refs.environmentIds),
          tenantIds: idsOf(refs.tenantIds),
        }),
      },
    });
    const rest = { total: TotalResults, skip: from };
    const seen = await context.visiblePage(Items, scopeOf, rest);
    const items = seen.items.map((machine) => summarizeTarget(machine, false));
    return { items, ...seen.page };
  },
});
