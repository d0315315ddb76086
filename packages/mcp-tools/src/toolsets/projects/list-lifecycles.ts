import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, pageFields, partialName, present, skip, spaceName, take, text, texts } from "../../fields.ts";
import { foundPage } from "../../reading/findings.ts";
import type { Owner } from "../../reading/owner.ts";
import { limitedTo, partsOf } from "../../reading/parts.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";

type Lifecycle = components["schemas"]["Lifecycle"];
type Phase = components["schemas"]["LifecyclePhase"];

export const listLifecycles = defineTool({
  name: "list_lifecycles",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  title: "List lifecycles",
  description:
    "Lists the lifecycles of a space: their phases in order, with environments and automatic ones. Without phases, every environment in its order.",
  input: z.strictObject({ spaceName, partialName, skip, take: take() }),
  refs: { spaceName: "space" },
  reads: ["context"],
  output: z.looseObject({
    items: z.array(
      z.looseObject({
        id: text,
        name: text,
        description: text,
        phases: z.array(
          z.looseObject({
            name: text,
            isOptional: flag,
            minimumEnvironments: z.int().optional(),
            environments: texts,
            automaticEnvironments: texts,
          }),
        ),
      }),
    ),
    ...pageFields,
  }),
  // A lifecycle belongs to its space alone; its phases are filtered while they are rendered.
  owner: (_: Lifecycle) => ({}),
  async run({ partialName, skip: from, take: size }, context) {
    const { space } = context;
    const query = { skip: from, take: size, ...(partialName ? { partialName } : {}) };
    const page = await space.client.get("/api/{spaceId}/lifecycles", { query });
    const ids = page.Items.flatMap(({ Phases }) => Phases ?? []).flatMap(environmentsOf);
    const nameOf = await nameOfIds("environment", ids, context);
    return foundPage(page, from, (lifecycle) => ({
      id: lifecycle.Id,
      name: lifecycle.Name,
      ...present({ description: lifecycle.Description || null }),
      phases: partsOf(lifecycle.Phases, ownersOf, (phase) => renderPhase(phase, nameOf)),
    }));
  },
});

/**
 * The owners of a phase, which is shown when one of its environments is open. A phase without environments covers all of
 * them, so it belongs to none.
 */
function ownersOf(phase: Phase): readonly Owner[] {
  const ids = environmentsOf(phase);
  return ids.length === 0 ? [{}] : ids.map((id) => ({ environments: [id] }));
}

function environmentsOf({ OptionalDeploymentTargets, AutomaticDeploymentTargets }: Phase): readonly string[] {
  return [...(OptionalDeploymentTargets ?? []), ...(AutomaticDeploymentTargets ?? [])];
}

function renderPhase(phase: Phase, nameOf: NameOf) {
  return {
    name: phase.Name ?? "",
    ...present({
      isOptional: phase.IsOptionalPhase || null,
      minimumEnvironments: phase.MinimumEnvironmentsBeforePromotion || null,
      environments: limitedTo(phase.OptionalDeploymentTargets, {}, nameOf),
      automaticEnvironments: limitedTo(phase.AutomaticDeploymentTargets, {}, nameOf),
    }),
  };
}
