/** Freezes of all kinds, certificates, and step templates that projects use in several versions. */

import type { Freeze } from "../../model/delivery.ts";
import type { ActionTemplate } from "../../model/governance.ts";
import { seedFrom } from "../../random.ts";
import { DAY, iso } from "../../time.ts";
import { makePlain } from "../builders.ts";
import { makeCertificate } from "../certificates.ts";
import type { WorldKit } from "../world.ts";
import { PRODUCTION, SIZE, SPACE, STAGING, TENANTED_PROJECT } from "./ids.ts";

/** A certificate that expires in less than a month. */
export const EXPIRING = "Certificates-3";

/** Adds all of it, after the history, which it does not change. */
export function addGovernance(kit: WorldKit): void {
  for (const freeze of freezes(kit.start)) kit.sim.store.freezes.put(freeze);
  addCertificates(kit);
  addTemplates(kit);
}

type FreezeRow = readonly [
  name: string,
  fromDays: number,
  toDays: number,
  projects: Freeze["ProjectEnvironmentScope"],
  more?: Partial<Freeze>,
];

const FREEZES: readonly FreezeRow[] = [
  ["Audit of product lines", -2, 5, inProjects(200, 60, [STAGING, PRODUCTION])],
  ["Year end", 20, 35, inProjects(1, SIZE.projects, [PRODUCTION])],
  ["Data centre move", -40, -38, inProjects(1, 100, [PRODUCTION])],
  [
    "Evening batch",
    -30 + 4 / 24,
    -30 + 7 / 24,
    inProjects(150, 10, [PRODUCTION]),
    { RecurringSchedule: { Type: "Daily", Unit: 1, EndType: "Never", UserUtcOffsetInMinutes: 0 } },
  ],
  ["Partners in peak season", 3, 60, {}, { TenantProjectEnvironmentScope: lastTenants(50) }],
];

function inProjects(
  first: number,
  count: number,
  environments: readonly string[],
): Freeze["ProjectEnvironmentScope"] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Projects-${first + index}`, environments]),
  );
}

function lastTenants(count: number): Freeze["TenantProjectEnvironmentScope"] {
  return Array.from({ length: count }, (_, index) => ({
    TenantId: `Tenants-${SIZE.tenants - index}`,
    ProjectId: TENANTED_PROJECT,
    EnvironmentId: PRODUCTION,
  }));
}

function freezes(start: number): Freeze[] {
  return FREEZES.map(([Name, from, to, ProjectEnvironmentScope, more = {}], index) => ({
    Id: `DeploymentFreezes-${index + 1}`,
    Name,
    Description: null,
    Start: iso(start + from * DAY),
    End: iso(start + to * DAY),
    ProjectEnvironmentScope,
    TenantProjectEnvironmentScope: [],
    RecurringSchedule: null,
    ...more,
  }));
}

/** A few have expired, a few expire within a month, and the others later. */
function addCertificates({ sim, start }: WorldKit): void {
  const space = sim.store.space(SPACE);
  for (let number = 1; number <= SIZE.certificates; number += 1) {
    const days = number <= 2 ? -number * 3 : number <= 7 ? (number - 2) * 5 : number * 9;
    const host = `app-${number}.company.example`;
    space.certificates.put(
      makeCertificate({
        id: `Certificates-${number}`,
        spaceId: SPACE,
        host,
        organization: "Example Company",
        environmentId: number % 4 === 0 ? STAGING : PRODUCTION,
        notAfter: start + days * DAY,
        now: start,
        thumbprint: Array.from({ length: 5 }, (_, index) =>
          seedFrom(host, index).toString(16).padStart(8, "0"),
        )
          .join("")
          .toUpperCase(),
      }),
    );
  }
}

/** Name, newest version, first project that uses it, and the versions that projects use in turn. */
const TEMPLATES = [
  ["Notify a chat channel", 4, 30, [4, 4, 3, 1]],
  ["Warm up caches", 2, 70, [2, 0]],
  ["Purge a CDN", 1, 110, [1]],
] as const;
const USES = 20;

function addTemplates(kit: WorldKit): void {
  const space = kit.sim.store.space(SPACE);
  for (const [index, [name, newest, firstProject, used]] of TEMPLATES.entries()) {
    const id = `ActionTemplates-${index + 1}`;
    for (let version = 0; version <= newest; version += 1) {
      const template = makeTemplate(id, name, version);
      space.actionTemplateVersions.put({ ...template, Id: `${id}-v${version}`, templateId: id });
      if (version === newest) space.actionTemplates.put(template);
    }
    for (let use = 0; use < USES; use += 1)
      useTemplate(kit, `Projects-${firstProject + use}`, { id, version: used[use % used.length] ?? newest });
  }
}

function makeTemplate(id: string, name: string, version: number): ActionTemplate {
  return {
    ...makePlain(id, SPACE, name, {
      Description: null,
      CommunityActionTemplateId: null,
      Packages: [],
      GitDependencies: [],
      Parameters: [],
    }),
    ActionType: "Octopus.Script",
    Version: version,
    Properties: {
      "Octopus.Action.Script.ScriptSource": "Inline",
      "Octopus.Action.Script.Syntax": "Bash",
      "Octopus.Action.Script.ScriptBody": `echo "${name}, version ${version}"`,
    },
  };
}

/** Lets the step "Publish assets" of a project come from a template. */
function useTemplate(
  kit: WorldKit,
  projectId: string,
  { id, version }: { readonly id: string; readonly version: number },
): void {
  const { processes } = kit.sim.store.space(SPACE);
  const process = processes.get(`deploymentprocess-${projectId}`);
  if (process === undefined) return;
  const own = { "Octopus.Action.Template.Id": id, "Octopus.Action.Template.Version": String(version) };
  processes.put({
    ...process,
    Version: process.Version + 1,
    Steps: process.Steps.map((step) =>
      step.Name !== "Publish assets"
        ? step
        : {
            ...step,
            Actions: step.Actions.map((action) => ({
              ...action,
              Properties: { ...action.Properties, ...own },
            })),
          },
    ),
  });
}
