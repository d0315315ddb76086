/** The loyalty platform: one installation per tenant, with tags for region and ring. */

import type { Project, VariableTemplate } from "../../model/structure.ts";
import { makePlain, makeStep, makeTenant, makeVariable } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { DEFAULT_SPACE, ENV, TENANT } from "./ids.ts";
import { addProject, PROJECT } from "./project-parts.ts";

export const TENANTS = [
  [TENANT["Alpine Outfitters"], "Alpine Outfitters", "Region/EMEA", "Ring/Early"],
  [TENANT["Boreal Trails"], "Boreal Trails", "Region/EMEA", "Ring/Broad"],
  [TENANT["Coastline Kayaks"], "Coastline Kayaks", "Region/APAC", "Ring/Early"],
  [TENANT["Dune & Desert"], "Dune & Desert", "Region/APAC", "Ring/Broad"],
  [TENANT["Evergreen Camp"], "Evergreen Camp", "Region/Americas", "Ring/Early"],
  [TENANT["Fjord Gear"], "Fjord Gear", "Region/EMEA", "Ring/Broad"],
  [TENANT["Granite Climbing"], "Granite Climbing", "Region/Americas", "Ring/Broad"],
  [TENANT["Highland Wool"], "Highland Wool", "Region/EMEA", "Ring/Broad"],
] as const;

const PARTNER_NAME: VariableTemplate = {
  Id: "template-loyalty-1",
  Name: "Loyalty:PartnerName",
  Label: "Partner name",
  HelpText: null,
  DefaultValue: null,
  DisplaySettings: { "Octopus.ControlType": "SingleLineText" },
};

/** Adds the project and its tenants. */
export function addLoyalty(kit: WorldKit): void {
  const project = addProject(
    kit,
    {
      id: PROJECT.loyalty,
      spaceId: DEFAULT_SPACE,
      name: "Loyalty Platform",
      groupId: "ProjectGroups-1",
      lifecycleId: "Lifecycles-1",
      description: "Points and vouchers, one installation per partner.",
      change: {
        TenantedDeploymentMode: "TenantedOrUntenanted",
        Templates: [PARTNER_NAME],
      },
    },
    {
      channelId: "Channels-3",
      steps: [
        makeStep({
          id: "loyalty-1",
          name: "Deploy loyalty service",
          type: "Octopus.KubernetesDeployContainers",
          roles: "loyalty-service",
          packageId: "WrenFinch.Loyalty",
        }),
        makeStep({
          id: "loyalty-2",
          name: "Apply partner settings",
          type: "Octopus.Script",
          properties: { "Octopus.Action.Script.ScriptBody": "Writing point rules and voucher limits" },
        }),
        makeStep({ id: "loyalty-3", name: "Health check", type: "Octopus.Script" }),
      ],
      variables: [
        makeVariable({ id: "var-loyalty-1", name: "Loyalty:PointsPerEuro", value: "1" }),
        makeVariable({
          id: "var-loyalty-2",
          name: "Loyalty:PointsPerEuro",
          value: "2",
          scope: { Environment: [ENV.production], Tenant: [TENANT["Alpine Outfitters"]] },
        }),
      ],
    },
  );
  addTenants(kit, project);
}

function addTenants(kit: WorldKit, project: Project): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  const tag = (set: string, name: string, index: number) => ({
    Id: `tag-${set}-${name}`.toLowerCase(),
    Name: name,
    CanonicalTagName: `${set}/${name}`,
    Color: "#6E6E6F",
    Description: "",
    SortOrder: index,
  });
  space.tagSets.put({
    ...makePlain("TagSets-1", DEFAULT_SPACE, "Region"),
    Description: "",
    SortOrder: 0,
    Tags: ["EMEA", "APAC", "Americas"].map((name, i) => tag("Region", name, i)),
  });
  space.tagSets.put({
    ...makePlain("TagSets-2", DEFAULT_SPACE, "Ring"),
    Description: "",
    SortOrder: 1,
    Tags: ["Early", "Broad"].map((name, i) => tag("Ring", name, i)),
  });
  for (const [id, name, region, ring] of TENANTS) {
    space.tenants.put(
      makeTenant({
        Id: id,
        SpaceId: DEFAULT_SPACE,
        Name: name,
        TenantTags: [region, ring],
        ProjectEnvironments: { [project.Id]: [ENV.staging, ENV.production] },
      }),
    );
    space.tenantVariables.put({
      Id: `tenantvar-${id}`,
      tenantId: id,
      ownerId: project.Id,
      templateId: PARTNER_NAME.Id,
      environmentId: ENV.production,
      value: name,
    });
  }
}
