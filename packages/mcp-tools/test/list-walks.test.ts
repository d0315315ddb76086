/**
 * Following `next` to the end of any list yields each row once, also where the budget cuts pages. The lists are derived
 * from the tools: every read tool that takes `skip` and returns `items`.
 */
import { afterAll, expect, it } from "vitest";
import { someCases } from "../../shared/test/every-case.ts";
import { type Bench, openBench } from "./harness.ts";

type Row = Readonly<Record<string, unknown>>;
type Page = Readonly<{ items: readonly Row[]; next?: number; total?: number; notice?: Row }>;

const bench = await openBench({ simulator: { world: "large" } });
// A small budget, so that pages are cut before they end.
const small = await openBench({ simulator: { world: "large" }, toolkit: { budgetTokens: 8_000 } });
// The large world has no project in Git.
const demo = await openBench();
afterAll(() => Promise.all([bench.close(), small.close(), demo.close()]));

const spaceName = "Default";
/** Arguments of the tools that need more than a space, and of lists that are too long to walk whole in a test. */
const ARGUMENTS: Readonly<Record<string, object>> = {
  list_spaces: {},
  search_configuration: { spaceName, text: "Platform" },
  list_deployments: { spaceName, projects: ["Partner Portal"], environments: ["Production"] },
  find_releases: { spaceName, projectId: "Partner Portal" },
  find_events: { spaceName, projects: ["Partner Portal"], from: "2026-11-19T00:00:00Z" },
  find_feature_toggles: { spaceName, projectId: "Web Platform" },
  find_runbooks: { spaceName, projectName: "Web Platform" },
  get_branches: { spaceName, projectId: demo.simulator.landmarks.projects.storefront },
  get_missing_tenant_variables: { spaceName, includeDetails: true },
  get_variables: { spaceName, projectId: "Web Platform" },
  get_tenant_variables: { spaceName, tenantId: "Tenants-1" },
};

const LISTS = bench.toolkit
  .listTools()
  .filter(({ inputSchema, tier }) => {
    const properties = (inputSchema as { properties?: object }).properties ?? {};
    return tier === "read" && "skip" in properties && "take" in properties;
  })
  .map(({ name }) => name);

async function pageOf({ toolkit }: Pick<Bench, "toolkit">, tool: string, args: object): Promise<Page> {
  const outcome = await toolkit.call(tool, args, { transport: "test" });
  if (outcome.kind !== "result") throw new Error(outcome.kind === "error" ? outcome.text : "asked");
  return outcome.structured as unknown as Page;
}

async function walk(on: Pick<Bench, "toolkit">, tool: string, take: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let skip: number | undefined = 0; skip !== undefined; ) {
    const page: Page = await pageOf(on, tool, { ...(ARGUMENTS[tool] ?? { spaceName }), skip, take });
    rows.push(...page.items);
    if (page.next !== undefined) expect(page.next, `${tool} does not stand still`).toBeGreaterThan(skip);
    skip = page.next;
    expect(rows.length).toBeLessThan(5_000);
  }
  return rows;
}

it("there are lists to walk", () => {
  expect(LISTS.length).toBeGreaterThan(12);
  expect(LISTS).toContain("list_deployments");
});

it.each(someCases(LISTS, 5))(
  "%s yields each row once, with pages of any size and under a small budget",
  async (tool) => {
    const server = tool === "get_branches" ? demo : bench;
    const whole = await walk(server, tool, 200);
    const first = await pageOf(server, tool, { ...(ARGUMENTS[tool] ?? { spaceName }), take: 1 });
    if (first.total !== undefined) expect(whole).toHaveLength(first.total);
    const keys = whole.map((row) => JSON.stringify(row));
    expect(new Set(keys).size).toBe(keys.length);
    const cut = await walk(server === demo ? demo : small, tool, 200);
    expect(cut.map(({ id, name }) => id ?? name)).toEqual(whole.map(({ id, name }) => id ?? name));
  },
  120_000,
);

it("a page that is larger than the most is lowered, and the result says so", async () => {
  const { items, next, notice } = await pageOf(bench, "list_projects", { spaceName, take: 300 });
  expect(items).toHaveLength(200);
  expect(next).toBe(200);
  expect(notice).toEqual({ take: "200 is the most for one page; next says where to go on." });
});

it("under a rule the walk yields the open rows alone", async () => {
  const policy = { rules: [{ effect: "deny", tenant: "Tenants-1*" }] } as const;
  const limited = await openBench({ simulator: { world: "large" }, policy });
  const all = await walk(bench, "find_tenants", 200);
  const open = all.filter(({ id }) => !/^Tenants-1\d*$/.test(String(id))).map(({ id }) => id);
  expect(open.length).toBeLessThan(all.length);
  expect((await walk(limited, "find_tenants", 70)).map(({ id }) => id)).toEqual(open);
  await limited.close();
});
