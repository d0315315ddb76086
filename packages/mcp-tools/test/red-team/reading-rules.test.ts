/**
 * What a rule closes to reading shows in no result, error, completion or total of any tool or resource, however the rule
 * names it. The calls are derived from the list of tools, so that a new tool is tried without being named here.
 */

import { createPolicy, type Rule } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isTaken } from "../../../shared/test/every-case.ts";
import { createToolkit, type Outcome, type ResultOutcome, type Toolkit } from "../../src/index.ts";
import { type Bench, openBench } from "../harness.ts";
import { localClient } from "../support/local-client.ts";
import { type SampleCall, type SampleThings, sampleCalls, sampleUris } from "../support/sample-calls.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A thing of the demo world with its three names. */
interface Closed {
  readonly field: "space" | "project" | "environment" | "tenant";
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

const CLOSED: readonly Closed[] = [
  { field: "space", id: demoFacts.spaces.dataPlatform, name: "Data Platform", slug: "data-platform" },
  { field: "space", id: demoFacts.spaces.default, name: "Default", slug: "default" },
  { field: "project", id: demoFacts.projects.checkout, name: "Checkout Service", slug: "checkout-service" },
  { field: "environment", id: demoFacts.environments.production, name: "Production", slug: "production" },
  {
    field: "tenant",
    id: demoFacts.tenants["Alpine Outfitters"],
    name: "Alpine Outfitters",
    slug: "alpine-outfitters",
  },
];

/** Each thing by each of its names; a usual run takes one name of each, in turn. */
const CASES = CLOSED.flatMap((closed, at) =>
  (["id", "name", "slug"] as const)
    .map((by) => ({ closed, by, word: closed[by] }))
    .filter((_, name) => isTaken(name + at, 3)),
);

/** Names of closed things, and of open ones. */
const THINGS: readonly SampleThings[] = [
  { project: "Checkout Service", environment: "Production", tenant: "Alpine Outfitters" },
  {
    project: demoFacts.projects.checkout,
    environment: demoFacts.environments.production,
    tenant: demoFacts.tenants["Alpine Outfitters"],
  },
  { project: "Web Storefront", environment: "Staging", tenant: "Boreal Trails" },
  { project: "no such project", environment: "Productoin", tenant: "Alpine Outfiters" },
];

/** A public text that no rule can close. */
const PUBLIC: ReadonlySet<string> = new Set([
  "grep_llms_txt",
  "octopus://api/llms.txt",
  "octopus://api/capabilities",
]);

function toolkitWith(rule: Rule): Toolkit {
  return createToolkit({
    client: localClient(bench.simulator),
    policy: createPolicy({ routes: octopusRoutes, rules: [rule] }),
    now: () => bench.clock.now(),
  });
}

/** The words of a closed thing in a text, apart from those that the caller wrote. A slug counts as a whole value only. */
function leaksIn(text: string, said: string, { id, name, slug }: Closed): readonly string[] {
  const patterns = [
    new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "i"),
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`),
    new RegExp(`"${slug}"`),
  ];
  return [id, name, slug].filter((word, at) => {
    const pattern = patterns[at];
    return pattern?.test(text) && !said.toLowerCase().includes(word.toLowerCase());
  });
}

const textOf = (outcome: Outcome) =>
  outcome.kind === "ask"
    ? outcome.prompt
    : JSON.stringify(outcome.kind === "result" ? outcome.structured : outcome);

describe.each(CASES)("a rule that closes the $closed.field $closed.name by its $by", ({ closed, word }) => {
  const rule: Rule = { effect: "deny", name: "shut", [closed.field]: [word] };
  // The slug of a space or environment is known to rules only where the server sends it.
  const calls = (toolkit: Toolkit) =>
    distinct(
      THINGS.flatMap((things) =>
        toolkit
          .listTools({ detail: "full" })
          .filter(({ tier }) => tier === "read")
          .flatMap((tool) => sampleCalls(tool, bench.simulator.landmarks, things)),
      ),
    );

  it("a closed thing is in no result and no error of any tool", async () => {
    const toolkit = toolkitWith(rule);
    const leaks: string[] = [];
    for (const { tool, args } of calls(toolkit)) {
      if (PUBLIC.has(tool)) continue;
      const outcome = await toolkit.call(tool, args, { transport: "test" });
      const found = leaksIn(textOf(outcome), JSON.stringify(args), closed);
      if (found.length > 0) leaks.push(`${tool} ${JSON.stringify(args)}: ${found.join(", ")}`);
    }
    expect(leaks).toEqual([]);
  });

  it("a closed thing is in no resource", async () => {
    const toolkit = toolkitWith(rule);
    const uris = THINGS.flatMap((things) =>
      sampleUris(toolkit.listResources(), bench.simulator.landmarks, things),
    );
    const leaks: string[] = [];
    for (const uri of uris.filter((one) => !PUBLIC.has(one))) {
      const outcome = await toolkit.call("read_resource", { uri }, { transport: "test" });
      const found = leaksIn(textOf(outcome), decodeURIComponent(uri), closed);
      if (found.length > 0) leaks.push(`${uri}: ${found.join(", ")}`);
    }
    expect(leaks).toEqual([]);
  });

  it("a closed thing is in no completion and in no count of one", async () => {
    const toolkit = toolkitWith(rule);
    for (const kind of ["space", "project", "environment"] as const) {
      for (const text of ["", closed.name.slice(0, 4)]) {
        const { values, total } = await toolkit.complete(
          { kind, text, spaceName: "Default" },
          { transport: "test" },
        );
        expect(leaksIn(JSON.stringify(values), "", closed)).toEqual([]);
        if (kind === closed.field) expect(total).toBe(values.length);
      }
    }
  });

  it("a closed thing is in no total", async () => {
    const toolkit = toolkitWith(rule);
    const wrong: string[] = [];
    for (const { tool, args } of calls(toolkit)) {
      const outcome = await toolkit.call(tool, { ...args }, { transport: "test" });
      if (outcome.kind !== "result" || typeof outcome.structured.total !== "number") continue;
      const reachable = await countItems(toolkit, { tool, args }, outcome);
      if (outcome.structured.total !== reachable)
        wrong.push(
          `${tool} ${JSON.stringify(args)}: total ${outcome.structured.total}, reachable ${reachable}`,
        );
    }
    expect(wrong).toEqual([]);
  });
});

/** The calls without repetitions: many tools name none of the things. */
function distinct(calls: readonly SampleCall[]): readonly SampleCall[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

/** How many items there are when every page is read. Pages after the first are large, because there can be hundreds of rows. */
async function countItems(
  toolkit: Toolkit,
  { tool, args }: SampleCall,
  first: ResultOutcome,
): Promise<number> {
  let count = 0;
  let outcome: Outcome = first;
  for (;;) {
    if (outcome.kind !== "result") throw new Error(`${tool} failed on the way`);
    count += (outcome.structured.items as readonly unknown[]).length;
    const skip = outcome.structured.next as number | undefined;
    if (skip === undefined) return count;
    const rest = { ...args, skip, ...("take" in args ? { take: 100 } : {}) };
    outcome = await toolkit.call(tool, rest, { transport: "test" });
  }
}
