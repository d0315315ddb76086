/** Deployment freezes: those in force for a project, environment and tenant, and how a caller overrides them. */

import { ApiError } from "../http/errors.ts";
import type { Freeze } from "../model/delivery.ts";
import type { Store } from "../store/store.ts";
import { iso } from "../time.ts";
import { comesAfter, type Occurrence, occurrenceAt } from "./recurrence.ts";

export interface FreezeTarget {
  readonly projectId: string;
  readonly environmentId: string;
  readonly tenantId: string | null;
}

export interface FreezeOverride {
  readonly names: readonly string[];
  readonly reason: string | undefined;
}

/** `Active`, `Scheduled` or `Expired` at a moment. */
export function freezeStatus(freeze: Freeze, now: number): "Active" | "Scheduled" | "Expired" {
  if (occurrenceAt(freeze, now) !== null) return "Active";
  return comesAfter(freeze, now) ? "Scheduled" : "Expired";
}

interface FreezeInForce {
  readonly freeze: Freeze;
  readonly occurrence: Occurrence;
}

/** The freezes that stop a deployment to this target at this moment. */
function freezesInForce(store: Store, target: FreezeTarget, at: number): FreezeInForce[] {
  return store.freezes.all().flatMap((freeze) => {
    const occurrence = covers(freeze, target) ? occurrenceAt(freeze, at) : null;
    return occurrence === null ? [] : [{ freeze, occurrence }];
  });
}

function covers(freeze: Freeze, target: FreezeTarget): boolean {
  if ((freeze.ProjectEnvironmentScope[target.projectId] ?? []).includes(target.environmentId)) return true;
  return freeze.TenantProjectEnvironmentScope.some(
    (entry) =>
      entry.TenantId === target.tenantId &&
      entry.ProjectId === target.projectId &&
      entry.EnvironmentId === target.environmentId,
  );
}

/** Refuses a deployment into a freeze that the caller did not override by name and with a reason. */
export function requireNoFreeze(
  store: Store,
  target: FreezeTarget,
  at: number,
  override: FreezeOverride,
): Freeze[] {
  const inForce = freezesInForce(store, target, at);
  const named = new Set(override.names.map((name) => name.toLowerCase()));
  const blocking = inForce.filter(
    ({ freeze }) => !named.has(freeze.Name.toLowerCase()) && !named.has(freeze.Id.toLowerCase()),
  );
  if (blocking.length > 0) {
    const names = blocking
      .map(({ freeze, occurrence }) => `'${freeze.Name}' (until ${iso(occurrence.end)})`)
      .join(", ");
    throw new ApiError(400, "There was a problem with your request.", {
      errors: [
        `The deployment was blocked by deployment freeze ${names}. Override the freeze with a reason to deploy anyway.`,
      ],
      details: {
        DeploymentFreezes: blocking.map(({ freeze, occurrence }) => ({
          Id: freeze.Id,
          Name: freeze.Name,
          Start: iso(occurrence.start),
          End: iso(occurrence.end),
        })),
      },
    });
  }
  if (inForce.length > 0 && (override.reason ?? "").trim() === "") {
    throw new ApiError(400, "There was a problem with your request.", {
      errors: ["A reason is required to override a deployment freeze."],
    });
  }
  return inForce.map(({ freeze }) => freeze);
}
