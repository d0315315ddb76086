import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { environmentName, present, projectId, spaceName, texts } from "../../fields.ts";
import { readSets } from "./project-sets.ts";
import { openPartOf, summarizeSet, variableSetSchema } from "./variable-summary.ts";

export const getVariables = defineTool({
  name: "get_variables",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["context"],
  tellsVariables: true,
  title: "Get variables",
  description:
    "Reads the variables of a project and of its library sets, with values and scopes by name. What is or looks secret has a flag in place of its value. In Git: of the default branch, unless gitRef is given.",
  input: z.strictObject({
    spaceName,
    projectId,
    gitRef: z.string().trim().min(1).max(400).optional().describe("For Git projects"),
    name: z.string().trim().min(1).max(200).optional().describe("Part of a name"),
    environmentName: environmentName.optional().describe("Only what applies there"),
  }),
  refs: { spaceName: "space", projectId: "project", environmentName: "environment" },
  output: z.looseObject({
    projectId: z.string(),
    projectName: z.string(),
    sets: z.array(variableSetSchema),
    scriptModules: texts,
    unreadableSetIds: texts,
  }),
  async run(args, context) {
    const { space, refs, readProject, showVariableValues } = context;
    const ref = refs.projectId;
    const project = await readProject(ref.id, space);
    const { sets, scriptModules, unreadable } = await readSets(project, ref, args.gitRef, context);
    const filter = { name: args.name, environmentId: refs.environmentName?.id };
    const open = await Promise.all(
      sets.map(async (one) => ({ ...one, set: await openPartOf(one.set, context) })),
    );
    return {
      projectId: ref.id,
      projectName: ref.name,
      sets: open.map(({ set, ...facts }) => ({ ...facts, ...summarizeSet(set, filter, showVariableValues) })),
      ...present({ scriptModules, unreadableSetIds: unreadable }),
    };
  },
});
