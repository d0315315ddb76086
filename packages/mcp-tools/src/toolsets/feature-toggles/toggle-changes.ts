/** The difference between a toggle and what the caller wants of it, field by field. */
import type { Ref } from "@octo/api-client";
import { cutText } from "../../text/cut-text.ts";
import { nameWithId } from "../../text/names.ts";
import type { Toggle } from "./toggle-summary.ts";

/** The values of one environment that can be changed. */
export interface EnvironmentValues {
  readonly isEnabled?: boolean | undefined;
  readonly rolloutPercentage?: number | undefined;
  readonly clientRolloutPercentage?: number | undefined;
}

/** The values that the caller wants. */
export interface Wanted {
  readonly defaultIsEnabled?: boolean | undefined;
  readonly description?: string | undefined;
  readonly environments: readonly { readonly ref: Ref; readonly values: EnvironmentValues }[];
}

/** One field that changes. `field` is an input field of the tool. */
export interface Change {
  readonly environment: { readonly id: string; readonly name: string } | null;
  readonly field: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean;
}

const TOGGLE_FIELDS = { defaultIsEnabled: "DefaultIsEnabled", description: "Description" } as const;
const ENVIRONMENT_FIELDS = {
  isEnabled: "IsEnabled",
  rolloutPercentage: "RolloutPercentage",
  clientRolloutPercentage: "ClientRolloutPercentage",
} as const;

type Scalar = string | number | boolean | null | undefined;

/** The fields that differ. The toggle must have settings for every environment in `wanted`. */
export function changesOf(toggle: Toggle, wanted: Wanted): readonly Change[] {
  const own = Object.entries(TOGGLE_FIELDS).flatMap(([field, key]) =>
    change(null, field, toggle[key], wanted[field as keyof typeof TOGGLE_FIELDS]),
  );
  const perEnvironment = wanted.environments.flatMap(({ ref, values }) => {
    const current = environmentOf(toggle, ref.id);
    return Object.entries(ENVIRONMENT_FIELDS).flatMap(([field, key]) =>
      change(
        { id: ref.id, name: ref.name },
        field,
        current?.[key],
        values[field as keyof typeof ENVIRONMENT_FIELDS],
      ),
    );
  });
  return [...own, ...perEnvironment];
}

function change(environment: Change["environment"], field: string, before: Scalar, after: Scalar): Change[] {
  if (
    after === undefined ||
    after === null ||
    after === (before ?? (field === "description" ? "" : undefined))
  )
    return [];
  return [{ environment, field, before: before ?? null, after }];
}

/** The settings of a toggle for one environment. */
export function environmentOf(toggle: Toggle, id: string) {
  return (toggle.Environments ?? []).find((one) => one.DeploymentEnvironmentId === id);
}

/** The whole toggle after the changes. All other fields keep the value that the server sent. */
export function applyChanges(toggle: Toggle, changes: readonly Change[]): Toggle {
  const valuesFor = (id: string | null, keys: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      changes
        .filter((one) => (one.environment?.id ?? null) === id)
        .map((one) => [keys[one.field] ?? one.field, one.after]),
    );
  return {
    ...toggle,
    ...valuesFor(null, TOGGLE_FIELDS),
    Environments: (toggle.Environments ?? []).map((environment) => ({
      ...environment,
      ...valuesFor(environment.DeploymentEnvironmentId, ENVIRONMENT_FIELDS),
    })),
  };
}

/** The changes that a toggle does not have: it shows another value, or does not show the field at all. */
export function missingChanges(
  toggle: Toggle,
  changes: readonly Change[],
): { readonly other: readonly Change[]; readonly unknown: readonly Change[] } {
  const own: Readonly<Record<string, string>> = TOGGLE_FIELDS;
  const perEnvironment: Readonly<Record<string, string>> = ENVIRONMENT_FIELDS;
  const shown = changes.map((change) => {
    const { environment, field } = change;
    const holder = environment ? environmentOf(toggle, environment.id) : toggle;
    const key = (environment ? perEnvironment : own)[field] ?? field;
    return { change, value: new Map<string, unknown>(Object.entries(holder ?? {})).get(key) ?? undefined };
  });
  // An empty description may be shown as none.
  const isUnknown = ({ change, value }: (typeof shown)[number]) => value === undefined && change.after !== "";
  const isOther = ({ change, value }: (typeof shown)[number]) => (value ?? "") !== change.after;
  return {
    unknown: shown.filter(isUnknown).map(({ change }) => change),
    other: shown.filter((one) => !isUnknown(one) && isOther(one)).map(({ change }) => change),
  };
}

const VALUE_MAX = 200;

/** A change such as `rolloutPercentage: 10 → 50 in Production (Environments-4)`. The name is last, so that it cannot hide a value. */
export function renderChange({ environment, field, before, after }: Change): string {
  const where = environment ? ` in ${nameWithId(environment)}` : "";
  return `${field}: ${renderValue(before)} → ${renderValue(after)}${where}`;
}

function renderValue(value: Change["before"]): string {
  if (value === null) return "not set";
  return typeof value === "string" ? `"${cutText(value, VALUE_MAX)}"` : String(value);
}

/** The arguments that would undo the changes; `undefined` when a changed field had no value before. */
export function inverseOf(changes: readonly Change[]): Readonly<Record<string, unknown>> | undefined {
  if (changes.some(({ before, field }) => before === null && field !== "description")) return undefined;
  const own = changes.filter(({ environment }) => environment === null);
  const ids = [...new Set(changes.flatMap(({ environment }) => (environment ? [environment.id] : [])))];
  const before = (list: readonly Change[]) =>
    Object.fromEntries(list.map((one) => [one.field, one.before ?? ""]));
  return {
    ...before(own),
    ...(ids.length > 0
      ? {
          environments: ids.map((id) => ({
            deploymentEnvironmentId: id,
            ...before(changes.filter(({ environment }) => environment?.id === id)),
          })),
        }
      : {}),
  };
}
