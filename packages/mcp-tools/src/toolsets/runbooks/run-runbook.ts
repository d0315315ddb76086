import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, instant, names, optionalFlag, projectName, spaceName } from "../../fields.ts";
import { inputProblem } from "../../problem.ts";
import { refuseProblems } from "../../problems.ts";
import { badCombinations, promptedValues, stringList } from "../executions/arguments.ts";
import type { RunbookArgs } from "./runbook-arguments.ts";
import { planRunbookRun } from "./runbook-plan.ts";
import { ranSchema, runRunbookPlan } from "./runbook-run.ts";

export const runRunbook = defineTool({
  name: "run_runbook",
  toolset: "runbooks",
  tier: "write",
  idempotent: false,
  additive: false,
  since: "2022.3.5512",
  unrecorded: ["promptedVariableValues"],
  title: "Run a runbook",
  description:
    "Runs a runbook in environments, or for tenants there: its published snapshot, a named one, or at a Git reference. First shows a plan (steps, targets, prompts) that a person approves. Returns task ids and links to follow.",
  input: z.strictObject({
    spaceName,
    projectName,
    runbookName: describedInFullOnly(z.string().trim().min(1).max(200), "Runbook: name, slug or id"),
    environmentNames: names("Environments").min(1),
    tenants: names("Tenants").optional(),
    tenantTags: stringList("Like Region/EMEA"),
    runbookSnapshotId: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe("Id or name; default: the published one"),
    gitRef: z.string().trim().min(1).max(500).optional().describe("For runbooks in Git"),
    promptedVariableValues: promptedValues.describe("By name; no sensitive ones"),
    useGuidedFailure: optionalFlag("Ask a person when a step fails; default: as the environment says").meta({
      brief: "",
    }),
    forcePackageDownload: describedInFullOnly(z.boolean(), "Download packages again").optional(),
    specificMachineNames: describedInFullOnly(stringList(""), "Only these targets"),
    excludedMachineNames: describedInFullOnly(stringList(""), "Not these targets"),
    skipStepNames: describedInFullOnly(stringList(""), "Steps to leave out"),
    runAt: instant("Start", "Time with zone").optional(),
    noRunAfter: instant("Latest start", "Time with zone").optional(),
  }),
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["tasks", "tenants", "deployments"],
  output: ranSchema,
  async plan(args, context) {
    checkCombinations(args);
    return planRunbookRun(args, context);
  },
  run: (plan, context) => runRunbookPlan(plan.data, context),
});

function checkCombinations(args: RunbookArgs): void {
  const problems = [
    ...(args.gitRef && args.runbookSnapshotId
      ? ["gitRef and runbookSnapshotId exclude each other: runbooks in Git have no snapshots."]
      : []),
    ...badCombinations(args),
  ];
  refuseProblems(problems.map(inputProblem));
}
