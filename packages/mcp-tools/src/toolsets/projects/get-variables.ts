import type { components, Ref, SpaceClient } from "@octo/api-client";
import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError, toToolError } from "../../errors.ts";
import { environmentName, present, projectId, spaceName, texts } from "../../fields.ts";
import { atGitRef, gitSettingsOf } from "./git-project.ts";
import { environmentsOf, summarizeSet, variableSetSchema } from "./variable-summary.ts";

type Project = components["schemas"]["Project"];
type VariableSet = components["schemas"]["VariableSet"];

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
  async run(args, { space, refs, authorize, readProject, showVariableValues }) {
    const ref = refs.projectId;
    const project = await readProject(ref.id, space);
    const [own, library] = await Promise.all([
      readOwn(project, ref, args.gitRef, space.client),
      readLibrary(project, space.client),
    ]);
    const filter = { name: args.name, environmentId: refs.environmentName?.id };
    const sets = [...own, ...library.sets];
    tellEnvironments(
      sets.flatMap(({ set }) => environmentsOf(set, filter)),
      authorize,
    );
    return {
      projectId: ref.id,
      projectName: ref.name,
      sets: sets.map(({ set, ...facts }) => ({ ...facts, ...summarizeSet(set, filter, showVariableValues) })),
      ...present({ scriptModules: library.scriptModules, unreadableSetIds: library.unreadable }),
    };
  },
});

interface SourcedSet {
  readonly source: "database" | "git" | "library";
  readonly name?: string;
  readonly gitRef?: string;
  readonly set: VariableSet;
}

/** The project's own variables: one set in the database, and one in Git when it keeps those there. */
async function readOwn(
  project: Project,
  ref: Ref,
  wanted: string | undefined,
  client: SpaceClient,
): Promise<SourcedSet[]> {
  const path = { projectId: project.Id };
  const git = gitSettingsOf(project);
  if (!git?.variablesAreInGit) {
    if (wanted)
      throw new ToolError({
        code: "input",
        message: `gitRef: ${ref.name} keeps its variables in the database.`,
        hint: "Leave out gitRef.",
      });
    const set = project.VariableSetId
      ? await client.get("/api/{spaceId}/variables/{id}", { path: { id: project.VariableSetId } })
      : await client.get("/api/{spaceId}/projects/{projectId}/variables", { path });
    return [{ source: "database", set }];
  }
  const gitRef = wanted ?? git.defaultBranch;
  const inGit = client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/variables", {
    path: { ...path, gitRef },
  });
  const [atRef, inDatabase] = await Promise.all([
    atGitRef(inGit, "gitRef", gitRef, ref, client),
    client.get("/api/{spaceId}/projects/{projectId}/variables", { path }),
  ]);
  return [
    { source: "git", gitRef, set: atRef },
    { source: "database", set: inDatabase },
  ];
}

/** The included library sets: one request for all of them, and one for all of their variables. */
async function readLibrary(project: Project, client: SpaceClient) {
  const ids = project.IncludedLibraryVariableSetIds ?? [];
  if (ids.length === 0) return { sets: [], scriptModules: [], unreadable: [] };
  const query = { ids, take: ids.length };
  const { Items } = await client.get("/api/{spaceId}/libraryvariablesets", { query });
  const modules = Items.filter((item) => item.ContentType === "ScriptModule");
  const named = Items.filter((item) => item.ContentType !== "ScriptModule" && item.VariableSetId);
  const variables =
    named.length === 0
      ? []
      : await client.get("/api/{spaceId}/variables/all", {
          query: { ids: named.flatMap((item) => item.VariableSetId ?? []) },
        });
  const found = named.flatMap(({ Id, Name, VariableSetId }) => {
    const set = variables.find((one) => one.Id === VariableSetId);
    return set ? [{ Id, set, name: Name }] : [];
  });
  const read = new Set([...modules, ...found].map(({ Id }) => Id));
  return {
    sets: found.map(({ name, set }): SourcedSet => ({ source: "library", name, set })),
    scriptModules: modules.map(({ Name }) => Name),
    unreadable: ids.filter((id) => !read.has(id)),
  };
}

/** Values of an environment are as closed as the environment itself. */
function tellEnvironments(
  environments: readonly { readonly id: string }[],
  authorize: (targets: { environments: readonly { readonly id: string }[] }) => void,
): void {
  if (environments.length === 0) return;
  try {
    authorize({ environments });
  } catch (error) {
    const { code, message, rule } = toToolError(error);
    throw new ToolError({
      code,
      message,
      ...(rule ? { rule } : {}),
      hint: "environmentName limits the answer to what applies in one environment.",
      cause: error,
    });
  }
}
