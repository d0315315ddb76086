/** The figures of delivery over deployments that ended: how many, how many failed, how long, and how long until the next success. */

import { present } from "../../../fields.ts";
import { groupBy } from "../../../group-by.ts";
import type { EndedDeployment } from "./ended-deployments.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** The figures of a group of deployments. Rates are per cent, durations seconds, recovery and lead times hours. */
export type Figures = {
  readonly deployments: number;
  readonly failed: number;
  readonly failureRate: number;
  readonly perDay: number;
  readonly medianSeconds: number;
  readonly medianRecoveryHours?: number;
  readonly medianLeadHours?: number;
};

/** What figures need beside the deployments. */
export interface FiguresSource {
  /** The length of the span in milliseconds. */
  readonly span: number;
  /** When a release was made, in milliseconds; undefined when that is not known. */
  assembled(releaseId: string): number | undefined;
}

/** The figures of some deployments. */
export function figuresOf(all: readonly EndedDeployment[], { span, assembled }: FiguresSource): Figures {
  const failed = all.filter(({ isFailed }) => isFailed).length;
  const recovery = recoveriesOf(all);
  const lead = all.flatMap(({ releaseId, ended, isFailed }) => {
    const made = releaseId && !isFailed ? assembled(releaseId) : undefined;
    return made === undefined ? [] : [ended - made];
  });
  return {
    deployments: all.length,
    failed,
    failureRate: all.length === 0 ? 0 : round((failed / all.length) * 100),
    perDay: round(all.length / (span / DAY)),
    medianSeconds: round((median(all.map(({ started, ended }) => ended - started)) ?? 0) / SECOND),
    ...present({
      medianRecoveryHours: hours(median(recovery)),
      medianLeadHours: hours(median(lead)),
    }),
  };
}

/** The times from a failure to the next success in the same project and environment, and for the same tenant. */
function recoveriesOf(all: readonly EndedDeployment[]): readonly number[] {
  const cells = groupBy(all, ({ projectId, environmentId, tenantId }) =>
    JSON.stringify([projectId, environmentId, tenantId ?? null]),
  );
  return [...cells.values()].flatMap((cell) => {
    const times: number[] = [];
    let broken: number | undefined;
    for (const one of [...cell].sort((a, b) => a.ended - b.ended)) {
      if (one.isFailed) broken ??= one.ended;
      else if (broken !== undefined) {
        times.push(one.ended - broken);
        broken = undefined;
      }
    }
    return times;
  });
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function hours(value: number | undefined): number | undefined {
  return value === undefined ? undefined : round(value / HOUR);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The Monday of a moment's week in UTC, as a date. */
export function weekOf(time: number): string {
  const date = new Date(time);
  const day = (date.getUTCDay() + 6) % 7;
  return new Date(time - day * DAY).toISOString().slice(0, 10);
}
