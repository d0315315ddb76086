/**
 * A closed thing is refused whatever it is called: by each tool and resource whose arguments can name it, in each spelling,
 * under rules by id, by name and by a slug that looks like an id. The calls are derived from the list of tools.
 */
import { demoFacts } from "@octo/simulator";
import { describe, expect, it } from "vitest";
import { isTaken } from "../../../shared/test/every-case.ts";
import { type Bench, openBench } from "../harness.ts";
import { type SampleThings, sampleCalls, sampleUris } from "../support/sample-calls.ts";

interface Closed {
  readonly kind: "space" | "project" | "environment" | "tenant";
  readonly id: string;
  readonly name: string;
  /** A slug that looks like an id, and is another one. */
  readonly slug: string;
}

const CLOSED: readonly Closed[] = [
  { kind: "project", id: demoFacts.projects.inventory, name: "Inventory API", slug: "web-2" },
  { kind: "environment", id: demoFacts.environments.production, name: "Production", slug: "live-1" },
  { kind: "tenant", id: demoFacts.tenants["Alpine Outfitters"], name: "Alpine Outfitters", slug: "acme-7" },
  { kind: "space", id: demoFacts.spaces.default, name: "Default", slug: "team-1" },
];
const OPEN: SampleThings = {
  project: "Checkout Service",
  environment: "Staging",
  tenant: "Boreal Trails",
};
/** Tools whose arguments name nothing of these kinds, or whose request the caller writes: `indirect-ways.test.ts`. */
const OTHERS = ["execute", "grep_llms_txt", "read_resource"];

/** Gives the closed thing its slug. */
function withSlug({ simulator }: Bench, { kind, id, slug }: Closed): void {
  const { spaces, space } = simulator.store;
  const { projects, environments, tenants } = space(demoFacts.spaces.default);
  const lists = { space: spaces, project: projects, environment: environments, tenant: tenants };
  const list = lists[kind] as { get(id: string): object | undefined; put(document: object): void };
  list.put({ ...list.get(id), Slug: slug });
}

const spellingsOf = ({ id, name, slug }: Closed) => [
  ...[id, name, slug],
  ...[id.toLowerCase(), name.toUpperCase(), slug.toUpperCase(), ` ${name} `],
];

/** The arguments of all calls that name the closed thing as `text`. */
function callsWith({ toolkit, simulator }: Bench, { kind }: Closed, text: string) {
  const things = kind === "space" ? OPEN : { ...OPEN, [kind]: text };
  return toolkit
    .listTools({ detail: "full" })
    .filter(({ name }) => !OTHERS.includes(name))
    .flatMap((tool) => sampleCalls(tool, simulator.landmarks, things))
    .map(({ tool, args }) => ({
      tool,
      args: kind === "space" && "spaceName" in args ? { ...args, spaceName: text } : args,
    }))
    .filter(({ args }) => JSON.stringify(args).includes(JSON.stringify(text)));
}

function urisWith({ toolkit, simulator }: Bench, { kind }: Closed, text: string) {
  const things = kind === "space" ? OPEN : { ...OPEN, [kind]: text };
  return sampleUris(toolkit.listResources(), simulator.landmarks, things)
    .map((uri) =>
      kind === "space" ? uri.replace("spaces/Default", `spaces/${encodeURIComponent(text)}`) : uri,
    )
    .filter((uri) => uri.includes(encodeURIComponent(text)));
}

const NAMES = ["id", "name", "slug"] as const;

/** A usual run takes one name of each thing, in turn. */
describe.each(CLOSED.map((closed, at) => ({ ...closed, at })))("the $kind $name", ({ at, ...closed }) => {
  it.each(NAMES.filter((_, name) => isTaken(name + at, NAMES.length)))(
    "is refused in every spelling when a rule closes it by its %s",
    async (by) => {
      const rule = { effect: "deny", name: "shut", [closed.kind]: [closed[by]] } as const;
      const bench = await openBench({ policy: { rules: [rule], open: ["approvals"] } });
      withSlug(bench, closed);
      const open: string[] = [];
      let denied = 0;
      for (const text of spellingsOf(closed)) {
        for (const { tool, args } of [
          ...callsWith(bench, closed, text),
          ...urisWith(bench, closed, text).map((uri) => ({ tool: "read_resource", args: { uri } })),
        ]) {
          const outcome = await bench.call(tool, args, { canAsk: true });
          if (outcome.kind !== "error") open.push(`${tool} ${JSON.stringify(args)}`);
          else if (outcome.error.rule === "shut") denied += 1;
        }
      }
      expect(open).toEqual([]);
      expect(denied).toBeGreaterThan(50);
      expect(bench.writes()).toEqual([]);
      await bench.close();
    },
  );
});
