/**
 * No number shows how much there is of a closed thing: a tool that reads says the same of a world in which the closed
 * environment, project or tenant has deployments, releases, runs and targets, and of one in which they are gone.
 */
import { demoFacts } from "@octo/simulator";
import { expect, it } from "vitest";
import { isTaken } from "../../../shared/test/every-case.ts";
import type { Outcome } from "../../src/index.ts";
import { type Bench, openBench } from "../harness.ts";
import { sampleCalls } from "../support/sample-calls.ts";

interface Document {
  readonly Id: string;
  readonly [field: string]: unknown;
}
interface List {
  all(): readonly Document[];
  remove(id: string): void;
}

/** Octopus pages these lists, so that a page with a closed row has one row less; `docs/contributing/safety-kinds.md`. */
const PAGED_BY_OCTOPUS = ["list_deployments", "find_releases"];
/** The request of `execute` is the caller's, and its rules are those of routes. */
const OTHERS = ["execute", "grep_llms_txt", ...PAGED_BY_OCTOPUS];

const CASES = [
  {
    kind: "environment",
    field: "EnvironmentId",
    id: demoFacts.environments.production,
    things: { project: "Checkout Service", environment: "Staging", tenant: "Boreal Trails" },
  },
  {
    kind: "project",
    field: "ProjectId",
    id: demoFacts.projects.inventory,
    things: { project: "Checkout Service", environment: "Production", tenant: "Boreal Trails" },
  },
  {
    kind: "tenant",
    field: "TenantId",
    id: demoFacts.tenants["Alpine Outfitters"],
    things: { project: "Loyalty Platform", environment: "Production", tenant: "Boreal Trails" },
  },
] as const;

/** Removes what belongs to a thing, apart from what the calls name. Returns how much that was. */
function empty({ simulator }: Bench, { field, id }: (typeof CASES)[number]): number {
  const space = simulator.store.space(demoFacts.spaces.default);
  const { deployments, releases, runbookRuns, interruptions, machines } = space;
  const kept = Object.values(simulator.landmarks.failedDeployment);
  const lists = [deployments, releases, runbookRuns, interruptions] as unknown as readonly List[];
  let removed = 0;
  const remove = (list: List, belongs: (document: Document) => boolean) => {
    for (const document of list.all().filter((one) => belongs(one) && !kept.includes(one.Id))) {
      list.remove(document.Id);
      removed += 1;
    }
  };
  for (const list of lists) remove(list, (document) => document[field] === id);
  remove(machines as unknown as List, ({ EnvironmentIds }) => `${EnvironmentIds}` === id);
  return removed;
}

const textOf = ({ simulator }: Bench, outcome: Outcome) =>
  JSON.stringify(
    outcome.kind === "result"
      ? outcome.structured
      : outcome.kind === "error" && [outcome.error.code, outcome.error.message],
  ).replaceAll(simulator.url, "");

it.each(CASES)("a closed $kind shows in no number", async (one) => {
  const policy = { rules: [{ effect: "deny", name: "shut", [one.kind]: [one.id] }] } as const;
  const [full, emptied] = await Promise.all([openBench({ policy }), openBench({ policy })]);
  expect(empty(emptied, one)).toBeGreaterThan(10);
  const differences: string[] = [];
  const tools = full.toolkit
    .listTools({ detail: "full" })
    .filter(({ tier, name }) => tier === "read" && !OTHERS.includes(name));
  for (const tool of tools.filter((_, at) => isTaken(at + CASES.indexOf(one), 2))) {
    for (const { args } of sampleCalls(tool, full.simulator.landmarks, one.things)) {
      if ("url" in args || "targetId" in args) continue;
      const [before, after] = [await full.call(tool.name, args), await emptied.call(tool.name, args)];
      if (textOf(full, before) !== textOf(emptied, after))
        differences.push(`${tool.name} ${JSON.stringify(args)}`);
    }
  }
  expect(differences).toEqual([]);
  await Promise.all([full.close(), emptied.close()]);
});
