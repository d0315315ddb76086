/** Holds what one call did and showed against what the rules mean. */
import type { Rule, Tier } from "@octo/policy";
import type { JournalEntry } from "@octo/simulator";
import type { CaseRun, Step } from "./case.ts";
import { changesSince, type FoundChange, namedBy, writesOf } from "./effects.ts";
import { closedItemsIn, leaksIn, shownBy } from "./leaks.ts";
import { type Change, closedToReading, isAbout, speaksOf, surelyAllows, targetFields } from "./model.ts";
import type { Settings } from "./settings.ts";
import { type Thing, thingsAround, thingsOf } from "./world.ts";

/** What a step is held against. */
export type Circumstances = Pick<CaseRun, "settings" | "simulator" | "counts" | "formerly">;

/** The promises that one call broke, in words. */
export function problemsOf(run: Circumstances, step: Step): readonly string[] {
  return [...leakProblems(run, step), ...writeProblems(run, step)];
}

function rulesOf({ policy, narrowing }: Settings): readonly Rule[] {
  return [...(policy.rules ?? []), ...(narrowing?.rules ?? [])];
}

function leakProblems(
  { settings, simulator, formerly }: Circumstances,
  { tool, toolset, isWrite, args, outcome, at }: Step,
): readonly string[] {
  const things = thingsOf(simulator.store);
  // The guide to the API is public and names things of its examples.
  if (/llms\.txt/i.test(`${args.path} ${args.uri}`)) return [];
  // The toolset of a resource or of a request of the caller's own depends on its address, which the model does not read.
  const owner = ["execute", "read_resource", "complete_names"].includes(tool) ? undefined : toolset;
  const read = { tool, toolset: owner, moments: [at] };
  // The plan of a write shows what it is about; a rule closes that when it is not about reads alone.
  const tiers: readonly Tier[] = isWrite ? ["read", "write"] : ["read"];
  const closed = closedToReading(rulesOf(settings), { ...read, tiers }, things);
  const rules = rulesOf(settings).filter(
    (rule) =>
      rule.effect === "deny" &&
      rule.space === undefined &&
      tiers.every((tier) => isAbout(rule, { ...read, tier })),
  );
  const items = isWrite || outcome.kind !== "result" ? [] : closedItemsIn(outcome.structured, rules, things);
  if (closed.length === 0) return items;
  const leaks = leaksIn(shownBy(outcome), JSON.stringify(args), { closed, things, formerly });
  return [...items, ...leaks.map((leak) => `shown although closed: ${leak}`)];
}

function writeProblems(run: Circumstances, step: Step): readonly string[] {
  const { simulator, settings, counts } = run;
  const writes = writesOf(simulator.journal.requests());
  if (writes.length === 0) return [];
  counts.writes += writes.length;
  const things = thingsAround(step.before, simulator.store);
  const { policy, narrowing } = settings;
  const found = changesSince(step.before, simulator.store, step).map((change) => tierAsSent(change, writes));
  const changes = found.map((change) =>
    goesWithProject(settings, change, found) ? { ...change, toolset: undefined, follows: true } : change,
  );
  const named = writes.map((entry) => ({
    ...namedBy(entry, things, step),
    what: `${entry.method} ${entry.path} ${JSON.stringify(entry.body)}`,
  }));
  const sent = writes.map(({ method, path }) => `${method} ${path}`).join(", ");
  const problems: string[] = [];
  if (policy.readOnly || narrowing?.readOnly) problems.push(`a write although read-only: ${sent}`);
  if (!policy.allowDeletes && writes.some(({ method }) => method === "DELETE"))
    problems.push(`a delete: ${sent}`);
  for (const change of [...changes, ...named]) problems.push(...deniedProblems(settings, change));
  const everything = changes.flatMap(({ about }) => about);
  const cause = changes.find(({ follows }) => !follows)?.toolset;
  for (const change of changes) {
    if (change.isGuarded && !isOpened(settings, change)) problems.push(`guarded: ${change.what}`);
    problems.push(
      ...approvalProblems(
        settings,
        { ...change, toolset: change.follows ? cause : change.toolset, everything },
        step,
      ),
      ...toolsetProblems(settings, change),
    );
  }
  return [...problems, ...capProblems(run, changes)];
}

/** Rules ask for the tier of a request: what a delete changes elsewhere, such as the tenants of a project, belongs to the delete. */
function tierAsSent(change: FoundChange, writes: readonly JournalEntry[]): FoundChange {
  const [first, ...others] = new Set(writes.map(({ method }) => (method === "DELETE" ? "delete" : "write")));
  return first === undefined || others.length > 0 ? change : { ...change, tier: first };
}

type Worded = Change & Pick<FoundChange, "what">;

function deniedProblems(settings: Settings, change: Worded): readonly string[] {
  return rulesOf(settings)
    .filter((rule) => rule.effect === "deny" && targetFields(rule).length > 0 && speaksOf(rule, change))
    .map((rule) => `${change.what} against ${JSON.stringify(rule)}`);
}

/** Whether the operator opened the class that the change belongs to. */
function isOpened({ policy: { open = [] } }: Settings, { what }: FoundChange): boolean {
  return / (?:interruptions|approvals) /.test(what) && open.includes("approvals");
}

const GOES_ALONG = /^removed |^changed tenants /;
const REMOVED_PROJECT = /^removed projects /;

/**
 * Whether a document was removed, or a tenant lost its connection, because a project was removed. A toolset says which
 * routes are open, and deleting a project is one route; the rules about things still hold for each document.
 */
function goesWithProject(settings: Settings, change: FoundChange, changes: readonly FoundChange[]): boolean {
  if (!GOES_ALONG.test(change.what) || REMOVED_PROJECT.test(change.what)) return false;
  const projectsOf = ({ about }: FoundChange) =>
    about.filter(({ kind }) => kind === "project").map(({ id }) => id);
  const own = /^changed tenants /.test(change.what) ? change.lostProjects : projectsOf(change);
  return changes.some(
    (other) =>
      REMOVED_PROJECT.test(other.what) &&
      toolsetProblems(settings, other).length === 0 &&
      projectsOf(other).some((id) => own.includes(id)),
  );
}

function toolsetProblems(
  { policy: { toolsets } }: Settings,
  { toolset, what }: FoundChange,
): readonly string[] {
  if (toolset === undefined || !Array.isArray(toolsets) || toolsets.includes(toolset)) return [];
  return [`${what} although ${toolset} is off`];
}

/** A change with everything that its call is about. What follows from another change has the toolset of that one. */
interface PartOfCall extends FoundChange {
  readonly everything: readonly Thing[];
}

/** Whether the approval that came with the call was enough for the change. */
function approvalProblems(settings: Settings, change: PartOfCall, { authority }: Step): readonly string[] {
  const { approval } = settings;
  if (approval === "none") return [];
  const rules = rulesOf(settings);
  const speaking = rules.filter((rule) => speaksOf(rule, change));
  const isProtected = speaking.some(({ effect }) => effect === "protect");
  const asks = isProtected || speaking.some(({ effect }) => effect === "confirm");
  // A rule allows a call as a whole: a release together with what its lifecycle deploys at once.
  const whole = { ...change, about: change.everything };
  if (!asks && rules.some((rule) => surelyAllows(rule, whole))) return [];
  const enough = settings.canAsk
    ? ["person"]
    : approval === "elicit"
      ? []
      : approval === "plan" || isProtected
        ? ["token"]
        : ["token", "confirm"];
  if (enough.includes(authority)) return [];
  const about = change.everything.map(({ id, name, slug }) => `${id} '${name}' (${slug})`).join(", ");
  return [
    `${change.what} with the approval of ${authority} (${approval}${isProtected ? ", protected" : ""}), about ${about}`,
  ];
}

function capProblems(
  { settings, counts }: Circumstances,
  changes: readonly FoundChange[],
): readonly string[] {
  const caps = settings.policy.caps ?? {};
  const most = Math.min(
    caps.writesPerHour ?? Number.POSITIVE_INFINITY,
    caps.writesPerProcess ?? Number.POSITIVE_INFINITY,
  );
  const countOf = (kind: string) =>
    new Set(changes.flatMap(({ about }) => about.filter((thing) => thing.kind === kind).map(({ id }) => id)))
      .size;
  return [
    ...(counts.writes > most ? [`${counts.writes} writes with a cap of ${most}`] : []),
    ...(countOf("environment") > (caps.environmentsPerAction ?? 99)
      ? ["more environments than the cap"]
      : []),
    ...(countOf("tenant") > (caps.tenantsPerAction ?? 99) ? ["more tenants than the cap"] : []),
  ];
}
