/**
 * The texts of a space's configuration that can be searched: variables, steps, runbooks and library sets, each with where it
 * stands and what it belongs to. Values that are or look secret are not among them.
 */
import type { components } from "@octo/api-client";
import { inBatches } from "../../in-batches.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Owner } from "../../reading/owner.ts";
import { showApiValue } from "../secret-value.ts";
import { ownersOfVariable } from "./variable-owner.ts";

type Step = components["schemas"]["DeploymentStep"];
type VariableSet = components["schemas"]["VariableSet"];
type Project = components["schemas"]["Project"];

/** The kinds of configuration that are searched. */
export const CONFIGURATION_KINDS = ["variables", "steps", "runbooks", "librarySets", "templates"] as const;
export type ConfigurationKind = (typeof CONFIGURATION_KINDS)[number];

/** One text of the configuration. */
export interface ConfigurationText {
  readonly kind: ConfigurationKind;
  /** The project; undefined for library sets and templates. */
  readonly projectId: string | undefined;
  /** What the text stands in, such as the name of a step or variable. */
  readonly name: string;
  /** The field, such as `value` or the name of a setting. */
  readonly field: string;
  readonly text: string;
  /** For a use of a step template: its version there. */
  readonly version?: string;
  readonly owners: readonly Owner[];
}

type Source = Pick<CallContext, "space" | "parts" | "output" | "progress">;

const TAKE = 1_000;
const BATCH = 100;
/** The most step templates whose uses are read, one request each. */
const MOST_TEMPLATES = 20;

/** The variables of projects, without values that are or look secret. */
export async function variableTexts(
  projects: readonly Project[],
  context: Source,
): Promise<readonly ConfigurationText[]> {
  const bySet = new Map(
    projects.map(({ Id, VariableSetId }) => [VariableSetId || `variableset-${Id}`, Id] as const),
  );
  const sets = await readSets([...bySet.keys()], "variables of the projects", context);
  return sets.flatMap((set) => textsOfSet(set, "variables", bySet.get(set.Id ?? ""), context));
}

/** The variables of library sets. */
export async function librarySetTexts(context: Source): Promise<readonly ConfigurationText[]> {
  const { space, parts } = context;
  const found = await parts.read("library sets", () =>
    space.client.get("/api/{spaceId}/libraryvariablesets", { query: { take: TAKE } }),
  );
  const names = new Map(
    (found?.Items ?? []).flatMap(({ VariableSetId, Name }) =>
      VariableSetId ? [[VariableSetId, Name] as const] : [],
    ),
  );
  const sets = await readSets([...names.keys()], "variables of the library sets", context);
  return sets.flatMap((set) =>
    textsOfSet(set, "librarySets", undefined, context).map((one) => ({
      ...one,
      name: `${names.get(set.Id ?? "") ?? ""}: ${one.name}`,
    })),
  );
}

async function readSets(
  ids: readonly string[],
  part: string,
  { space, parts }: Source,
): Promise<readonly VariableSet[]> {
  const read = await Promise.all(
    inBatches(ids, BATCH).map((batch) =>
      parts.read(part, () =>
        space.client.get("/api/{spaceId}/variables/all", { query: { ids: [...batch] } }),
      ),
    ),
  );
  return read.flatMap((sets) => sets ?? []);
}

function textsOfSet(
  set: VariableSet,
  kind: ConfigurationKind,
  projectId: string | undefined,
  { output, parts }: Source,
): readonly ConfigurationText[] {
  return parts.list("variables of some sets", set.Variables).flatMap((variable) => {
    const name = variable.Name ?? "";
    const owners = ownersOfVariable(variable).map((owner) =>
      projectId ? { ...owner, projects: [projectId] } : owner,
    );
    const isSecret = variable.IsSensitive || variable.Type === "Sensitive";
    const { value } = isSecret ? {} : showApiValue(name, variable.Value, output.showVariableValues);
    const one = { kind, projectId, name, owners };
    return [
      { ...one, field: "name", text: name },
      ...(value ? [{ ...one, field: "value", text: value }] : []),
      ...(variable.Description ? [{ ...one, field: "description", text: variable.Description }] : []),
    ];
  });
}

/** The steps of the deployment processes in the database. Processes in Git are not read. */
export async function stepTexts(context: Source): Promise<readonly ConfigurationText[]> {
  const { space, parts } = context;
  const found = await parts.read("deployment processes", () =>
    space.client.get("/api/{spaceId}/deploymentprocesses", { query: { take: TAKE } }),
  );
  return (found?.Items ?? []).flatMap(({ ProjectId, Steps }) =>
    textsOfSteps(Steps, "steps", ProjectId ?? undefined),
  );
}

/** The steps of the runbooks in the database. */
export async function runbookTexts(context: Source): Promise<readonly ConfigurationText[]> {
  const { space, parts } = context;
  const found = await parts.read("runbook processes", () =>
    space.client.get("/api/{spaceId}/runbookProcesses", { query: { take: TAKE } }),
  );
  return (found?.Items ?? []).flatMap(({ ProjectId, Steps }) =>
    textsOfSteps(Steps, "runbooks", ProjectId ?? undefined),
  );
}

/** A setting of a step that refers to a step template. */
const TEMPLATE_ID = /^Octopus\.Action\.Template\./;

function textsOfSteps(
  steps: readonly Step[] | null | undefined,
  kind: ConfigurationKind,
  projectId: string | undefined,
): readonly ConfigurationText[] {
  return (steps ?? []).flatMap(({ Name, Actions }) =>
    (Actions ?? []).flatMap((action) => {
      const environments = action.Environments ?? [];
      const owners: readonly Owner[] =
        environments.length === 0
          ? [{ projects: [projectId] }]
          : environments.map((id) => ({ projects: [projectId], environments: [id] }));
      const one = { kind, projectId, name: action.Name ?? Name ?? "", owners };
      const settings = Object.entries(action.Properties ?? {}).flatMap(([field, value]) => {
        const { value: shown } = TEMPLATE_ID.test(field) ? {} : showApiValue(field, value);
        return shown ? [{ ...one, field, text: shown }] : [];
      });
      const packages = (action.Packages ?? []).flatMap(({ PackageId }) =>
        PackageId ? [{ ...one, field: "package", text: PackageId }] : [],
      );
      return [{ ...one, field: "name", text: one.name }, ...packages, ...settings];
    }),
  );
}

/** The uses of step templates, with the version in each step. */
export async function templateTexts(context: Source): Promise<readonly ConfigurationText[]> {
  const { space, parts, progress } = context;
  const found = await parts.read("step templates", () =>
    space.client.get("/api/{spaceId}/actiontemplates", { query: { take: TAKE } }),
  );
  const templates = found?.Items ?? [];
  if (templates.length > MOST_TEMPLATES)
    parts.missing(`uses of step templates: only the first ${MOST_TEMPLATES} templates were read`);
  const uses = await Promise.all(
    templates.slice(0, MOST_TEMPLATES).map(async (template) => {
      progress(`Reading where ${template.Name} is used`);
      const path = { id: template.Id };
      const all = await parts.read("uses of step templates", () =>
        space.client.get("/api/{spaceId}/actiontemplates/{id}/usage", { path }),
      );
      return (all ?? []).map(
        (use): ConfigurationText => ({
          kind: "templates",
          projectId: use.ProjectId ?? undefined,
          name: use.StepName ?? use.ActionName ?? "",
          field: "template",
          text: template.Name,
          ...(use.Version ? { version: use.Version } : {}),
          owners: [{ projects: [use.ProjectId ?? {}] }],
        }),
      );
    }),
  );
  const unused = templates.slice(0, MOST_TEMPLATES).filter((_, at) => uses[at]?.length === 0);
  return [
    ...uses.flat(),
    ...unused.map((template) => ({
      kind: "templates" as const,
      projectId: undefined,
      name: "no step",
      field: "template",
      text: template.Name,
      owners: [{}],
    })),
  ];
}
