/** The searches of `search_configuration`: each reads what it needs, and renders what the reading rules leave open. */
import { present } from "../../fields.ts";
import { createMatcher } from "../../grep/matcher.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Findings, foundParts, foundSlice, openEnvironmentsOf } from "../../reading/findings.ts";
import type { Owner } from "../../reading/owner.ts";
import { cutText } from "../../text/cut-text.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";
import type { ConfigurationFinding } from "./configuration-finding.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";
import { type ConfigurationKind, type ConfigurationText, textsOf } from "./configuration-texts.ts";
import { type DefinedVariable, definedVariables, duplicatesIn } from "./duplicated-variables.ts";
import { type NowhereValue, nowhereIn } from "./nowhere-values.ts";
import { templateUses } from "./template-uses.ts";
import { unusedIn } from "./unused-configuration.ts";
import { environmentsOf } from "./variable-summary.ts";

/** What can be searched for. */
export const SHOWN_SEARCHES = ["matches", "unused", "duplicated", "nowhere", "outdated"] as const;
export type ShownSearch = (typeof SHOWN_SEARCHES)[number];

/** The characters shown of a line. */
const SHOWN = 200;

/** A search as the arguments ask for it. */
export interface SearchRequest {
  readonly args: {
    readonly text?: string | undefined;
    readonly pattern?: string | undefined;
    readonly skip: number;
    readonly take: number;
  };
  readonly kinds: readonly ConfigurationKind[];
  /** The ids of the projects that the call names; empty for all. */
  readonly wanted: ReadonlySet<string>;
  readonly sources: ConfigurationSources;
}

/** What every search finds. */
export interface OwnedItem {
  readonly owners: readonly Owner[];
}

/** The result of a search. */
export type SearchResult = Record<string, unknown> & { items: (Record<string, unknown> & { in: string })[] };

type Search<Item> = (
  request: SearchRequest,
  context: CallContext<unknown>,
) => Promise<Findings<Item, SearchResult>>;

const HINT =
  "Listed is what nothing that was read uses. Sensitive values, values of tenants and files in packages are not read.";

const matches: Search<ConfigurationText> = async ({ args, kinds, wanted, sources }, context) => {
  const read = await Promise.all(
    kinds
      .filter((kind) => kind !== "librarySets" || wanted.size === 0)
      .map((kind) => textsOf(kind, sources, context)),
  );
  const find = matcherOf(args);
  const clean = context.output.cleaner();
  const found = read
    .flat()
    .filter(isWanted(wanted))
    .flatMap((one) => {
      const line = clean(one.text).find(find);
      return line === undefined ? [] : [{ ...one, line }];
    });
  const project = await projectNames(found, sources, context);
  return foundSlice(
    found,
    args,
    ({ kind, projectId, name, field, line, version, newest }) => ({
      in: kind,
      ...present({
        project: projectId ? project(projectId) : null,
        name,
        field: field === "name" ? null : field,
        line: field === "name" ? null : cutText(line.trim(), SHOWN),
        version,
        newest,
      }),
    }),
    { searched: [...kinds] },
  );
};

const unused: Search<ConfigurationFinding> = async (request, context) => {
  const found = await unusedIn(request.kinds, request.sources, context);
  return renderFindings(found, request, context, { hint: HINT });
};

const outdated: Search<ConfigurationFinding> = async (request, context) => {
  const { uses } = await templateUses(request.sources);
  const found = uses
    .filter(({ newest }) => newest !== undefined)
    .map(({ step, template, ...use }) => ({
      ...use,
      kind: "templates" as const,
      name: step,
      line: template,
    }));
  return renderFindings(found, request, context, {});
};

/** Renders findings that each stand for themselves. */
async function renderFindings(
  all: readonly ConfigurationFinding[],
  { args, wanted, sources }: SearchRequest,
  context: CallContext<unknown>,
  rest: object,
): Promise<Findings<ConfigurationFinding, SearchResult>> {
  const found = filtered(all, args, wanted, context);
  const project = await projectNames(found, sources, context);
  return foundSlice(found, args, (one) => rowOf(one, project), rest);
}

function rowOf(
  { kind, projectId, name, line, value, mayBeUsedBy, version, newest }: ConfigurationFinding,
  project: NameOf,
) {
  return {
    in: kind,
    ...present({
      project: projectId ? project(projectId) : null,
      name,
      line,
      value: value === undefined ? null : cutText(value, SHOWN),
      mayBeUsedBy,
      version,
      newest,
    }),
  };
}

const nowhere: Search<NowhereValue> = async ({ args, kinds, wanted, sources }, context) => {
  const found = filtered(await nowhereIn(kinds, sources, context), args, wanted, context);
  const project = await projectNames(found, sources, context);
  return foundParts(found, async (open) => {
    const environments = (one: (typeof open)[number]) =>
      openEnvironmentsOf(one, ({ variable }) => environmentsOf(variable));
    const rows = open.slice(args.skip, args.skip + args.take);
    const environment = await nameOfIds("environment", rows.flatMap(environments), context);
    const items = rows.map((one) => ({
      ...rowOf(one.item, project),
      ...present({ environments: environments(one).map(environment) }),
    }));
    return pageOf(open.length, args, items);
  });
};

const duplicated: Search<DefinedVariable> = async ({ args, kinds, wanted, sources }, context) => {
  const [variables, { items: projects }] = await Promise.all([
    definedVariables(sources, context),
    sources.projects(),
  ]);
  const projectName = await projectNames(variables, sources, context);
  const find = matcherOf(args);
  return foundParts(variables, (open) => {
    const all = duplicatesIn(
      open.map(({ item }) => item),
      { projects, kinds, wanted, projectName },
    ).filter(({ name, line }) => find(name) || find(String(line)));
    return pageOf(all.length, args, all.slice(args.skip, args.skip + args.take));
  });
};

/** The searches by the word that asks for them. */
export const searchFor: Readonly<Record<ShownSearch, Search<OwnedItem>>> = {
  matches,
  unused,
  duplicated,
  nowhere,
  outdated,
};

/** A page of rows that the tool has whole. */
function pageOf(
  total: number,
  { skip, take }: SearchRequest["args"],
  items: SearchResult["items"],
): SearchResult {
  const next = skip + take;
  return { items, total, ...(next < total ? { next } : {}) };
}

const isWanted =
  (wanted: ReadonlySet<string>) =>
  ({ projectId }: { readonly projectId: string | undefined }) =>
    wanted.size === 0 || (projectId !== undefined && wanted.has(projectId));

/** The findings that the arguments ask for: those of the projects, with the text in their names. */
function filtered<Found extends ConfigurationFinding>(
  all: readonly Found[],
  args: SearchRequest["args"],
  wanted: ReadonlySet<string>,
  { output }: Pick<CallContext, "output">,
): readonly Found[] {
  const find = matcherOf(args);
  const clean = output.cleaner();
  const isNamed = (one: string | undefined) => one !== undefined && clean(one).some(find);
  return all.filter(isWanted(wanted)).filter(({ name, line }) => isNamed(name) || isNamed(line));
}

/** Whether a line matches; every line where nothing is searched for. */
function matcherOf({ text, pattern }: SearchRequest["args"]): (line: string) => boolean {
  const wanted = pattern ?? text;
  if (wanted === undefined) return () => true;
  const fixedString = pattern === undefined;
  return createMatcher({ pattern: wanted, caseInsensitive: true, fixedString, invertMatch: false });
}

/** The names of the projects of what was found; those that were read already need no request. */
async function projectNames(
  found: readonly { readonly projectId: string | undefined }[],
  sources: ConfigurationSources,
  context: CallContext<unknown>,
): Promise<NameOf> {
  const { items } = await sources.projects();
  return nameOfIds(
    "project",
    found.map(({ projectId }) => projectId),
    context,
    items.map(({ Id, Name }) => ({ id: Id, name: Name })),
  );
}
