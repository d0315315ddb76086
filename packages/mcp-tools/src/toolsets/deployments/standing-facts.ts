/** Says in a plan what is at its destinations now, and whether the release goes up, down or stays. */
import { compareVersions, validate } from "compare-versions";
import { groupBy } from "../../group-by.ts";
import type { PlanFact } from "../../plan.ts";
import { listOrOne } from "../../text/names.ts";
import type { Destination } from "../executions/destination.ts";
import { destinationName, destinationsIn } from "../executions/destination-name.ts";
import type { Attempt, Standing } from "./standing.ts";

/** A destination with its state. */
export interface StandingAt extends Destination {
  readonly standing: Standing;
}

type Direction = "first" | "again" | "back" | "up" | "down" | "other" | "unknown";

const WORDS: { readonly [direction in Direction]: string } = {
  first: "first deployment",
  again: "the same release again",
  back: "back to the last success",
  up: "up",
  down: "DOWN",
  other: "another version",
  unknown: "not known",
};
/** With more destinations a plan counts them by version. */
const LISTED = 12;

/** What is live, the direction, and the last attempt where it did not succeed. */
export function standingFacts(version: string, all: readonly StandingAt[]): readonly PlanFact[] {
  return [
    { label: "Live now", value: liveWords(all) },
    { label: "Effect", value: effectWords(version, all) },
    ...failedFacts(all),
    ...unfinishedFacts(all),
  ];
}

/** What a person must not overlook about the state of the destinations. */
export function standingWarnings(version: string, all: readonly StandingAt[]): readonly string[] {
  const of = (direction: Direction) => all.filter((one) => directionAt(version, one.standing) === direction);
  const [down, again] = [of("down"), of("again")];
  const failed = all.filter(({ standing }) => standing.failed);
  const unfinished = all.filter(({ standing }) => (standing.unfinished ?? []).length > 0);
  return [
    ...(down.length > 0
      ? [`A newer release is live ${destinationsIn(down, all)}: this goes DOWN to ${version}.`]
      : []),
    ...(again.length > 0 ? [`This release is live ${destinationsIn(again, all)} already.`] : []),
    ...(failed.length > 0
      ? [
          `The last attempt did not succeed ${destinationsIn(failed, all)}, and may have left some steps done.`,
        ]
      : []),
    ...(unfinished.length > 0
      ? [`A deployment of this project runs or waits ${destinationsIn(unfinished, all)} already.`]
      : []),
  ];
}

function liveWords(all: readonly StandingAt[]): string | readonly string[] {
  const versionOf = ({ standing: { live, failed } }: StandingAt) => {
    const success = live === undefined ? "not known" : (live?.version ?? "nothing");
    return failed ? `${success}, then ${failed.version} ${failed.state}` : success;
  };
  if (all.length === 1) return all.map(versionOf)[0] ?? "nothing";
  if (all.length <= LISTED) return all.map((one) => `${destinationName(one)}: ${versionOf(one)}`);
  return [...groupBy(all, versionOf)].map(([version, group]) => `${version}: ${group.length}`);
}

function effectWords(version: string, all: readonly StandingAt[]): string | readonly string[] {
  const groups = groupBy(all, ({ standing }) => directionAt(version, standing));
  return listOrOne(
    [...groups].map(([direction, group]) => {
      if (all.length === 1) return WORDS[direction];
      const names =
        direction === "down" || all.length <= LISTED ? ` (${group.map(destinationName).join(", ")})` : "";
      return `${WORDS[direction]}: ${group.length}${names}`;
    }),
  );
}

function directionAt(version: string, { live, failed }: Standing): Direction {
  if (live === undefined) return "unknown";
  if (live === null) return "first";
  if (live.version === version) return failed ? "back" : "again";
  if (!validate(version) || !validate(live.version)) return "other";
  const order = compareVersions(version, live.version);
  return order > 0 ? "up" : order < 0 ? "down" : "other";
}

function failedFacts(all: readonly StandingAt[]): readonly PlanFact[] {
  const failed = all.flatMap((one) => (one.standing.failed ? [{ ...one, failed: one.standing.failed }] : []));
  if (failed.length === 0) return [];
  const words = ({ version, state, taskId, created }: Attempt) =>
    `${version} ${state}${created ? `, ${created}` : ""} (${taskId})`;
  if (failed.length > LISTED)
    return [{ label: "Last attempt", value: `did not succeed at ${failed.length} of ${all.length}` }];
  return [
    {
      label: "Last attempt",
      value: failed.map((one) => `${all.length > 1 ? `${destinationName(one)}: ` : ""}${words(one.failed)}`),
    },
  ];
}

function unfinishedFacts(all: readonly StandingAt[]): readonly PlanFact[] {
  const lines = all.flatMap((one) =>
    (one.standing.unfinished ?? []).map(
      ({ taskId, version, state, needsPerson }) =>
        `${all.length > 1 ? `${destinationName(one)}: ` : ""}${taskId} (${version}, ${state}${needsPerson ? ", waits for a person" : ""})`,
    ),
  );
  if (lines.length === 0) return [];
  const value = lines.length > LISTED ? `${lines.length} deployments` : listOrOne(lines);
  return [{ label: "Runs or waits there", value }];
}
