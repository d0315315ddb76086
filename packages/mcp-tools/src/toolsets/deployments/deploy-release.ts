import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { instant, names, projectName, spaceName } from "../../fields.ts";
import { badCombinations, promptedValues, stringList } from "../executions/arguments.ts";
import { type DeployArgs, type DeployData, planDeployment } from "./deploy-plan.ts";
import { deployedSchema, runDeployment } from "./deploy-run.ts";

export const deployRelease = defineTool({
  name: "deploy_release",
  toolset: "deployments",
  tier: "write",
  idempotent: false,
  additive: false,
  since: "2022.3.5512",
  title: "Deploy a release",
  description:
    "Deploys or promotes a release to environments, or to tenants in one environment. First shows a plan (what is live now, steps, targets, blockers) that a person approves. Returns task ids to follow with get_task_from_url or read_resource.",
  input: z.strictObject({
    spaceName,
    projectName,
    releaseVersion: z.string().trim().min(1).max(200),
    environmentNames: names("Environments").min(1),
    tenants: names("Tenants; exactly one environment then").optional(),
    tenantTags: stringList("Tenant tags as Set/Tag; exactly one environment then"),
    specificMachineNames: stringList("Only these targets"),
    excludedMachineNames: stringList("Not these targets"),
    skipStepNames: stringList("Steps to leave out"),
    variables: promptedValues.describe("Prompted variables by name"),
    useGuidedFailure: z.boolean().optional(),
    forcePackageRedeployment: z.boolean().optional(),
    forcePackageDownload: z.boolean().optional(),
    updateVariableSnapshot: z.boolean().optional().describe("Changes the release for later deployments too"),
    runAt: instant("Start").optional(),
    noRunAfter: instant("Latest start").optional(),
    deploymentFreezeNames: stringList("Freezes to override; needs a reason"),
    deploymentFreezeOverrideReason: z.string().max(2_000).optional(),
  }),
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["releases", "tasks"],
  output: deployedSchema,
  async plan(args, context) {
    checkCombinations(args);
    return planDeployment(args, context);
  },
  run: (plan, context) => runDeployment(plan.data as DeployData, context),
});

/** What no schema can say: which fields need or exclude each other. */
function checkCombinations(args: DeployArgs): void {
  const tenanted = (args.tenants?.length ?? 0) + (args.tenantTags?.length ?? 0) > 0;
  const problems = [
    ...(tenanted && args.environmentNames.length !== 1
      ? ["environmentNames: a tenanted deployment goes to exactly one environment."]
      : []),
    ...(args.deploymentFreezeNames && !args.deploymentFreezeOverrideReason
      ? ["deploymentFreezeOverrideReason: a freeze is overridden only with a reason."]
      : []),
    ...badCombinations(args),
  ];
  if (problems.length > 0) throw new ToolError({ code: "input", message: problems.join(" ") });
}
