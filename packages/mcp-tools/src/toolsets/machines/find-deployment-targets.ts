import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  describedInFullOnly,
  namesOrIds,
  optionalFlag,
  pageFields,
  partialName,
  present,
  skip,
  spaceName,
  take,
} from "../../fields.ts";
import { foundOne, foundPage } from "../../reading/findings.ts";
import {
  canonicalTag,
  filterTexts,
  idsOf,
  numberedId,
  ownerOfRestricted,
  refuseFiltersWith,
} from "../filters.ts";
import { knownRoles, knownShells, knownTags } from "../space-values.ts";
import { asKnownStyles, refuseUnknownStyles } from "./communication-styles.ts";
import { type Machine, summarizeTarget, targetSchema } from "./target-summary.ts";

export const findDeploymentTargets = defineTool({
  name: "find_deployment_targets",
  toolset: "machines",
  tier: "read",
  since: "2021.1",
  title: "Find deployment targets",
  description:
    "Finds deployment targets: one by id with all details, or by filters. Returns health with its reason, environments, target tags, tenants and endpoint.",
  input: z.strictObject({
    spaceName,
    targetId: numberedId("Machines").optional().describe("Only this one; without filters"),
    name: z.string().trim().min(1).max(200).optional().describe("Exact name"),
    partialName,
    ids: describedInFullOnly(
      z.array(numberedId("Machines")).max(100),
      "Only targets with these ids",
    ).optional(),
    roles: describedInFullOnly(filterTexts("Target tags (roles)"), "Target tags (roles)").optional(),
    isDisabled: optionalFlag("Only disabled or only enabled targets").meta({ brief: "" }),
    healthStatuses: describedInFullOnly(
      z.array(z.enum(["Healthy", "HasWarnings", "Unhealthy", "Unavailable", "Unknown"])).max(5),
      "Only targets in these states",
    ).optional(),
    commStyles: filterTexts("Like TentaclePassive, Ssh").optional(),
    environmentIds: namesOrIds.optional(),
    tenantIds: namesOrIds.optional(),
    tenantTags: z.array(canonicalTag).max(100).optional().describe("Like Region/EMEA"),
    thumbprint: describedInFullOnly(z.string().trim().min(1).max(200), "Thumbprint of the target").optional(),
    deploymentId: describedInFullOnly(
      numberedId("Deployments"),
      "Only targets of this deployment",
    ).optional(),
    shellNames: describedInFullOnly(filterTexts(""), "Such as Bash, PowerShell").optional(),
    deploymentTargetTypes: describedInFullOnly(filterTexts(""), "Kinds of targets").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", environmentIds: "environment", tenantIds: "tenant" },
  output: z.looseObject({ items: z.array(targetSchema), ...pageFields }),
  owner: (machine: Machine) => ownerOfRestricted(machine),
  async run(args, context) {
    const { space, refs } = context;
    if (args.targetId) {
      refuseFiltersWith("targetId", args);
      const path = { id: args.targetId };
      const machine = await space.client.get("/api/{spaceId}/machines/{id}", { path });
      return foundOne(machine, (one) => summarizeTarget(one, true));
    }
    const { spaceName: _, targetId: __, skip: from, take: size, ...filters } = args;
    const [roles, tenantTags, shellNames] = await Promise.all([
      knownRoles("roles", args.roles, context),
      knownTags("tenantTags", args.tenantTags, context),
      knownShells("shellNames", args.shellNames, context),
    ]);
    const page = await space.client.get("/api/{spaceId}/machines", {
      query: {
        skip: from,
        take: size,
        ...present({
          ...filters,
          roles,
          tenantTags,
          shellNames,
          commStyles: asKnownStyles(args.commStyles),
          environmentIds: idsOf(refs.environmentIds),
          tenantIds: idsOf(refs.tenantIds),
        }),
      },
    });
    if (page.TotalResults === 0) refuseUnknownStyles(args.commStyles);
    return foundPage(page, from, (machine) => summarizeTarget(machine, false));
  },
});
