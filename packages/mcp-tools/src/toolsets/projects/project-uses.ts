/** Which variables each project uses: in its steps, its runbooks, its own settings, and the values of other variables. */

import type { Project, ReadProcess, ReadSet } from "./configuration-documents.ts";
import type { Pages } from "./configuration-pages.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";
import { isSecret } from "./configuration-texts.ts";
import { gitSettingsOf } from "./git-project.ts";
import { unseenUsesIn } from "./unseen-uses.ts";
import { type References, referencesIn, type TextKind, type UsingText } from "./variable-references.ts";
import type { Variable } from "./variable-summary.ts";

/** The variables that one project uses. */
export interface ProjectUses {
  /** False when something that may use variables could not be read. */
  readonly isWhole: boolean;
  /** What may use variables that nobody can see in the configuration. */
  readonly unseen: readonly string[];
  /** Whether something other than the variable itself uses it. */
  uses(name: string): boolean;
}

/** What was read of all projects. */
interface Documents {
  readonly processes: Pages<ReadProcess>;
  readonly runbooks: Pages<ReadProcess>;
  readonly own: Pages<ReadSet>;
  readonly library: Pages<ReadSet>;
  /** The settings of projects that are in Git, by the id of the project. */
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Reads what each project uses, by the id of the project. */
export async function readProjectUses(
  sources: ConfigurationSources,
): Promise<ReadonlyMap<string, ProjectUses>> {
  const [projects, processes, runbooks, own, library, settings] = await Promise.all([
    sources.projects(),
    sources.processes(),
    sources.runbookProcesses(),
    sources.projectSets(),
    sources.librarySets(),
    sources.gitSettings(),
  ]);
  const documents = { processes, runbooks, own, library, settings };
  return new Map(projects.items.map((project) => [project.Id, usesOf(project, documents)]));
}

function usesOf(project: Project, documents: Documents): ProjectUses {
  const { processes, runbooks, own, library, settings } = documents;
  const isHere = ({ projectId }: { readonly projectId: string | undefined }) => projectId === project.Id;
  const deployment = processes.items.filter(isHere);
  const all = [...deployment, ...runbooks.items.filter(isHere)];
  const steps = all.flatMap((one) => one.steps ?? []);
  const included = new Set(project.IncludedLibraryVariableSetIds ?? []);
  const libraries = library.items.filter((one) => included.has(one.library?.Id ?? ""));
  const sets = [...own.items.filter(isHere), ...libraries];
  const isGit = gitSettingsOf(project) !== undefined;
  const isWhole =
    all.every(hasItsSteps) &&
    Array.isArray(project.IncludedLibraryVariableSetIds) &&
    deployment.length > 0 &&
    runbooks.isWhole &&
    sets.every(({ set }) => Array.isArray(set.Variables)) &&
    own.items.some(isHere) &&
    libraries.length === included.size &&
    (!isGit || settings.has(project.Id)) &&
    [processes, runbooks, own].every(({ unread }) => !unread?.has(project.Id));
  const inProcess = referencesIn([
    ...textsIn(steps, "setting"),
    ...textsIn([project, settings.get(project.Id), libraries.map((one) => one.library?.Templates)], "value"),
    ...libraries
      .filter((one) => one.library?.ContentType === "ScriptModule")
      .flatMap(({ set }) => textsIn(set.Variables, "setting")),
  ]);
  const inValues = usesInValues(sets.flatMap(({ set }) => set.Variables ?? []));
  return {
    isWhole,
    unseen: unseenUsesIn(steps),
    uses: (name) => inProcess.has(name) || inValues(name),
  };
}

/** Whether the server sent all lists of a process: a step that is not known may use anything. */
function hasItsSteps({ steps }: ReadProcess): boolean {
  return Array.isArray(steps) && steps.every(({ Actions }) => Array.isArray(Actions));
}

/** Whether the value of another variable refers to a variable. */
function usesInValues(variables: readonly Variable[]): (name: string) => boolean {
  const using = variables.flatMap((variable): { readonly name: string; readonly found: References }[] => {
    const { Name, Value, Prompt } = variable;
    const text = isSecret(variable) || typeof Value !== "string" ? "" : Value;
    const texts = [text, ...stringsIn(Prompt)].filter((one) => one.includes("#{"));
    const found = referencesIn(texts.map((one) => ({ kind: "value", text: one })));
    return texts.length > 0 ? [{ name: (Name ?? "").toLowerCase(), found }] : [];
  });
  return (name) => using.some((one) => one.name !== name.toLowerCase() && one.found.has(name));
}

function textsIn(value: unknown, kind: TextKind): readonly UsingText[] {
  return stringsIn(value).map((text) => ({ kind, text }));
}

/** All texts of a document, however deep. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
