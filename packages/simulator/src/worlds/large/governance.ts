/** Freezes of all kinds, certificates, and step templates that projects use in several versions. */

import type { Freeze } from "../../model/delivery.ts";
import type { ActionTemplate } from "../../model/governance.ts";
import { seedFrom } from "../../random.ts";
import { DAY, HOUR, iso } from "../../time.ts";
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

function freezes(start: number): Freeze[] {
  const scope = (first: number, count: number, environments: readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`Projects-${first + index}`, environments]),
    );
  const base = {
    Description: null,
    ProjectEnvironmentScope: {},
    TenantProjectEnvironmentScope: [],
    RecurringSchedule: null,
  };
  const period = (from: number, to: number) => ({ Start: iso(start + from), End: iso(start + to) });
  return [
    {
      ...base,
      Id: "DeploymentFreezes-1",
      Name: "Audit of product lines",
      ...period(-2 * DAY, 5 * DAY),
      ProjectEnvironmentScope: scope(200, 60, [STAGING, PRODUCTION]),
    },
    {
      ...base,
      Id: "DeploymentFreezes-2",
      Name: "Year end",
      ...period(20 * DAY, 35 * DAY),
      ProjectEnvironmentScope: scope(1, SIZE.projects, [PRODUCTION]),
    },
    {
      ...base,
      Id: "DeploymentFreezes-3",
      Name: "Data centre move",
      ...period(-40 * DAY, -38 * DAY),
      ProjectEnvironmentScope: scope(1, 100, [PRODUCTION]),
    },
    {
      ...base,
      Id: "DeploymentFreezes-4",
      Name: "Evening batch",
      ...period(-30 * DAY + 4 * HOUR, -30 * DAY + 7 * HOUR),
      ProjectEnvironmentScope: scope(150, 10, [PRODUCTION]),
      RecurringSchedule: { Type: "Daily", Unit: 1, EndType: "Never", UserUtcOffsetInMinutes: 0 },
    },
    {
      ...base,
      Id: "DeploymentFreezes-5",
      Name: "Partners in peak season",
      ...period(-DAY, 60 * DAY),
      TenantProjectEnvironmentScope: Array.from({ length: 50 }, (_, index) => ({
        TenantId: `Tenants-${SIZE.tenants - index}`,
        ProjectId: TENANTED_PROJECT,
        EnvironmentId: PRODUCTION,
      })),
    },
  ];
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
