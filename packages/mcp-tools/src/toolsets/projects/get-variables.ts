import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { environmentName, present, projectId, spaceName, texts } from "../../fields.ts";
import { foundParts, type OpenItem, openOwnersOf } from "../../reading/findings.ts";
import { nameOfIds } from "../shown-names.ts";
import { readSets } from "./project-sets.ts";
import { ownersOfVariable } from "./variable-owner.ts";
import {
  environmentsOf,
  type OpenVariable,
  summarizeSet,
  tenantsOf,
  type Variable,
  variableSetSchema,
} from "./variable-summary.ts";

type VariableSet = components["schemas"]["VariableSet"];

export const getVariables = defineTool({
  name: "get_variables",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["context", "tenants"],
  showsVariableValues: true,
  title: "Get variables",
  description:
    "Reads the variables of a project and its library sets, with values and scopes by name. What is or looks secret is a flag. In Git: the default branch unless gitRef is given.",
  input: z.strictObject({
    spaceName,
    projectId,
    gitRef: z.string().trim().min(1).max(400).optional().describe("For Git projects"),
    name: z.string().trim().min(1).max(200).optional().describe("Part of a name"),
    environmentName: environmentName.optional().describe("Only variables that apply there"),
  }),
  refs: { spaceName: "space", projectId: "project", environmentName: "environment" },
  output: z.looseObject({
    projectId: z.string(),
    projectName: z.string(),
    sets: z.array(variableSetSchema),
    scriptModules: texts,
    unreadableSetIds: texts,
  }),
  // Each environment and tenant of a variable's scope is an owner of its own, so the variable is shown for the open ones.
  owner: ({ variable }: SetVariable) => ownersOfVariable(variable),
  async run(args, context) {
    const { space, refs, lookups, output, parts } = context;
    const ref = refs.projectId;
    const project = await lookups.project(ref.id, space);
    const { sets, scriptModules, unreadable } = await readSets(project, ref, args.gitRef, context);
    const all = sets.flatMap(({ set, source }) =>
      parts
        .list(`variables of a ${source} set`, set.Variables)
        .map((variable): SetVariable => ({ set, variable })),
    );
    const filter = { name: args.name, environmentId: refs.environmentName?.id };
    return foundParts(all, async (open) => {
      const tenants = open.flatMap(openTenantsOf);
      const tenantName = await nameOfIds("tenant", tenants, context);
      const view = { showAll: output.showVariableValues, tenantName };
      return {
        projectId: ref.id,
        projectName: ref.name,
        sets: sets.map(({ set, ...facts }) => ({
          ...facts,
          ...summarizeSet(set, variablesOf(set, open), filter, view),
        })),
        ...present({ scriptModules, unreadableSetIds: unreadable }),
      };
    });
  },
});

interface SetVariable {
  readonly set: VariableSet;
  readonly variable: Variable;
}

function openTenantsOf(one: OpenItem<SetVariable>): readonly string[] {
  return openOwnersOf(one, "tenants", ({ variable }) => tenantsOf(variable));
}

function variablesOf(set: VariableSet, open: readonly OpenItem<SetVariable>[]): readonly OpenVariable[] {
  return open
    .filter(({ item }) => item.set === set)
    .map((one) => ({
      variable: one.item.variable,
      environments: openOwnersOf(one, "environments", ({ variable }) => environmentsOf(variable)),
      tenants: openTenantsOf(one),
    }));
}
