/** Asks for the plan of a deployment in tests. */

import { demoFacts } from "@octo/simulator";
import { expect } from "vitest";
import { type Bench, START } from "../harness.ts";

const HOUR = 3_600_000;

/** A moment, in hours after the start of a test. */
export const at = (hours: number) => new Date(START.getTime() + hours * HOUR).toISOString();

/** The release that is live, once more to Production. */
export const checkout = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.live,
  environmentNames: ["Production"],
};

/** The plan as a person is shown it. */
export async function planOf(on: Pick<Bench, "call">, args: object): Promise<string> {
  const outcome = await on.call("deploy_release", args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(JSON.stringify(outcome));
  return outcome.prompt;
}

/** Why a deployment was refused before a person was asked. */
export async function refusalOf(bench: Pick<Bench, "fails" | "writes">, args: object): Promise<string> {
  const { error } = await bench.fails("deploy_release", args, { canAsk: true });
  expect(bench.writes()).toEqual([]);
  return `${error.code}: ${error.message}`;
}
