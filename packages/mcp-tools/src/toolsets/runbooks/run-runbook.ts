import { defineTool } from "../../define-tool.ts";
import { checkCombinations, runbookInput } from "./runbook-input.ts";
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
    "Runs a runbook in environments, or for tenants there: its published snapshot, a named one, or from Git. First shows a plan that a person approves. Returns task ids and links.",
  input: runbookInput,
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["tasks", "tenants", "deployments"],
  output: ranSchema,
  async plan(args, context) {
    checkCombinations(args);
    return planRunbookRun(args, context);
  },
  run: (plan, context) => runRunbookPlan(plan.data, context),
});
