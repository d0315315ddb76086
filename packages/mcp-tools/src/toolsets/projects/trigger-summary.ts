/** Renders triggers: when they act, and what they do. */
import type { components } from "@octo/api-client";
import { present } from "../../fields.ts";
import { limitedTo } from "../../reading/parts.ts";
import type { NameOf } from "../shown-names.ts";

type Trigger = components["schemas"]["ProjectTrigger"];

/** The ids of the environments that a trigger watches or deploys to. */
export function environmentsOfTrigger({ Filter, Action }: Trigger): readonly string[] {
  return [...new Set([...idsIn(Filter), ...idsIn(Action)])];
}

/** Renders one trigger. */
export function summarizeTrigger(trigger: Trigger, environment: NameOf) {
  return {
    name: trigger.Name ?? "",
    ...present({
      isDisabled: trigger.IsDisabled || null,
      when: trigger.Filter?.FilterType,
      does: trigger.Action?.ActionType,
      environments: limitedTo(environmentsOfTrigger(trigger), {}, environment),
    }),
  };
}

const FIELDS = ["EnvironmentId", "EnvironmentIds", "SourceEnvironmentIds", "DestinationEnvironmentId"];

function idsIn(part: object | null | undefined): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...part };
  return FIELDS.flatMap((field) => {
    const value = fields[field];
    return (Array.isArray(value) ? value : [value]).filter(
      (id): id is string => typeof id === "string" && id !== "",
    );
  });
}
