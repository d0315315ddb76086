import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  environmentName,
  present,
  projectName,
  spaceName,
  tenantName,
  text,
} from "../../fields.ts";
import { foundParts, type OpenItem, openOwnersOf } from "../../reading/findings.ts";
import { quoteList } from "../../text/names.ts";
import { showApiValue } from "../secret-value.ts";
import { namesById } from "../shown-names.ts";
import {
  type Candidate,
  type CandidatesOf,
  candidatesOf,
  readWanted,
  type WantedHere,
} from "./variable-candidates.ts";
import { ownersOfVariable } from "./variable-owner.ts";
import { type ScopeVerdict, verdictOf } from "./variable-scope.ts";
import { environmentsOf, tenantsOf } from "./variable-summary.ts";

const word = (what: string) => describedInFullOnly(z.string().trim().min(1).max(200), what);

export const resolveVariable = defineTool({
  name: "resolve_variable",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["context", "tenants", "releases", "machines"],
  showsVariableValues: true,
  title: "Resolve a variable",
  description:
    "Which value of a variable wins in an environment, for a tenant, channel, step or target, and why. releaseVersion compares a release's snapshot with the present. Secrets are never shown.",
  input: z.strictObject({
    spaceName,
    projectName,
    variableName: word("Whole name"),
    environmentName: environmentName.optional(),
    tenant: tenantName.optional(),
    channel: word("Channel: name or id").optional(),
    step: word("Step: name").optional(),
    target: word("Deployment target: name or id").optional(),
    releaseVersion: word("Compare with this release").optional(),
  }),
  refs: { spaceName: "space", projectName: "project", environmentName: "environment", tenant: "tenant" },
  output: z.looseObject({
    name: z.string(),
    value: text,
    source: text,
    because: z.string(),
    others: z.array(z.looseObject({ because: z.string() })).optional(),
    inRelease: z.looseObject({}).optional(),
    hint: text,
  }),
  owner: ({ variable }: Candidate) => ownersOfVariable(variable),
  async run(args, context) {
    const { output } = context;
    const wanted = await readWanted(args, context);
    const { now, inRelease } = await candidatesOf(args.variableName, args.releaseVersion, wanted, context);
    if (now.all.length === 0 && !inRelease?.all.length) throw unknownVariable(args.variableName, now);
    return foundParts([...now.all, ...(inRelease?.all ?? [])], async (open) => {
      const left = new Map(open.map((one) => [one.item, withOpenScope(one)]));
      const tenants = [...left.values()].flatMap(({ variable }) => tenantsOf(variable));
      for (const [id, name] of await namesById("tenant", tenants, context)) wanted.name(id, name);
      const view = { showAll: output.showVariableValues, wanted };
      const openOf = (all: readonly Candidate[]) => all.flatMap((one) => left.get(one) ?? []);
      const shown = chosen(openOf(now.all), view);
      const frozen = inRelease && chosen(openOf(inRelease.all), view);
      return {
        name: args.variableName,
        ...shown,
        ...(frozen
          ? {
              inRelease: {
                version: args.releaseVersion,
                ...frozen,
                ...(isSame(shown, frozen) ? {} : { differs: true }),
              },
            }
          : {}),
        ...present({ hint: hintFor(shown, frozen) }),
      };
    });
  },
});

/** A value with the environments and tenants of its scope that are open. */
function withOpenScope(open: OpenItem<Candidate>): Candidate {
  const { variable } = open.item;
  const environments = openOwnersOf(open, "environments", () => environmentsOf(variable));
  const tenants = openOwnersOf(open, "tenants", () => tenantsOf(variable));
  const Scope = {
    ...variable.Scope,
    ...(environments.length > 0 ? { Environment: [...environments] } : {}),
    ...(tenants.length > 0 ? { Tenant: [...tenants] } : {}),
  };
  return { ...open.item, variable: { ...variable, Scope } };
}

function unknownVariable(name: string, { names }: CandidatesOf): ToolError {
  const near = names.filter((one) => one.toLowerCase().includes(name.toLowerCase().slice(0, 5))).slice(0, 8);
  return new ToolError({
    code: "not_found",
    field: "variableName",
    message: `variableName: the project and its library sets have no variable '${name}'.${near.length > 0 ? ` Similar: ${quoteList(near)}.` : ""}`,
    hint: "get_variables lists the variables of a project.",
  });
}

interface View {
  readonly showAll: boolean;
  readonly wanted: WantedHere;
}

const RANK_OF_SOURCE: Readonly<Record<Candidate["source"], number>> = { tenant: 3, project: 2, library: 1 };

/** The value that wins, with the reason, and the values that do not. */
function chosen(candidates: readonly Candidate[], { showAll, wanted }: View) {
  const ranked = candidates
    .map((candidate) => ({ candidate, verdict: verdictOf(candidate.variable.Scope, wanted.scope) }))
    .sort(
      (a, b) =>
        rankOf(b) - rankOf(a) || RANK_OF_SOURCE[b.candidate.source] - RANK_OF_SOURCE[a.candidate.source],
    );
  const winner = ranked.find(({ verdict }) => verdict.kind === "applies");
  const rest = ranked.filter((one) => one !== winner);
  const facts = ({ candidate }: (typeof ranked)[number]) => ({
    ...showApiValue(
      candidate.variable.Name ?? "",
      candidate.value,
      showAll && !candidate.variable.IsSensitive,
    ),
    ...(candidate.variable.IsSensitive ? { isSensitive: true as const } : {}),
    ...present({ source: candidate.label, scope: wanted.words(candidate.variable.Scope) }),
  });
  return {
    ...(winner ? facts(winner) : {}),
    because: winner ? reasonOf(winner.candidate, wanted) : "no value applies here",
    ...present({
      others: rest.map((one) => ({ ...facts(one), because: lossOf(one.verdict) })),
    }),
  };
}

const rankOf = ({ verdict }: { readonly verdict: ScopeVerdict }) => ("rank" in verdict ? verdict.rank : -1);

function reasonOf({ variable }: Candidate, { words }: WantedHere): string {
  const scope = words(variable.Scope);
  return scope
    ? `the most specific scope that applies: ${scope}`
    : "it applies everywhere, and no more specific value does";
}

function lossOf(verdict: ScopeVerdict): string {
  if (verdict.kind === "applies") return "less specific";
  const kind = KIND_WORDS[verdict.because] ?? verdict.because;
  return verdict.kind === "elsewhere"
    ? `applies to another ${kind}`
    : `wins only for its ${kind}, which the call does not name`;
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  Action: "step",
  Machine: "target",
  Role: "target tag",
  Tenant: "tenant",
  TenantTag: "tenant tag",
  Environment: "environment",
  Channel: "channel",
  ProcessOwner: "process",
};

type Chosen = ReturnType<typeof chosen>;

function isSame(a: Chosen, b: Chosen): boolean {
  return a.value === b.value && a.isSensitive === b.isSensitive && a.hidden === b.hidden;
}

function hintFor(shown: Chosen, frozen: Chosen | undefined): string | null {
  if (frozen && !isSame(shown, frozen))
    return "A deployment of this release uses its snapshot; the present value needs a new release or an updated snapshot.";
  const depends = shown.others?.some(({ because }) => because.startsWith("wins only"));
  return depends ? "Some values win only for a step, target, channel or tenant: name it to know." : null;
}
