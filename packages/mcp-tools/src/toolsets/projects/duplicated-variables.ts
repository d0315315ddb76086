/**
 * Values that stand in several variables, and variables of a project that one of its library sets defines too. The variables are
 * compared after the reading rules have left out the closed ones, so that no finding names or counts those.
 */
import type { TextCleaner } from "../../clean/clean-lines.ts";
import { present } from "../../fields.ts";
import { groupBy } from "../../group-by.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Owner } from "../../reading/owner.ts";
import { cutText } from "../../text/cut-text.ts";
import { showApiValue } from "../secret-value.ts";
import type { NameOf } from "../shown-names.ts";
import type { Project } from "./configuration-documents.ts";
import { ownersIn } from "./configuration-owners.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";
import { type ConfigurationKind, isSecret, shownName } from "./configuration-texts.ts";
import { SCOPE_KINDS } from "./variable-scope.ts";
import type { Variable } from "./variable-summary.ts";

/** A value of a variable, with what it belongs to. */
export interface DefinedVariable {
  readonly kind: ConfigurationKind;
  readonly projectId: string | undefined;
  readonly libraryId: string | undefined;
  /** The name in a result. */
  readonly shown: string;
  readonly name: string;
  /** Undefined for a value that is or looks secret. */
  readonly value: string | undefined;
  readonly scope: Variable["Scope"];
  readonly owners: readonly Owner[];
}

/** Reads the values of all variables. */
export async function definedVariables(
  sources: ConfigurationSources,
  { output }: Pick<CallContext, "output">,
): Promise<readonly DefinedVariable[]> {
  const [own, library] = await Promise.all([sources.projectSets(), sources.librarySets()]);
  const clean = output.cleaner();
  return [...own.items, ...library.items]
    .filter((read) => read.library?.ContentType !== "ScriptModule")
    .flatMap((read) =>
      (read.set.Variables ?? []).map((variable) => ({
        kind: read.library ? ("librarySets" as const) : ("variables" as const),
        projectId: read.projectId,
        libraryId: read.library?.Id,
        shown: shownName(read, variable.Name ?? ""),
        name: variable.Name ?? "",
        value: comparable(variable, clean, output.showVariableValues),
        scope: variable.Scope,
        owners: ownersIn(read.projectId, variable),
      })),
    );
}

/** Values of fewer characters are alike by chance. */
const SHORTEST = 4;
const NUMBER_OR_FLAG = /^(?:[\d.,:]+|true|false|null|none)$/i;
/** A value that is nothing but a reference to another variable is what one puts in place of a duplicate. */
const REFERENCE = /^#\{[^{}]*\}$/;

/** The value, unless it is or looks secret, or says too little to be the same on purpose. */
function comparable(variable: Variable, clean: TextCleaner, showAll: boolean): string | undefined {
  if (isSecret(variable)) return undefined;
  const { value = "" } = showApiValue(variable.Name ?? "", variable.Value, showAll);
  const text = value.trim();
  if (text.length < SHORTEST || NUMBER_OR_FLAG.test(text) || REFERENCE.test(text)) return undefined;
  return clean(text).join("\n") === text ? text : undefined;
}

/** What duplicates are rendered with. */
export interface DuplicateView {
  readonly projects: readonly Project[];
  /** The kinds that the call asks for. */
  readonly kinds: readonly ConfigurationKind[];
  /** The ids of the projects that the call names; empty for all. */
  readonly wanted: ReadonlySet<string>;
  readonly projectName: NameOf;
}

/** A row of the result. */
export type DuplicateRow = Readonly<Record<string, unknown>> & { readonly in: string; readonly name: string };

/** The duplicates among variables. */
export function duplicatesIn(
  variables: readonly DefinedVariable[],
  view: DuplicateView,
): readonly DuplicateRow[] {
  return [...sameNames(variables, view), ...sameValues(variables, view)];
}

const USES = 10;

/** Values that stand under several names, or in several projects or sets. */
function sameValues(variables: readonly DefinedVariable[], view: DuplicateView): readonly DuplicateRow[] {
  const known = variables.filter(({ value }) => value !== undefined);
  return [...groupBy(known, ({ value }) => value ?? "")].flatMap(([value, all]) => {
    const distinct = [
      ...groupBy(all, (one) => `${one.projectId ?? one.libraryId} ${one.name}`).values(),
    ].flatMap(([first]) => first ?? []);
    const shown = distinct.find((one) => isAskedFor(one, view));
    if (distinct.length < 2 || !shown) return [];
    const label = ({ projectId, shown: name }: DefinedVariable) =>
      projectId ? `${view.projectName(projectId)}: ${name}` : name;
    return [
      {
        in: shown.kind,
        ...present({ project: shown.projectId ? view.projectName(shown.projectId) : null }),
        name: shown.shown,
        line: cutText(value, 200),
        count: distinct.length,
        sameValueIn: distinct
          .filter((one) => one !== shown)
          .slice(0, USES)
          .map(label),
      },
    ];
  });
}

function isAskedFor({ kind, projectId }: DefinedVariable, { kinds, wanted }: DuplicateView): boolean {
  return kinds.includes(kind) && (wanted.size === 0 || wanted.has(projectId ?? ""));
}

/** Variables of a project that an included library set defines too. */
function sameNames(variables: readonly DefinedVariable[], view: DuplicateView): readonly DuplicateRow[] {
  const byProject = groupBy(
    variables.filter(({ projectId }) => projectId !== undefined),
    ({ projectId }) => projectId,
  );
  const bySet = groupBy(variables, ({ libraryId }) => libraryId);
  return view.projects.flatMap(({ Id, IncludedLibraryVariableSetIds: ids }) => {
    const own = groupBy(byProject.get(Id) ?? [], ({ name }) => name.toLowerCase());
    const included = (ids ?? []).flatMap((id) => bySet.get(id) ?? []);
    const both = groupBy(
      included.filter(({ name }) => own.has(name.toLowerCase())),
      ({ libraryId, name }) => `${libraryId} ${name.toLowerCase()}`,
    );
    return [...both.values()].flatMap((values) => {
      const [first] = values;
      const inProject = own.get(first?.name.toLowerCase() ?? "") ?? [];
      const [shown] = inProject;
      if (!first || !shown || !isAskedFor(shown, view)) return [];
      return [
        {
          in: shown.kind,
          project: view.projectName(Id),
          name: shown.name,
          line: `also in library set ${first.shown}; ${winnerOf(inProject, values)}`,
        },
      ];
    });
  });
}

/** Which of the values of a project and a library set Octopus takes: the most specific one, else that of the project. */
function winnerOf(own: readonly DefinedVariable[], library: readonly DefinedVariable[]): string {
  const beaten = library.filter((one) => own.some((mine) => coversAlike(mine.scope, one.scope)));
  if (beaten.length === library.length) return "the project's value always wins";
  return "the more specific scope wins, and the project's value where both are alike";
}

/** Whether a scope has the same kinds as another one, and includes it. */
function coversAlike(scope: Variable["Scope"], other: Variable["Scope"]): boolean {
  return SCOPE_KINDS.every((kind) => {
    const ids = scope?.[kind] ?? [];
    const others = other?.[kind] ?? [];
    return ids.length > 0 === others.length > 0 && others.every((id) => ids.includes(id));
  });
}
