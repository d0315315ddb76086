/** The checkout service, whose database migration failed last night. */

import type { Step, Variable } from "../../model/delivery.ts";
import { makeChannel, makePlain, makeStep, makeVariable } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { DEFAULT_SPACE, ENV } from "./ids.ts";
import {
  addProject,
  CHECKOUT_CHANNEL,
  HOTFIX_CHANNEL,
  PROJECT,
  SMOKE,
  TIMEOUT_VARIABLE,
} from "./project-parts.ts";

/** Adds the project, its hotfix channel and the library set it includes. */
export function addCheckout(kit: WorldKit): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  addLibrarySet(kit);
  const project = addProject(
    kit,
    {
      id: PROJECT.checkout,
      spaceId: DEFAULT_SPACE,
      name: "Checkout Service",
      groupId: "ProjectGroups-1",
      lifecycleId: "Lifecycles-1",
      description: "Takes baskets to paid orders. Owns the Orders database.",
      change: { IncludedLibraryVariableSetIds: ["LibraryVariableSets-1"] },
    },
    { channelId: CHECKOUT_CHANNEL, steps: checkoutSteps(), variables: checkoutVariables() },
  );
  space.channels.put(
    makeChannel(HOTFIX_CHANNEL, project, "Hotfix", {
      LifecycleId: "Lifecycles-2",
      Description: "Urgent fixes that skip Development and Test.",
      Rules: [
        {
          Id: "rule-hotfix",
          VersionRange: "[4.0,5.0)",
          Tag: "^hotfix",
          ActionPackages: [{ DeploymentAction: "Deploy API container", PackageReference: "" }],
        },
      ],
    }),
  );
}

function checkoutSteps(): Step[] {
  return [
    makeStep({
      id: "checkout-1",
      name: "Deploy API container",
      type: "Octopus.KubernetesDeployContainers",
      roles: "checkout-api",
      packageId: "WrenFinch.Checkout.Api",
    }),
    makeStep({
      id: "checkout-2",
      name: "Run database migrations",
      type: "Octopus.Script",
      roles: "checkout-db",
      packageId: "WrenFinch.Checkout.Database",
      properties: {
        "Octopus.Action.Script.ScriptSource": "Inline",
        "Octopus.Action.Script.Syntax": "Bash",
        "Octopus.Action.Script.ScriptBody": `./checkout-migrate --connection "#{Checkout:ConnectionString}" --timeout "#{${TIMEOUT_VARIABLE}}"`,
      },
    }),
    makeStep({ id: "checkout-3", ...SMOKE }),
  ];
}

function checkoutVariables(): Variable[] {
  return [
    makeVariable({
      id: "var-checkout-1",
      name: TIMEOUT_VARIABLE,
      value: "600",
      description: "Seconds a single migration script may run.",
    }),
    makeVariable({
      id: "var-checkout-2",
      name: "Checkout:ConnectionString",
      value: "Server=prod-db-01;Database=Shop;User Id=checkout_app;Password=Gannet!Harbour7",
      scope: { Environment: [ENV.production] },
    }),
    makeVariable({
      id: "var-checkout-3",
      name: "Checkout:ConnectionString",
      value: "Server=#{Octopus.Environment.Name}-db;Database=Shop;Integrated Security=true",
    }),
    makeVariable({
      id: "var-checkout-4",
      name: "Checkout:PaymentApiKey",
      value: "not shown by any route",
      type: "Sensitive",
      scope: { Environment: [ENV.production] },
    }),
    makeVariable({
      id: "var-checkout-5",
      name: "Checkout:Replicas",
      value: "3",
      scope: { Environment: [ENV.production] },
    }),
    makeVariable({ id: "var-checkout-6", name: "Checkout:Replicas", value: "1" }),
  ];
}

function addLibrarySet(kit: WorldKit): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  space.libraryVariableSets.put(
    makePlain("LibraryVariableSets-1", DEFAULT_SPACE, "Shared observability", {
      Description: "Where logs and traces go.",
      VariableSetId: "variableset-LibraryVariableSets-1",
      ContentType: "Variables",
      Templates: [],
    }),
  );
  space.variableSets.put({
    Id: "variableset-LibraryVariableSets-1",
    SpaceId: DEFAULT_SPACE,
    OwnerId: "LibraryVariableSets-1",
    Version: 3,
    Variables: [
      makeVariable({ id: "var-lib-1", name: "Otel:Endpoint", value: "https://otel.wrenfinch.example:4317" }),
      makeVariable({
        id: "var-lib-2",
        name: "Otel:Token",
        value: "not shown by any route",
        type: "Sensitive",
      }),
    ],
  });
}
