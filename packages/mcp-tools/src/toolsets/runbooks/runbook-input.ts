/** The input of `run_runbook` and `preview_runbook_run`. */
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
  noRunAfter: instant("Latest start", "").optional(),
});

/** The same for `preview_runbook_run`, in fewer words: a run is previewed with the arguments that it will have. */
export const previewInput = z.strictObject(allInFullOnly(runbookInput.shape));

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
