import { defineTool } from "../../define-tool.ts";
import { foundThing } from "../../reading/findings.ts";
import { ownerOfPlan, type PreviewedPlan, previewOfPlan, previewSchema } from "../executions/plan-preview.ts";
import { checkCombinations, previewInput } from "./deploy-input.ts";
import { planDeployment } from "./deploy-plan.ts";

export const previewDeployment = defineTool({
  name: "preview_deployment",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  unrecorded: ["variables"],
  title: "Preview a deployment",
  description:
    "Whether a release can go somewhere: verdict, blockers, what is live or waits, steps, targets.",
  input: previewInput,
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["releases", "tasks", "projects", "interruptions"],
  output: previewSchema,
  owner: (plan: PreviewedPlan) => ownerOfPlan(plan),
  async run(args, context) {
    checkCombinations(args);
    context.progress("Planning the deployment");
    const plan: PreviewedPlan = await planDeployment(args, context);
    return foundThing(plan, (open) => previewOfPlan(open, "deploy_release", context));
  },
});
