/** How lists show a feature toggle. The resource of a toggle has all fields. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import { type Owner, requiredOwner } from "../../reading/owner.ts";
import { partsOf } from "../../reading/parts.ts";
import { cutText } from "../../text/cut-text.ts";
import { featureToggleUri, rolloutGroupUri } from "../uri.ts";

export type Toggle = components["schemas"]["FeatureToggle"];
type ToggleEnvironment = NonNullable<Toggle["Environments"]>[number];

/** A feature toggle in a result. */
export const toggleSchema = z.looseObject({
  id: text,
  slug: text,
  name: text,
  description: text,
  defaultIsEnabled: flag,
  tags: texts,
  rolloutGroupId: text,
  rolloutGroupResourceUri: text,
  environments: z
    .array(
      z.looseObject({
        deploymentEnvironmentId: text,
        isEnabled: flag,
        rolloutPercentage: z.number().optional(),
        clientRolloutPercentage: z.number().optional(),
      }),
    )
    .optional(),
  resourceUri: text,
});

const DESCRIPTION_MAX = 500;

/** The owner of the settings for one environment. */
export function environmentOwner({ DeploymentEnvironmentId }: ToggleEnvironment): Owner {
  return { environments: [requiredOwner(DeploymentEnvironmentId)] };
}

/** Renders one toggle, without the settings of closed environments. */
export function summarizeToggle(
  toggle: Toggle,
  spaceName: string,
  projectId: string,
): z.input<typeof toggleSchema> {
  const slug: string | undefined = toggle.Slug || toggle.Id || undefined;
  const group = toggle.RolloutGroupId;
  return {
    ...present({
      id: toggle.Id,
      slug,
      name: toggle.Name,
      description: toggle.Description ? cutText(toggle.Description, DESCRIPTION_MAX) : null,
      defaultIsEnabled: toggle.DefaultIsEnabled,
      tags: toggle.Tags,
      rolloutGroupId: group,
      rolloutGroupResourceUri: group ? rolloutGroupUri(spaceName, projectId, group) : null,
      environments: partsOf(toggle.Environments, environmentOwner, (environment) => ({
        deploymentEnvironmentId: environment.DeploymentEnvironmentId,
        ...present({
          isEnabled: environment.IsEnabled,
          rolloutPercentage: environment.RolloutPercentage,
          clientRolloutPercentage: environment.ClientRolloutPercentage,
        }),
      })),
      resourceUri: featureToggleUri(spaceName, projectId, slug),
    }),
  };
}
