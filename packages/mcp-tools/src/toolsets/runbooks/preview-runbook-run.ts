import { defineTool } from "../../define-tool.ts";
import { foundThing } from "../../reading/findings.ts";
import { ownerOfPlan, type PreviewedPlan, previewOfPlan, previewSchema } from "../executions/plan-preview.ts";
import { checkCombinations, previewInput } from "./runbook-input.ts";
import { planRunbookRun } from "./runbook-plan.ts";

export const previewRunbookRun = defineTool({
  name: "preview_runbook_run",
  toolset: "runbooks",
  tier: "read",
  since: "2021.1",
  unrecorded: ["promptedVariableValues"],
  title: "Preview a runbook run",
  description: "Whether a runbook can run somewhere: verdict, blockers, last run, steps, targets.",
  input: previewInput,
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["tasks", "tenants", "deployments"],
  output: previewSchema,
  owner: (plan: PreviewedPlan) => ownerOfPlan(plan),
  async run(args, context) {
    checkCombinations(args);
    context.progress("Planning the run");
    const plan: PreviewedPlan = await planRunbookRun(args, context);
    return foundThing(plan, (open) => previewOfPlan(open, "run_runbook", context));
  },
});
