/**
 * The one pipeline. Every call of every tool and resource, from every transport, passes the same eight steps in the same
 * order. Each step has a file of its own and works on the `Call`, which carries all that is known about the call.
 */
import type { CompiledTool } from "../compile-tool.ts";
import { afterWrite } from "./after-write.ts";
import { approveWrite } from "./approve-write.ts";
import { recordCall } from "./audit-call.ts";
import { type Call, openCall } from "./call.ts";
import type { Caller } from "./caller.ts";
import { cleanResult } from "./clean-result.ts";
import { decideOnArguments } from "./decide.ts";
import { failureOf, logFailure } from "./error-outcome.ts";
import type { Kit } from "./kit.ts";
import type { Outcome, Unmeasured } from "./outcome.ts";
import { noteEnd } from "./page-end.ts";
import { unrecorded } from "./record-failure.ts";
import { resolveNames } from "./resolve-names.ts";
import { runTool } from "./run-tool.ts";
import { shapeResult } from "./shape-result.ts";
import { validateArguments } from "./validate-arguments.ts";

/** A step throws to refuse the call, sets `call.outcome` to end it, and otherwise fills in its part of the call. */
type Step = (call: Call) => void | Promise<void>;

const STEPS: readonly Step[] = [
  validateArguments, // 1 validate: strict, an unknown key is an error
  resolveNames, //      2 resolve: names, slugs, links and ids become ids
  decideOnArguments, // 3 decide: the policy about tool and targets
  approveWrite, //      4 approve: a plan, and a person's approval where it is needed; reads pass
  runTool, //           5 run: the policy again about every request; reading rules filter what was found
  cleanResult, //       6 clean: no secret, no control or invisible character
  shapeResult, //       7 shape: within the budget, true to the output schema, marked as foreign
];

/** Runs one call. It always comes back with an outcome, and step 8 records the call whatever that outcome is. */
export async function runCall(
  kit: Kit,
  compiled: CompiledTool,
  rawArgs: unknown,
  caller: Caller,
): Promise<Outcome> {
  const started = performance.now();
  const call = openCall(kit, compiled, rawArgs, caller);
  const settled = await runSteps(call).catch((error: unknown) => failed(call, error));
  const outcome = measured(call, settled, started);
  void call.writeNote?.end(call.written.size > 0);
  await noteEnd(call, outcome);
  try {
    await recordCall(call, outcome);
    return outcome;
  } catch (error) {
    return measured(call, unrecorded(call, outcome, error), started);
  }
}

async function runSteps(call: Call): Promise<Unmeasured> {
  for (const step of STEPS) {
    await step(call);
    if (call.outcome) return call.outcome;
  }
  throw new Error("the last step leaves no outcome");
}

function failed(call: Call, error: unknown): Unmeasured {
  logFailure(call, error);
  return afterWrite(call, error) ?? failureOf(call, error);
}

/** Adds what the call cost. */
function measured({ exchanges, policy }: Call, outcome: Unmeasured, started: number): Outcome {
  const cost = {
    requests: exchanges.length,
    writes: policy.writes(),
    durationMs: performance.now() - started,
  };
  return { ...outcome, ...cost };
}
