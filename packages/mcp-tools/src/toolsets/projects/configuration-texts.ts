/**
 * The texts of a space's configuration that can be searched: variables, steps, runbooks and library sets, each with where it
 * stands and what it belongs to. Values that are or look secret are not among them.
 */
import type { CallContext } from "../../pipeline/context.ts";
import type { Owner } from "../../reading/owner.ts";
import { showApiValue } from "../secret-value.ts";
import type { ReadProcess, ReadSet } from "./configuration-documents.ts";
import { ownersIn, ownersOfAction } from "./configuration-owners.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";
import { templateUses } from "./template-uses.ts";
import type { Variable } from "./variable-summary.ts";

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
  /** For a use of a step template in an older version: the newest one. */
  readonly newest?: string;
  readonly owners: readonly Owner[];
}

type Context = Pick<CallContext, "parts" | "output">;

/** Reads the texts of one kind. */
export async function textsOf(
  kind: ConfigurationKind,
  sources: ConfigurationSources,
  context: Context,
): Promise<readonly ConfigurationText[]> {
  switch (kind) {
    case "variables":
      return (await sources.projectSets()).items.flatMap((one) => textsOfSet(one, context));
    case "librarySets":
      return (await sources.librarySets()).items.flatMap((one) => textsOfSet(one, context));
    case "steps":
      return (await sources.processes()).items.flatMap((one) => textsOfSteps(one, "steps"));
    case "runbooks":
      return (await sources.runbookProcesses()).items.flatMap((one) => textsOfSteps(one, "runbooks"));
    case "templates":
      return templateTexts(sources);
  }
}

/** The name of a variable in a result; one of a library set stands after the name of its set. */
export function shownName({ library }: Pick<ReadSet, "library">, name: string): string {
  return library ? `${library.Name}: ${name}` : name;
}

/** Whether the server keeps a variable secret. */
export function isSecret({ IsSensitive, Type }: Variable): boolean {
  return IsSensitive === true || Type === "Sensitive";
}

function textsOfSet(read: ReadSet, { output, parts }: Context): readonly ConfigurationText[] {
  const { set, projectId, library } = read;
  return parts.list("variables of some sets", set.Variables).flatMap((variable) => {
    const name = variable.Name ?? "";
    const { value } = isSecret(variable) ? {} : showApiValue(name, variable.Value, output.showVariableValues);
    const one = {
      kind: library ? ("librarySets" as const) : ("variables" as const),
      projectId,
      name: shownName(read, name),
      owners: ownersIn(projectId, variable),
    };
    return [
      { ...one, field: "name", text: name },
      ...(value ? [{ ...one, field: "value", text: value }] : []),
      ...(variable.Description ? [{ ...one, field: "description", text: variable.Description }] : []),
    ];
  });
}

/** A setting of a step that refers to a step template. */
const TEMPLATE_ID = /^Octopus\.Action\.Template\./;

function textsOfSteps(
  { projectId, steps }: ReadProcess,
  kind: ConfigurationKind,
): readonly ConfigurationText[] {
  return (steps ?? []).flatMap(({ Name, Actions }) =>
    (Actions ?? []).flatMap((action) => {
      const owners = ownersOfAction(projectId, action);
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

/** The uses of step templates, with the version in each step, and the templates that no step uses. */
async function templateTexts(sources: ConfigurationSources): Promise<readonly ConfigurationText[]> {
  const { uses, unused } = await templateUses(sources);
  const one = { kind: "templates" as const, field: "template" };
  return [
    ...uses.map((use) => ({
      ...one,
      projectId: use.projectId,
      name: use.step,
      text: use.template,
      ...(use.version ? { version: use.version } : {}),
      ...(use.newest ? { newest: use.newest } : {}),
      owners: use.owners,
    })),
    ...unused.map((text) => ({ ...one, projectId: undefined, name: "no step", text, owners: [{}] })),
  ];
}
