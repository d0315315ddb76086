/**
 * Settings that decide about deployments and that the rest of the demo does not have. They are in a project without
 * releases, in the second space, so that the story of the shop stays as it is.
 */

import type { Variable } from "../../model/delivery.ts";
import type { Project } from "../../model/structure.ts";
import { DAY, HOUR, iso } from "../../time.ts";
import { makeChannel, makeLifecycle, makePhase, makeStep, makeTenant, makeVariable } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { DATA_ENV, DATA_SPACE, PLANNING } from "./ids.ts";
import { putPackage } from "./packages.ts";
import { addProject, PROJECT } from "./project-parts.ts";

const PACKAGE = "WrenFinch.Exports";
const STEP = "Deploy export jobs";

/** Adds the project with its lifecycle, channel, packages and tenants, and two freezes. */
export function addPlanning(kit: WorldKit): void {
  addLifecycle(kit);
  addChannel(kit, addExports(kit));
  addPackages(kit);
  addTenants(kit);
  addFreezes(kit);
}

function addLifecycle({ sim }: WorldKit): void {
  const development = makePhase("phase-exports-development", "Development", []);
  sim.store
    .space(DATA_SPACE)
    .lifecycles.put(
      makeLifecycle(PLANNING.lifecycle, DATA_SPACE, { name: "Automatic Development", description: "" }, [
        { ...development, AutomaticDeploymentTargets: [DATA_ENV.dev] },
        makePhase("phase-exports-production", "Production", [DATA_ENV.production]),
      ]),
    );
}

function addExports(kit: WorldKit): Project {
  return addProject(
    kit,
    {
      id: PLANNING.project,
      spaceId: DATA_SPACE,
      name: "Regional Exports",
      groupId: "ProjectGroups-21",
      lifecycleId: PLANNING.lifecycle,
      description: "Exports of sales figures for partners.",
      change: { TenantedDeploymentMode: "TenantedOrUntenanted" },
    },
    {
      channelId: "Channels-22",
      steps: [
        makeStep({
          id: "exports-1",
          name: STEP,
          type: "Octopus.TentaclePackage",
          roles: "reports",
          packageId: PACKAGE,
        }),
      ],
      variables: prompts(),
    },
  );
}

function addChannel({ sim }: WorldKit, project: Project): void {
  sim.store.space(DATA_SPACE).channels.put(
    makeChannel(PLANNING.channel, project, "Feature branches ", {
      Description: "The package of a feature branch that was published last.",
      Rules: [
        {
          Id: "rule-exports",
          VersionRange: null,
          Tag: null,
          VersioningStrategy: "MostRecentlyPublished",
          VersionTagRegex: "^feature-tariffs-.*",
          ActionPackages: [{ DeploymentAction: STEP, PackageReference: "" }],
        },
      ],
    }),
  );
}

function prompts(): Variable[] {
  const prompt = (label: string, control: Readonly<Record<string, string>>): Variable["Prompt"] => ({
    Label: label,
    Description: null,
    Required: true,
    DisplaySettings: control,
  });
  return [
    makeVariable({
      id: "var-exports-1",
      name: "Exports:Region",
      value: "eu",
      prompt: prompt("Region", {
        "Octopus.ControlType": "Select",
        "Octopus.SelectOptions": "eu|Europe\nus|United States\nap|Asia and Pacific",
      }),
    }),
    makeVariable({
      id: "var-exports-2",
      name: "Exports:DryRun",
      value: "False",
      prompt: prompt("Only count the rows", { "Octopus.ControlType": "Checkbox" }),
    }),
  ];
}

/** The branch with the highest number is not the one that was published last. */
const VERSIONS = [
  ["1.0.0", 20],
  ["1.1.0", 6],
  ["feature-tariffs-41", 3],
  ["feature-tariffs-9", 1],
  ["feature-layout-77", 0.5],
] as const;

function addPackages({ sim, start }: WorldKit): void {
  for (const [version, daysAgo] of VERSIONS)
    putPackage(sim.store.space(DATA_SPACE), {
      id: PACKAGE,
      version,
      published: start - daysAgo * DAY,
      notes: "",
    });
}

function addTenants({ sim }: WorldKit): void {
  for (const [Id, Name] of [
    [PLANNING.frozenTenant, "Harbour Stores "],
    [PLANNING.openTenant, "Nordic Stores"],
  ] as const) {
    sim.store.space(DATA_SPACE).tenants.put(
      makeTenant({
        Id,
        SpaceId: DATA_SPACE,
        Name,
        TenantTags: [],
        ProjectEnvironments: { [PLANNING.project]: [DATA_ENV.production] },
      }),
    );
  }
}

function addFreezes({ sim, start }: WorldKit): void {
  sim.store.freezes.put({
    Id: PLANNING.tenantFreeze,
    Name: "Stocktaking at Harbour Stores",
    Description: null,
    Start: iso(start - DAY),
    End: iso(start + 30 * DAY),
    ProjectEnvironmentScope: {},
    TenantProjectEnvironmentScope: [
      {
        TenantId: PLANNING.frozenTenant,
        ProjectId: PLANNING.project,
        EnvironmentId: DATA_ENV.production,
      },
    ],
    RecurringSchedule: null,
  });
  // An hour of every day, three hours after the present.
  sim.store.freezes.put({
    Id: PLANNING.recurringFreeze,
    Name: "Month-end figures",
    Description: null,
    Start: iso(start - 10 * DAY + 3 * HOUR),
    End: iso(start - 10 * DAY + 4 * HOUR),
    ProjectEnvironmentScope: { [PROJECT.reports]: [DATA_ENV.production] },
    TenantProjectEnvironmentScope: [],
    RecurringSchedule: { Type: "Daily", Unit: 1, EndType: "Never", UserUtcOffsetInMinutes: 0 },
  });
}
