import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  describedInFullOnly,
  environmentName,
  present,
  projectName,
  tenantName,
  text,
  texts,
} from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import { type Release, readReleasesNow } from "../releases/releases-by-id.ts";
import { nameOfIds } from "../shown-names.ts";
import { spaceOfTask, taskFields } from "../tasks/task-fields.ts";
import { type Deployment, ownerOfDeployment } from "./deployment-summary.ts";
import { compareRuns } from "./explain/compare-runs.ts";
import { successBefore } from "./explain/ended-runs.ts";
import { failureOf, leftBehind } from "./explain/failure.ts";
import { type FoundDeployment, findDeployment, readSuccesses } from "./explain/find-deployment.ts";
import { nextActions } from "./explain/next-actions.ts";

const input = z.strictObject({
  ...taskFields,
  projectName: describedInFullOnly(
    projectName,
    "With environmentName: the last one that failed there",
  ).optional(),
  environmentName: environmentName.optional(),
  tenant: tenantName.optional(),
  compareWithLastGood: describedInFullOnly(z.boolean().default(true), "false: only what failed"),
});

export const explainDeployment = defineTool({
  name: "explain_deployment",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  title: "Explain a deployment",
  description:
    "Why a deployment failed, by link, id, or project and environment: failed step, target and error, what was done before, what differs from the last good run, what can be done next.",
  input,
  refs: { spaceName: "space", projectName: "project", environmentName: "environment", tenant: "tenant" },
  namesIn: (args, server) => (args.taskId || args.url ? spaceOfTask(args, server) : []),
  reads: ["tasks", "releases", "projects", "events", "tenants", "context", "machines", "other"],
  showsVariableValues: true,
  output: z.looseObject({
    deployment: z.looseObject({}),
    failure: z.looseObject({}).optional(),
    leftBehind: z.array(z.looseObject({})).optional().describe("What had succeeded before the failure"),
    lastGood: z.looseObject({}).optional(),
    succeededSince: z.looseObject({}).optional(),
    differences: z.looseObject({}).optional(),
    nextActions: texts,
    hint: text,
  }),
  owner: ({ deployment }: FoundDeployment) => ownerOfDeployment(deployment),
  async run(args, context) {
    const { refs, progress } = context;
    progress("Reading the deployment");
    const found = await findDeployment(
      {
        link: args.url ?? args.taskId,
        project: refs.projectName,
        environment: refs.environmentName,
        tenant: refs.tenant,
      },
      context,
    );
    return foundThing(found, (one) => explain(one, args.compareWithLastGood, context));
  },
});

async function explain(found: FoundDeployment, compares: boolean, context: CallContext<unknown>) {
  const { deployment, details } = found;
  const { good, since } = compares ? await otherRuns(found, context) : {};
  const [releases, names] = await Promise.all([
    readReleases([deployment, good, since], context),
    namesOf(deployment, context),
  ]);
  const release = releases.get(deployment.ReleaseId);
  const goodRelease = good && releases.get(good.ReleaseId);
  const project = { id: deployment.ProjectId ?? "", name: names.project ?? "" };
  const differences =
    good && release && goodRelease
      ? await compareRuns(
          {
            failed: found,
            failedRelease: release,
            good,
            goodRelease,
            project: { ...project, kind: "project" },
          },
          context,
        )
      : undefined;
  const failure = failureOf(details.ActivityLogs ?? []);
  const left = failure ? leftBehind(details.ActivityLogs ?? [], release) : [];
  const run = (one: Deployment | undefined) => (one ? runFields(one, releases.get(one.ReleaseId)) : null);
  return {
    deployment: {
      ...runFields(deployment, release),
      ...present({
        project: names.project,
        environment: names.environment,
        tenant: names.tenant,
        state: details.Task?.State,
        started: details.Task?.StartTime,
        ended: details.Task?.CompletedTime,
      }),
    },
    ...present({
      failure,
      leftBehind: left,
      lastGood: run(good),
      succeededSince: run(since),
      nextActions: nextActions({ failure, differences, good: goodRelease?.Version, release }),
      hint: hintOf(left.length > 0, since !== undefined),
    }),
    ...(differences ? { differences } : {}),
  };
}

/** The last success before a deployment, and the newest one after it. */
async function otherRuns(
  { deployment, ended }: FoundDeployment,
  context: CallContext<unknown>,
): Promise<{ readonly good?: Deployment | undefined; readonly since?: Deployment | undefined }> {
  const directly = ended && (await successBefore(deployment, ended, context));
  if (directly) return { good: directly };
  const successes = (await readSuccesses(deployment, context)) ?? [];
  const isBefore = (one: Deployment) => (one.Created ?? "") < (deployment.Created ?? "");
  const [newest] = successes;
  const isSince = newest !== undefined && newest.Id !== deployment.Id && !isBefore(newest);
  return { good: successes.find(isBefore), since: isSince ? newest : undefined };
}

/** The deployment, who started it and when, with its release. */
function runFields(deployment: Deployment, release: Release | undefined) {
  return {
    id: deployment.Id,
    ...present({
      version: release?.Version ?? deployment.ReleaseId,
      created: deployment.Created,
      by: deployment.DeployedBy,
      taskId: deployment.TaskId,
    }),
  };
}

async function readReleases(
  deployments: readonly (Deployment | undefined)[],
  context: CallContext<unknown>,
): Promise<ReadonlyMap<string, Release>> {
  const ids = [...new Set(deployments.flatMap((one) => one?.ReleaseId ?? []))];
  return (await context.parts.read("releases", () => readReleasesNow(ids, context))) ?? new Map();
}

async function namesOf({ ProjectId, EnvironmentId, TenantId }: Deployment, context: CallContext<unknown>) {
  const [project, environment, tenant] = await Promise.all([
    nameOfIds("project", [ProjectId], context),
    nameOfIds("environment", [EnvironmentId], context),
    nameOfIds("tenant", [TenantId], context),
  ]);
  return {
    project: ProjectId ? project(ProjectId) : undefined,
    environment: EnvironmentId ? environment(EnvironmentId) : undefined,
    tenant: TenantId ? tenant(TenantId) : undefined,
  };
}

function hintOf(leftSomething: boolean, succeededSince: boolean): string | null {
  if (succeededSince) return "A later deployment there succeeded; see succeededSince.";
  return leftSomething
    ? "The steps in leftBehind were done, so that what runs there is a mix of both releases."
    : null;
}
