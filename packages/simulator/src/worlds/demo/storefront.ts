/** The storefront: a project whose process and variables live in Git, with a feature toggle. */

import { variablesIdAt } from "../../domain/git-documents.ts";
import type { GitPersistence, Project } from "../../model/structure.ts";
import { makeStep, makeVariable } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { DEFAULT_SPACE, ENV } from "./ids.ts";
import { addProject, PROJECT, SMOKE } from "./project-parts.ts";

const GIT: GitPersistence = {
  Type: "VersionControlled",
  Url: "https://git.wrenfinch.example/shop/storefront.git",
  BasePath: ".octopus",
  DefaultBranch: "main",
  ProtectedDefaultBranch: true,
  ProtectedBranchNamePatterns: ["release/*"],
  Credentials: { Type: "Reference", Id: "GitCredentials-1" },
  ConversionState: { VariablesAreInGit: true, RunbooksAreInGit: false },
};

/** Adds the project, its branches and its toggle. */
export function addStorefront(kit: WorldKit): void {
  const project = addProject(
    kit,
    {
      id: PROJECT.storefront,
      spaceId: DEFAULT_SPACE,
      name: "Web Storefront",
      groupId: "ProjectGroups-1",
      lifecycleId: "Lifecycles-1",
      description: "What customers see. Its process and variables live in Git.",
      git: GIT,
    },
    {
      channelId: "Channels-2",
      steps: [
        makeStep({
          id: "storefront-1",
          name: "Deploy storefront",
          type: "Octopus.TentaclePackage",
          roles: "storefront-web",
          packageId: "WrenFinch.Storefront",
        }),
        makeStep({
          id: "storefront-2",
          name: "Purge CDN cache",
          type: "Octopus.Script",
          properties: { "Octopus.Action.Script.ScriptBody": "Purging 214 paths at the CDN" },
        }),
        makeStep({ id: "storefront-3", ...SMOKE }),
      ],
      variables: [],
    },
  );
  addBranches(kit, project);
  addVariables(kit, project);
  addToggle(kit, project);
}

function addBranches(kit: WorldKit, project: Project): void {
  const branches = ["main", "release/3.8", "feature/gift-cards", "feature/new-basket"];
  for (const [index, name] of branches.entries()) {
    kit.sim.store.space(DEFAULT_SPACE).branches.put({
      Id: `${project.Id}-branch-${index + 1}`,
      ProjectId: project.Id,
      Name: name,
      CanonicalName: `refs/heads/${name}`,
      IsProtected: index < 2,
      Commit: kit.random.token(40).toLowerCase().replace(/[g-z]/g, "b"),
    });
  }
}

/** The variables as the default branch holds them. The set of the database stays empty, because none is sensitive. */
function addVariables(kit: WorldKit, project: Project): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  space.variableSets.put({
    Id: variablesIdAt(space, project, GIT.DefaultBranch),
    SpaceId: DEFAULT_SPACE,
    OwnerId: project.Id,
    Version: 11,
    Variables: [
      makeVariable({ id: "var-store-1", name: "Storefront:CdnHost", value: "cdn.wrenfinch.example" }),
    ],
  });
}

function addToggle(kit: WorldKit, project: Project): void {
  kit.sim.store.space(DEFAULT_SPACE).featureToggles.put({
    Id: "FeatureToggles-1",
    SpaceId: DEFAULT_SPACE,
    ProjectId: project.Id,
    Name: "Gift cards",
    Slug: "gift-cards",
    DefaultIsEnabled: false,
    Description: "Gift cards in the basket.",
    Tags: [],
    RolloutGroupId: null,
    Environments: [toggleEnvironment(ENV.dev, 100, true), toggleEnvironment(ENV.production, 10, false)],
  });
}

function toggleEnvironment(environmentId: string, percent: number, enabled: boolean) {
  return {
    FeatureToggleId: "FeatureToggles-1",
    DeploymentEnvironmentId: environmentId,
    IsEnabled: enabled,
    RolloutPercentage: percent,
    ClientRolloutPercentage: 100,
    TenantIds: [],
    ExcludedTenantIds: [],
    TenantTags: [],
    ExcludedTenantTags: [],
    Segments: [],
    MinimumVersion: null,
  };
}
