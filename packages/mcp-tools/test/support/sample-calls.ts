/**
 * Calls of every tool, derived from its schema: one with the required fields, one for each optional field that has a sample,
 * and one for fields that need each other. Tests that walk all tools use these, so that a new tool is covered without a table of its own.
 */
import type { DemoLandmarks, HostileLandmarks } from "@octo/simulator";
import type { ToolDescription } from "../../src/index.ts";

/** A call of a tool. */
export interface SampleCall {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Which things of the demo world the calls name. */
export interface SampleThings {
  readonly project: string;
  readonly environment: string;
  readonly tenant: string;
}

/** What the worlds of the simulator have in common, and what only one of them has. */
type SampleLandmarks = HostileLandmarks | DemoLandmarks;

type Samples = Readonly<Record<string, unknown>>;

/** A value for each field, by the field's name; tools share names on purpose. */
function samplesOf(landmarks: SampleLandmarks, { project, environment, tenant }: SampleThings): Samples {
  const { failedDeployment: failed, pendingInterruption } = landmarks;
  const given = (name: keyof DemoLandmarks, otherwise: string) =>
    name in landmarks ? (landmarks as DemoLandmarks)[name] : otherwise;
  return {
    spaceName: "Default",
    projectName: project,
    projectId: project,
    projects: [project],
    // One project of a tool that filters by it.
    project,
    environmentName: environment,
    environmentId: environment,
    environments: [environment],
    environment,
    environmentIds: [environment],
    tenantId: tenant,
    tenant,
    tenants: [tenant],
    tenantIds: [tenant],
    taskId: failed.taskId,
    releaseId: failed.releaseId,
    url: failed.portalUrl,
    uri: `octopus://spaces/Default/releases/${failed.releaseId}`,
    interruptionId: pendingInterruption.interruptionId,
    certificateId: given("expiringCertificateId", "Certificates-1"),
    targetId: given("unhealthyMachineId", "Machines-7"),
    accountId: "Accounts-1",
    eventId: given("variableChangeEventId", "Events-1"),
    processId: "deploymentprocess-Projects-1",
    deploymentId: failed.deploymentId,
    regarding: failed.deploymentId,
    runbookId: landmarks.runbookId,
    partialName: "e",
    pattern: "e",
    level: "Error",
    tail: 5,
    variableType: "all",
    includeMissingVariables: true,
    includeDetails: true,
    assignedToMe: true,
    pendingOnly: false,
    summaryOnly: true,
    archived: true,
    method: "GET",
    path: "/api/Spaces-1/projects",
    mode: "listCategories",
    show: "failed",
    groupBy: "tenant",
    workItem: "SHOP-1327",
    tenantTags: ["Region/EMEA"],
    variableName: "Checkout:Replicas",
    at: "2026-11-24T10:00:00Z",
    compareWithLastGood: false,
    releaseVersion: "4.2.0",
    environmentNames: [environment],
    runbookName: landmarks.runbookId,
    runAt: "2026-11-24T10:00:00Z",
    states: ["Failed"],
    kinds: ["Deploy"],
    waitingForMe: true,
    allSpaces: true,
    take: 2,
    notes: "Checked.",
    answer: "Proceed",
    reason: "A target is back.",
    slug: "gift-cards",
    enabled: true,
  };
}

/** Values of fields that mean something else in one tool. */
function samplesOfTool(tool: string, { failedDeployment }: SampleLandmarks): Samples {
  if (tool === "compare_releases") return { from: "live in Production", to: failedDeployment.releaseId };
  return tool === "search_configuration" ? { show: "unused" } : {};
}

/** Optional fields of which one alone says too little. */
const NEEDED_TOGETHER: readonly (readonly string[])[] = [["projectName", "environmentName"]];

/**
 * The calls of one tool.
 * @throws Error that names a required field without a sample and the file to add it to.
 */
export function sampleCalls(
  tool: ToolDescription,
  landmarks: SampleLandmarks,
  things: SampleThings,
): readonly SampleCall[] {
  const samples = { ...samplesOf(landmarks, things), ...samplesOfTool(tool.name, landmarks) };
  const { properties = {}, required = [] } = tool.inputSchema as {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
  };
  const base = Object.fromEntries(
    required.map((field) => [field, requiredSample(tool.name, field, samples)]),
  );
  // The space is optional where a tool also reads what belongs to no space; with it the tool shows more.
  const space = "spaceName" in properties ? { spaceName: samples.spaceName } : {};
  const optional = Object.keys(properties).filter((field) => !required.includes(field) && field in samples);
  const together = NEEDED_TOGETHER.filter((fields) => fields.every((field) => optional.includes(field)));
  // A log is not searched without a filter.
  const filter = "level" in properties ? { level: samples.level } : {};
  const calls = [
    { ...space, ...base, ...filter },
    ...optional.map((field) => ({
      ...space,
      ...base,
      ...(field === "tail" ? {} : filter),
      [field]: samples[field],
    })),
    ...together.map((fields) => ({
      ...space,
      ...base,
      ...filter,
      ...Object.fromEntries(fields.map((field) => [field, samples[field]])),
    })),
  ];
  return calls.map((args) => ({ tool: tool.name, args }));
}

function requiredSample(tool: string, field: string, samples: Samples): unknown {
  if (field in samples) return samples[field];
  throw new Error(
    `${tool} requires the field ${field}, for which tests know no value. Add one to samplesOf() in test/support/sample-calls.ts.`,
  );
}

/** Reads of every resource, and of every completion. */
export function sampleUris(
  templates: readonly { readonly uri: string }[],
  landmarks: SampleLandmarks,
  things: SampleThings,
): readonly string[] {
  const values: Readonly<Record<string, string>> = {
    spaceName: "Default",
    projectId: things.project,
    projectSlug: things.project,
    gitRef: "main",
    runbookSlug: "restart",
    releaseId: landmarks.failedDeployment.releaseId,
    runbookId: landmarks.runbookId,
    taskId: landmarks.failedDeployment.taskId,
    interruptionId: landmarks.pendingInterruption.interruptionId,
    slug: "gift-cards",
    rolloutGroupId: "RolloutGroups-1",
  };
  return templates.map(({ uri }) =>
    uri.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(
          `${uri} has the variable ${name}, for which tests know no value. Add one to sampleUris().`,
        );
      return encodeURIComponent(value);
    }),
  );
}
