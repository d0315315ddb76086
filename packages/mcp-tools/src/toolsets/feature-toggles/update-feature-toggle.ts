import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, environmentId, optionalFlag, projectId, spaceName } from "../../fields.ts";
import { planToggle } from "./toggle-plan.ts";
import { runToggle, updatedSchema } from "./toggle-run.ts";

const percentage = (what: string) => z.int().min(0).max(100).optional().describe(what);

export const updateFeatureToggle = defineTool({
  name: "update_feature_toggle",
  toolset: "featureToggles",
  tier: "write",
  idempotent: true,
  additive: false,
  since: "2026.1.10655",
  title: "Change a feature toggle",
  description:
    "Switches a feature toggle in environments, changes its rollout, default or description. First shows each change for a person to approve. Returns the call that undoes it.",
  input: z.strictObject({
    spaceName,
    projectId,
    slug: describedInFullOnly(z.string().trim().min(1).max(200), "Slug of the toggle"),
    defaultIsEnabled: optionalFlag("State where an environment has no setting of its own"),
    description: describedInFullOnly(z.string().max(4_000), "New description").optional(),
    environments: z
      .array(
        z.strictObject({
          deploymentEnvironmentId: environmentId,
          isEnabled: optionalFlag("On or off there").meta({ brief: "" }),
          rolloutPercentage: percentage("Of tenants or segments"),
          clientRolloutPercentage: percentage("Of clients"),
        }),
      )
      .max(100)
      .optional()
      .describe("Only ones that the toggle has settings for"),
  }),
  refs: { spaceName: "space", projectId: "project" },
  reads: ["context"],
  output: updatedSchema,
  plan: (args, context) => planToggle(args, context),
  run: (plan, context) => runToggle(plan.data, context),
});
