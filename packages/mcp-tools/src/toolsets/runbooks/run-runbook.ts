import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { instant, names, projectName, spaceName } from "../../fields.ts";
import { badCombinations, promptedValues, stringList } from "../executions/arguments.ts";
import { planRunbookRun, type RunbookArgs, type RunbookData } from "./runbook-plan.ts";
import { ranSchema, runRunbookPlan } from "./runbook-run.ts";

export const runRunbook = defineTool({
  name: "run_runbook",
  toolset: "runbooks",
  tier: "write",
  idempotent: false,
  additive: false,
  since: "2022.3.5512",
  title: "Run a runbook",
  description:
    "Runs a runbook in environments, or for tenants there: its published snapshot, a named one, or at a Git reference. First shows a plan (steps, targets, what it asks for) that a person approves. Returns task ids to follow with get_task_from_url or read_resource.",
  input: z.strictObject({
    spaceName,
    projectName,
    runbookName: z.string().trim().min(1).max(200).describe("Runbook: name, slug or id"),
    environmentNames: names("Environments").min(1),
    tenants: names("Tenants").optional(),
    tenantTags: stringList("Tenant tags as Set/Tag"),
    runbookSnapshotId: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe("Snapshot: id or name; default: the published one"),
    gitRef: z.string().trim().min(1).max(500).optional().describe("Branch or tag, for runbooks in Git"),
    promptedVariableValues: promptedValues.describe("Prompted variables by name; no sensitive ones"),
    useGuidedFailure: z.boolean().optional(),
    forcePackageDownload: z.boolean().optional(),
    specificMachineNames: stringList("Only these targets"),
    excludedMachineNames: stringList("Not these targets"),
    skipStepNames: stringList("Steps to leave out"),
    runAt: instant("Start").optional(),
    noRunAfter: instant("Latest start").optional(),
  }),
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["tasks", "tenants"],
  output: ranSchema,
  async plan(args, context) {
    checkCombinations(args);
    return planRunbookRun(args, context);
  },
  run: (plan, context) => runRunbookPlan(plan.data as RunbookData, context),
});

function checkCombinations(args: RunbookArgs): void {
  const problems = [
    ...(args.gitRef && args.runbookSnapshotId
      ? ["gitRef and runbookSnapshotId exclude each other: runbooks in Git have no snapshots."]
      : []),
    ...badCombinations(args),
  ];
  if (problems.length > 0) throw new ToolError({ code: "input", message: problems.join(" ") });
}
