/**
 * A scenario: one world, one operator, and some cases, each of which is a call of a hostile model. Every scenario depends on
 * its seed alone, so that each case can be made again: the cases before it in its scenario are run first, because what a
 * toolkit has read before belongs to the case.
 */
import { createPolicy } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import type { Simulator } from "@octo/simulator";
import { createToolkit, type Toolkit } from "../../src/index.ts";
import { localClient } from "../support/local-client.ts";
import type { CallSource } from "./call-source.ts";
import { factsOf, type RandomCall, randomCall } from "./calls.ts";
import { type Counts, runCase, type Step } from "./case.ts";
import { createDice, seedOf } from "./dice.ts";
import { chooseOpen, openCall } from "./open-calls.ts";
import { openSettings, randomSettings, type Settings } from "./settings.ts";
import {
  automateSome,
  partsOf,
  renameSome,
  restore,
  type State,
  startWorld,
  stateOf,
  thingsOf,
} from "./world.ts";

/** Cases that share a world and an operator. */
export const CASES_PER_SCENARIO = 16;

/** The simulator that the cases of one process share. */
export interface Bench {
  readonly simulator: Simulator;
  /** What the simulator holds before any scenario. */
  readonly base: State;
  readonly facts: Pick<CallSource, "tools" | "resources">;
  close(): Promise<void>;
}

/** Starts the simulator. */
export async function openBench(): Promise<Bench> {
  const simulator = await startWorld();
  const policy = createPolicy({ routes: octopusRoutes });
  const facts = factsOf(createToolkit({ client: localClient(simulator), policy }));
  return { simulator, base: stateOf(partsOf(simulator.store)), facts, close: () => simulator.close() };
}

/** What one case found out. */
export interface CaseReport {
  readonly number: number;
  /** Each promise that was broken, in words; empty when all is well. */
  readonly problems: readonly string[];
  readonly steps: readonly Step[];
  readonly settings: Settings;
}

/** Which scenario, and how it is run. */
export interface ScenarioOptions {
  readonly seed: number;
  readonly scenario: number;
  /** Default: all cases. */
  readonly count?: number;
  /** True for a toolkit that does not know the rules, to see that the model finds what such a toolkit does. */
  readonly withoutRules?: boolean;
}

/** Runs the first cases of a scenario. */
export async function runScenario(
  { simulator, base, facts }: Bench,
  { seed, scenario, count = CASES_PER_SCENARIO, withoutRules = false }: ScenarioOptions,
): Promise<readonly CaseReport[]> {
  const own = seedOf(seed, scenario);
  const dice = createDice(own);
  const { store } = simulator;
  restore(base);
  const formerly = thingsOf(store);
  const isOpen = dice.chance(0.25);
  renameSome(store, dice, !isOpen);
  if (!isOpen && dice.chance(0.2)) automateSome(store, dice);
  const things = thingsOf(store);
  const open = isOpen ? chooseOpen(dice, store, things) : undefined;
  const settings = open ? openSettings(dice, open.others) : randomSettings(dice, things);
  const clock = { now: settings.now };
  const known = withoutRules ? { ...settings, ...NO_RULES } : settings;
  const openToolkit = () => toolkitOf(simulator, known, clock);
  let toolkit = openToolkit();
  const start = stateOf(partsOf(store));
  const called = namesIn(store);
  let counts: Counts = { writes: 0 };
  const reports: CaseReport[] = [];
  for (let at = 0; at < count; at += 1) {
    restore(start);
    const caseDice = createDice(seedOf(own, at));
    const source: CallSource = { store, url: simulator.url, things, ...facts };
    const call: RandomCall = open ? openCall(caseDice, source, open) : randomCall(caseDice, source);
    const found = await runCase({
      start,
      dice: caseDice,
      toolkit,
      settings,
      clock,
      simulator,
      call,
      counts,
      formerly,
    });
    reports.push({ number: scenario * CASES_PER_SCENARIO + at, settings, ...found });
    if (namesIn(store) !== called) {
      // Reading takes names that are a minute old, as the documentation says, and the next case has the old names again.
      toolkit = openToolkit();
      counts = { writes: 0 };
    }
  }
  restore(base);
  return reports;
}

function namesIn(store: Simulator["store"]): string {
  return JSON.stringify(thingsOf(store));
}

const NO_RULES = { policy: { allowDeletes: true }, narrowing: undefined, approval: "none" } as const;

function toolkitOf(
  simulator: Simulator,
  { policy, narrowing, approval }: Settings,
  clock: { now: number },
): Toolkit {
  const toolkit = createToolkit({
    client: localClient(simulator),
    policy: createPolicy({ routes: octopusRoutes, ...policy }),
    approval,
    now: () => clock.now,
    async sleep(ms) {
      clock.now += ms;
    },
  });
  if (!narrowing) return toolkit;
  const narrowed = toolkit.narrow({ policy: narrowing });
  if (!narrowed.ok) throw new Error(`the narrowing was refused: ${narrowed.reasons.join(" ")}`);
  return narrowed.toolkit;
}
