import type { ExecutionArgs } from "../executions/arguments.ts";

/** Arguments of `run_runbook`. */
export interface RunbookArgs extends ExecutionArgs {
  readonly runbookName: string;
  readonly runbookSnapshotId?: string | undefined;
  readonly gitRef?: string | undefined;
  readonly promptedVariableValues?: Readonly<Record<string, string>> | undefined;
}
