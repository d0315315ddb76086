/** Changes the configuration of the demo world for one test. */
import { demoFacts } from "@octo/simulator";
import type { Bench } from "../harness.ts";

/** The facts of a variable that a test cares about. */
export interface VariableFacts {
  readonly name: string;
  readonly value?: string;
  readonly scope?: Readonly<Record<string, string[]>>;
  readonly isSensitive?: boolean;
}

type At = Pick<Bench, "simulator">;

const spaceOf = ({ simulator }: At) => simulator.store.space(demoFacts.spaces.default);

/** Replaces the variables of a set. */
export function setVariables(bench: At, setId: string, facts: readonly VariableFacts[]): void {
  const sets = spaceOf(bench).variableSets;
  const [pattern] = sets.get(`variableset-${demoFacts.projects.checkout}`)?.Variables ?? [];
  if (!pattern) throw new Error("The demo world has no variables.");
  const Variables = facts.map(({ name, value = "x", scope = {}, isSensitive = false }, at) => ({
    ...pattern,
    Id: `${setId}-${at}`,
    Name: name,
    Value: value,
    Scope: scope,
    Description: null,
    IsSensitive: isSensitive,
    Type: isSensitive ? "Sensitive" : "String",
  }));
  const [known] = sets.all();
  if (!known) throw new Error("The demo world has no variable set.");
  sets.put({
    ...(sets.get(setId) ?? { ...known, OwnerId: setId.replace("variableset-", "") }),
    Id: setId,
    Variables,
  });
}

/** Adds a library set, or replaces its variables. */
export function setLibrary(bench: At, name: string, facts: readonly VariableFacts[]): string {
  const { libraryVariableSets: libraries } = spaceOf(bench);
  const [known] = libraries.all();
  if (!known) throw new Error("The demo world has no library set.");
  const id = `LibraryVariableSets-${name}`;
  libraries.put({ ...known, Id: id, Name: name, VariableSetId: `variableset-${id}` });
  setVariables(bench, `variableset-${id}`, facts);
  return id;
}

/** Includes library sets in a project, in place of those that it has. */
export function include(bench: At, projectId: string, libraryIds: readonly string[]): void {
  const { projects } = spaceOf(bench);
  const project = projects.get(projectId);
  if (!project) throw new Error(`There is no ${projectId}.`);
  projects.put({ ...project, IncludedLibraryVariableSetIds: [...libraryIds] });
}

/** Adds settings to the first step of a process. */
export function setSettings(bench: At, processId: string, settings: Readonly<Record<string, string>>): void {
  const space = spaceOf(bench);
  const processes = space.processes.get(processId) ? space.processes : space.runbookProcesses;
  const process = processes.get(processId);
  const [step, ...steps] = process?.Steps ?? [];
  const [action, ...actions] = step?.Actions ?? [];
  if (!process || !step || !action) throw new Error(`There is no step in ${processId}.`);
  const changed = { ...action, Properties: { ...action.Properties, ...settings } };
  processes.put({ ...process, Steps: [{ ...step, Actions: [changed, ...actions] }, ...steps] });
}
