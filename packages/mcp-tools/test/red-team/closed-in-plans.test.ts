/**
 * What a rule closes to reading is in no plan, question or error of a tool that writes, also when the call is about
 * something else. The calls are derived from the list of tools; `reading-rules.test.ts` does the same for the tools that read.
 */
import { demoFacts } from "@octo/simulator";
import { afterEach, expect, it } from "vitest";
import { isTaken } from "../../../shared/test/every-case.ts";
import type { Outcome } from "../../src/index.ts";
import { type Bench, openBench } from "../harness.ts";
import { sampleCalls } from "../support/sample-calls.ts";

const CLOSED = [
  { field: "space", id: demoFacts.spaces.dataPlatform, name: "Data Platform", slug: "data-platform" },
  { field: "project", id: demoFacts.projects.inventory, name: "Inventory API", slug: "inventory-api" },
  { field: "environment", id: demoFacts.environments.production, name: "Production", slug: "production" },
  {
    field: "tenant",
    id: demoFacts.tenants["Alpine Outfitters"],
    name: "Alpine Outfitters",
    slug: "alpine-outfitters",
  },
] as const;
const THINGS = [
  { project: "Checkout Service", environment: "Staging", tenant: "Boreal Trails" },
  { project: "Loyalty Platform", environment: "Staging", tenant: "Boreal Trails" },
  { project: "Inventry API", environment: "Productoin", tenant: "Alpine Outfiters" },
];

let bench: Bench;
afterEach(() => bench.close());

const textOf = (outcome: Outcome) =>
  outcome.kind === "ask"
    ? outcome.prompt
    : JSON.stringify(outcome.kind === "result" ? outcome.structured : outcome);

/** A usual run takes one name of each thing, in turn. */
const CASES = CLOSED.flatMap((closed, at) =>
  (["id", "name", "slug"] as const)
    .map((by) => ({ ...closed, by }))
    .filter(({ field, by }, name) => (field === "space" ? by === "name" : isTaken(name + at, 3))),
);

it.each(CASES)(
  "the $field $name, closed by its $by, is in no plan, question or error",
  async ({ field, id, name, slug, by }) => {
    const rule = { effect: "deny", name: "shut", [field]: [{ id, name, slug }[by]] } as const;
    bench = await openBench({ policy: { rules: [rule], open: ["approvals"] } });
    const words = [
      new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "i"),
      new RegExp(`(?<![\\w-])${name}(?![\\w-])`),
      new RegExp(`"${slug}"`),
    ];
    const leaks: string[] = [];
    let plans = 0;
    for (const things of THINGS) {
      for (const tool of bench.toolkit.listTools({ detail: "full" })) {
        if (tool.tier !== "write") continue;
        for (const { args } of sampleCalls(tool, bench.simulator.landmarks, things)) {
          const outcome = await bench.call(tool.name, args, { canAsk: true });
          if (outcome.kind === "ask") plans += 1;
          const text = textOf(outcome);
          if (words.some((word) => word.test(text)))
            leaks.push(`${tool.name} ${JSON.stringify(args)}: ${text}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(plans).toBeGreaterThan(5);
    expect(bench.writes()).toEqual([]);
  },
);
