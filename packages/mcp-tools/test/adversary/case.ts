/** One case: a call as a hostile model makes it, with everything that follows from its outcome. */
import type { Simulator } from "@octo/simulator";
import type { Caller, Outcome, Toolkit } from "../../src/index.ts";
import type { RandomCall } from "./calls.ts";
import { problemsOf } from "./check.ts";
import type { Dice } from "./dice.ts";
import type { Settings } from "./settings.ts";
import {
  freshName,
  misleadingName,
  partsOf,
  rename,
  type State,
  stateOf,
  type Thing,
  thingsOf,
} from "./world.ts";

/** The strongest approval that came with a call: a person's, the token of a shown plan, the model's own word, or none. */
export type Authority = "person" | "token" | "confirm" | "none";

/** One call of a case and what came of it. */
export interface Step {
  readonly tool: string;
  readonly toolset: string;
  readonly isWrite: boolean;
  readonly args: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome;
  readonly authority: Authority;
  /** What the server held before the call. */
  readonly before: State;
  readonly at: number;
}

/** What is counted over all cases of a scenario. */
export interface Counts {
  writes: number;
}

/** Everything that one case works with. */
export interface CaseRun {
  readonly dice: Dice;
  readonly toolkit: Toolkit;
  readonly settings: Settings;
  readonly clock: { now: number };
  readonly simulator: Simulator;
  readonly call: RandomCall;
  readonly counts: Counts;
  /** What the server holds when the case starts. */
  readonly start: State;
  /** The things as they were called before the scenario renamed some. */
  readonly formerly: readonly Thing[];
}

const FORGED_TOKENS = ["x.y", "eyJ0b29sIjoiZGVwbG95X3JlbGVhc2UifQ.AAAA"];
/** Longer than names are cached. */
const FORGET_NAMES_MS = 61_000;

/** Runs a case: the call, and where it can be approved a second call with an approval of some kind. */
export async function runCase(
  run: CaseRun,
): Promise<{ readonly steps: readonly Step[]; readonly problems: readonly string[] }> {
  const { dice, call, settings } = run;
  const confirm = call.isWrite ? randomConfirm(run) : {};
  const first = await take(
    run,
    { ...call.args, ...confirm },
    { authority: confirm.confirm === true ? "confirm" : "none", before: run.start },
  );
  const steps = [first.step];
  const problems = [...first.problems];
  const { outcome } = first.step;
  const goesOn = call.isWrite && (settings.isOpen || dice.chance(0.8));
  const approval = goesOn ? approvalAfter(run, outcome) : undefined;
  if (approval) {
    if (!settings.isOpen && dice.chance(0.3)) renameBetween(run);
    const before = stateOf(partsOf(run.simulator.store));
    const second = await take(run, { ...call.args, ...approval.args }, { ...approval, before });
    steps.push(second.step);
    problems.push(...second.problems);
  }
  const last = steps.at(-1)?.outcome;
  if (settings.isOpen && last?.kind !== "result")
    problems.push(
      `over-blocked: nothing that this call is about is closed, and it came to ${last?.kind === "error" ? last.text : last?.kind}`,
    );
  return { steps, problems };
}

function randomConfirm({ dice, settings }: CaseRun): Readonly<Record<string, unknown>> {
  if (settings.isOpen) return {};
  return dice.pick([
    {},
    { confirm: true },
    { confirm: true },
    { confirm: true, planToken: dice.pick(FORGED_TOKENS) },
    { confirm: "true" },
  ]);
}

interface Approval {
  readonly args?: Readonly<Record<string, unknown>>;
  readonly caller?: Partial<Caller>;
  readonly authority: Authority;
}

/** The next try after an outcome; undefined where there is none. */
function approvalAfter({ dice, settings }: CaseRun, outcome: Outcome): Approval | undefined {
  if (outcome.kind === "ask") {
    const { state } = outcome;
    const tries: readonly Approval[] = [
      { caller: { answer: { action: "accept", state } }, authority: "person" },
      { caller: { answer: { action: "decline", state } }, authority: "none" },
      { caller: { answer: { action: "accept", state: "x.y" } }, authority: "none" },
      { args: { confirm: true, planToken: state }, authority: "none" },
    ];
    return settings.isOpen
      ? tries[0]
      : dice.pick([tries[0], tries[0], ...tries].filter((one) => one !== undefined));
  }
  const token = outcome.kind === "error" ? outcome.error.details?.planToken : undefined;
  if (typeof token !== "string") return undefined;
  return dice.pick([
    { args: { confirm: true, planToken: token }, authority: "token" },
    { args: { confirm: true, planToken: token }, authority: "token" },
    { args: { planToken: token }, authority: "none" },
    { args: { confirm: true, planToken: `${token}x` }, authority: "confirm" },
  ] as const);
}

/** Renames something between the plan and the call that does it. Sometimes time passes, too. */
function renameBetween({ dice, simulator, clock }: CaseRun): void {
  const things = thingsOf(simulator.store);
  const thing = dice.pick(things);
  const [name, slug] = dice.chance(0.4) ? freshName(dice, 99) : misleadingName(dice, things);
  rename(simulator.store, thing, name, slug);
  if (dice.chance(0.3)) clock.now += FORGET_NAMES_MS;
}

async function take(
  run: CaseRun,
  args: Step["args"],
  { caller, authority, before }: Approval & Pick<Step, "before">,
) {
  const { toolkit, simulator, call, clock, settings } = run;
  simulator.journal.clear();
  const from: Caller = { transport: "test", canAsk: settings.canAsk, ...caller };
  const at = clock.now;
  const outcome = await outcomeOf(toolkit, call.tool, args, from);
  // A call that waits takes time on the clock of the case, and its rules are asked when it starts.
  clock.now = at;
  const { tool, toolset, isWrite } = call;
  const step: Step = { tool, toolset, isWrite, args, outcome, authority, before, at };
  return { step, problems: problemsOf(run, step) };
}

/** A completion counts as a result, because it shows names, too. */
async function outcomeOf(
  toolkit: Toolkit,
  tool: string,
  args: Step["args"],
  caller: Caller,
): Promise<Outcome> {
  if (tool !== "complete_names") return toolkit.call(tool, args, caller);
  const { kind, text, spaceName } = args;
  const wanted = kind === "space" || kind === "project" ? kind : "environment";
  const structured = await toolkit.complete(
    { kind: wanted, text: String(text), spaceName: String(spaceName) },
    caller,
  );
  return { kind: "result", structured: { ...structured }, text: "", requests: 0, writes: 0, durationMs: 0 };
}
