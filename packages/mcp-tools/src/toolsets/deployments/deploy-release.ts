import { defineTool } from "../../define-tool.ts";
import { checkCombinations, deployInput } from "./deploy-input.ts";
import { planDeployment } from "./deploy-plan.ts";
import { deployedSchema, runDeployment } from "./deploy-run.ts";

export const deployRelease = defineTool({
  name: "deploy_release",
  toolset: "deployments",
  tier: "write",
  idempotent: false,
  additive: false,
  since: "2022.3.5512",
  unrecorded: ["variables"],
  title: "Deploy a release",
  description:
    "Deploys or promotes a release to environments, or to tenants in one environment. First shows a plan that a person approves. Returns task ids.",
  input: deployInput,
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["releases", "tasks", "projects", "interruptions"],
  output: deployedSchema,
  async plan(args, context) {
    checkCombinations(args);
    return planDeployment(args, context);
  },
  run: (plan, context) => runDeployment(plan.data, context),
});
