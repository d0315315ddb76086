import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, instant, names, optionalFlag, projectName, spaceName } from "../../fields.ts";
import { inputProblem } from "../../problem.ts";
import { refuseProblems } from "../../problems.ts";
import { badCombinations, promptedValues, stringList } from "../executions/arguments.ts";
import type { DeployArgs } from "./deploy-arguments.ts";
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
    "Deploys or promotes a release to environments, or to tenants in one environment. First shows a plan (what is live now, steps, targets, blockers) that a person approves. Returns task ids and links to follow.",
  input: z.strictObject({
    spaceName,
    projectName,
    releaseVersion: describedInFullOnly(
      z.string().trim().min(1).max(200),
      "Version of a release that exists",
    ),
    environmentNames: names("Environments").min(1),
    tenants: names("Tenants; exactly one environment then")
      .meta({
        description: "Tenants: names, slugs or ids; exactly one environment then",
        brief: "One environment then",
      })
      .optional(),
    tenantTags: stringList("Like Region/EMEA; one environment then"),
    specificMachineNames: describedInFullOnly(stringList(""), "Only these targets"),
    excludedMachineNames: describedInFullOnly(stringList(""), "Not these targets"),
    skipStepNames: describedInFullOnly(stringList(""), "Steps to leave out"),
    variables: promptedValues.describe("Prompted variables by name; no sensitive ones"),
    useGuidedFailure: optionalFlag("Ask a person when a step fails; default: as the environment says").meta({
      brief: "",
    }),
    forcePackageRedeployment: describedInFullOnly(
      z.boolean(),
      "Deploy packages again that are installed already",
    ).optional(),
    forcePackageDownload: describedInFullOnly(z.boolean(), "Download packages again").optional(),
    runAt: instant("Start", "Time with zone").optional(),
    noRunAfter: instant("Latest start", "Time with zone").optional(),
    deploymentFreezeNames: stringList("Freezes to override; need a reason"),
    deploymentFreezeOverrideReason: describedInFullOnly(
      z.string().max(2_000),
      "Why the freezes are overridden",
    ).optional(),
  }),
  refs: { spaceName: "space", projectName: "project", environmentNames: "environment", tenants: "tenant" },
  reads: ["releases", "tasks", "projects", "interruptions"],
  output: deployedSchema,
  async plan(args, context) {
    checkCombinations(args);
    return planDeployment(args, context);
  },
  run: (plan, context) => runDeployment(plan.data, context),
});

/** Refuses fields that exclude each other or need another one; a JSON Schema cannot express that. */
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
  refuseProblems(problems.map(inputProblem));
}
