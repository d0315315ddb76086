/**
 * Unknown is not absent: a row whose environment, project or tenant is closed stays closed when the server does not say
 * where the row belongs. Each field of a closed row is null or absent, one at a time.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { someCases } from "../../../shared/test/every-case.ts";
import { type Bench, openBench } from "../harness.ts";
import { createReplay, fieldsOf, type JsonPath, withoutField } from "../support/replay.ts";
import { sampleCalls } from "../support/sample-calls.ts";

const RULES = [
  { effect: "deny", name: "no-production", environment: ["Production"] },
  { effect: "deny", name: "no-storefront", project: ["Web Storefront"] },
] as const;
const things = { project: "Checkout Service", environment: "Staging", tenant: "Alpine Outfitters" };

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Lists whose rows have an owner of their own. The rows of other lists belong to what the arguments name. */
const LISTS = [
  "list_projects",
  "list_environments",
  "list_deployments",
  "find_releases",
  "find_deployment_targets",
  "find_certificates",
  "find_accounts",
  "find_events",
  "find_interruptions",
];

it.each(someCases(LISTS, 3))(
  "%s shows no closed row of which the server does not say where it belongs",
  { timeout: 120_000 },
  async (tool) => {
    const replay = createReplay(bench);
    const description = bench.toolkit.listTools({ detail: "full" }).find(({ name }) => name === tool);
    if (!description) throw new Error(`there is no tool ${tool}`);
    const [sample] = sampleCalls(description, bench.simulator.landmarks, things);
    const one = { tool, args: { ...sample?.args, take: 200 }, policy: { rules: RULES } };
    const all = await replay.record({ ...one, policy: {} });
    const open = await replay.record(one);
    if (all.outcome.kind !== "result" || open.outcome.kind !== "result") throw new Error("no result");
    const shown = idsIn(open.outcome.structured);
    const list = open.responses.find(({ text }) => closedRow(text, shown) >= 0);
    if (!list) throw new Error(`the demo has no closed row for ${tool}`);
    const at = closedRow(list.text, shown);
    const { Items } = JSON.parse(list.text) as { Items: readonly { readonly Id: string }[] };
    const closedId = Items[at]?.Id ?? "";
    const paths: readonly JsonPath[] = [["Id"], ...fieldsOf(Items[at])];
    for (const path of paths) {
      for (const how of ["null", "absent"] as const) {
        const text = withoutField(list.text, ["Items", at, ...path], how);
        const replayed = await replay.call(one, open.responses, ({ request }) =>
          request === list.request ? { text } : undefined,
        );
        const what = `${tool}: ${path.join(".")} of ${closedId} is ${how}`;
        expect(replayed.faults, what).toEqual([]);
        if (replayed.outcome.kind !== "result") throw new Error(`${what}: ${replayed.outcome.kind}`);
        const ids = idsIn(replayed.outcome.structured);
        expect(ids.includes(closedId), what).toBe(false);
        expect(ids.length, what).toBeLessThanOrEqual(shown.length);
      }
    }
  },
);

function idsIn({ items }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return (items as readonly { readonly id?: unknown }[]).map(({ id }) => id);
}

/** The position of the first row that is not shown; -1 where all are. */
function closedRow(text: string, shown: readonly unknown[]): number {
  if (!text.startsWith("{")) return -1;
  const { Items } = JSON.parse(text) as { Items?: readonly { readonly Id: string }[] };
  return (Items ?? []).findIndex(({ Id }) => !shown.includes(Id));
}
