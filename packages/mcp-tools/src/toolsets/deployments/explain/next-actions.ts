/** What can be done after a failure, as sentences that name tools that exist. */
import type { components } from "@octo/api-client";

/** What is known of the failure. */
export interface Situation {
  readonly failure: object | undefined;
  readonly differences: Readonly<Record<string, unknown>> | undefined;
  /** The version of the last good run. */
  readonly good: string | undefined;
  readonly release: Pick<components["schemas"]["Release"], "Id"> | undefined;
}

/** The sentences; none for a deployment that did not fail. */
export function nextActions({ failure, differences, good, release }: Situation): string[] {
  if (!failure) return [];
  const changed = differences?.variables !== undefined;
  return [
    "Lines of the log: grep_task_log with the taskId.",
    ...(changed
      ? [
          `If a changed variable is the cause: a person sets it back in Octopus; then the snapshot of ${release?.Id ?? "the release"} is updated, or create_release makes a new release, because a release keeps the values of its snapshot.`,
        ]
      : []),
    "Once the cause is gone: deploy_release again with the same version; tasks of deployments cannot be rerun.",
    ...(good ? [`To go back: deploy_release with releaseVersion ${good}.`] : []),
  ];
}
