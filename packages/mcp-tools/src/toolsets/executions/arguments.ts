/** Arguments that deployments and runbook runs have in common. */
import type { ScheduledStart } from "@octo/policy";
import * as z from "zod";

export const stringList = (what: string) =>
  z.array(z.string().trim().min(1).max(200)).max(200).optional().describe(what);

export const promptedValues = z.record(z.string().max(200), z.string().max(10_000)).optional();

/** Arguments that both kinds of execution take. */
export interface ExecutionArgs {
  readonly environmentNames: readonly string[];
  readonly tenants?: readonly string[] | undefined;
  readonly tenantTags?: readonly string[] | undefined;
  readonly specificMachineNames?: readonly string[] | undefined;
  readonly excludedMachineNames?: readonly string[] | undefined;
  readonly skipStepNames?: readonly string[] | undefined;
  readonly useGuidedFailure?: boolean | undefined;
  readonly forcePackageDownload?: boolean | undefined;
  readonly runAt?: string | undefined;
  readonly noRunAfter?: string | undefined;
}

/** Problems of arguments that are wrong for every execution. */
export function badCombinations(args: ExecutionArgs): readonly string[] {
  return [
    ...(args.tenants?.includes("*")
      ? ["tenants: '*' would mean every tenant; name the tenants, or use tenantTags."]
      : []),
    ...(args.runAt && args.noRunAfter && Date.parse(args.noRunAfter) <= Date.parse(args.runAt)
      ? ["noRunAfter: must be later than runAt."]
      : []),
  ];
}

/** Warnings that the arguments call for. */
export function executionWarnings(args: ExecutionArgs, verb: string): readonly string[] {
  return [
    ...(args.skipStepNames?.length ? ["Steps are left out."] : []),
    ...(choosesTargets(args) ? [`Not all targets are ${verb}.`] : []),
  ];
}

/** The sensitive classes of the policy that the arguments belong to. */
export function executionClasses(args: ExecutionArgs): readonly string[] {
  return [
    ...(args.skipStepNames?.length ? ["skip-steps"] : []),
    ...(choosesTargets(args) ? ["exclude-targets"] : []),
  ];
}

/** When the work may start, for rules with time windows; absent when it starts at once. */
export function executionStart({ runAt, noRunAfter }: ExecutionArgs): { readonly start?: ScheduledStart } {
  if (!runAt && !noRunAfter) return {};
  return {
    start: {
      ...(runAt ? { from: Date.parse(runAt) } : {}),
      ...(noRunAfter ? { until: Date.parse(noRunAfter) } : {}),
    },
  };
}

function choosesTargets(args: ExecutionArgs): boolean {
  return (args.excludedMachineNames?.length ?? 0) + (args.specificMachineNames?.length ?? 0) > 0;
}

/** The common part of the request body. Arguments that the caller left out are not sent. */
export function executionOptions(args: ExecutionArgs): Readonly<Record<string, unknown>> {
  return definedOnly({
    SpecificMachineNames: args.specificMachineNames,
    ExcludedMachineNames: args.excludedMachineNames,
    SkipStepNames: args.skipStepNames,
    UseGuidedFailure: args.useGuidedFailure,
    ForcePackageDownload: args.forcePackageDownload,
    RunAt: args.runAt,
    NoRunAfter: args.noRunAfter,
  });
}

/** The options without undefined values. */
export function definedOnly(options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
