/** The input of `run_runbook`, of which `preview_runbook_run` takes a part. */
import * as z from "zod";
import { describedInFullOnly, instant, names, optionalFlag, projectName, spaceName } from "../../fields.ts";
import { inputProblem } from "../../problem.ts";
import { refuseProblems } from "../../problems.ts";
import { badCombinations, promptedValues, stringList } from "../executions/arguments.ts";
import type { RunbookArgs } from "./runbook-arguments.ts";

export const runbookInput = z.strictObject({
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
});

const { shape } = runbookInput;

/** The arguments of `run_runbook` that decide whether a runbook can run somewhere, in fewer words. */
export const previewInput = z.strictObject({
  spaceName,
  projectName,
  runbookName: shape.runbookName,
  environmentNames: shape.environmentNames,
  tenants: shape.tenants,
  tenantTags: describedInFullOnly(shape.tenantTags, "Like Region/EMEA"),
  gitRef: describedInFullOnly(shape.gitRef, "For runbooks in Git"),
  promptedVariableValues: describedInFullOnly(shape.promptedVariableValues, "By name; no sensitive ones"),
});

/**
 * Refuses fields that exclude each other.
 * @throws ToolError `input`.
 */
export function checkCombinations(args: RunbookArgs): void {
  const problems = [
    ...(args.gitRef && args.runbookSnapshotId
      ? ["gitRef and runbookSnapshotId exclude each other: runbooks in Git have no snapshots."]
      : []),
    ...badCombinations(args),
  ];
  refuseProblems(problems.map(inputProblem));
}
