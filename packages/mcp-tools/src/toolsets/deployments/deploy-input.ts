/** The input of `deploy_release` and `preview_deployment`. */
import * as z from "zod";
import {
  allInFullOnly,
  describedInFullOnly,
  instant,
  names,
  optionalFlag,
  projectName,
  spaceName,
} from "../../fields.ts";
import { inputProblem } from "../../problem.ts";
import { refuseProblems } from "../../problems.ts";
import { badCombinations, promptedValues, stringList } from "../executions/arguments.ts";
import type { DeployArgs } from "./deploy-arguments.ts";

export const deployInput = z.strictObject({
  spaceName,
  projectName,
  releaseVersion: describedInFullOnly(z.string().trim().min(1).max(200), "Version of a release that exists"),
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
  noRunAfter: instant("Latest start", "").optional(),
  deploymentFreezeNames: stringList("Freezes to override; need a reason"),
  deploymentFreezeOverrideReason: describedInFullOnly(
    z.string().max(2_000),
    "Why the freezes are overridden",
  ).optional(),
});

/** The same for `preview_deployment`, in fewer words: a deployment is previewed with the arguments that it will have. */
export const previewInput = z.strictObject(allInFullOnly(deployInput.shape));

/**
 * Refuses fields that exclude each other or need another one; a JSON Schema cannot express that.
 * @throws ToolError `input`.
 */
export function checkCombinations(args: DeployArgs): void {
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
