/**
 * Every tool on the oldest server that is supported: it works as on the newest one, or says which version it needs. The calls
 * derive from the tools. A thing that exists is never "not found", and a route that the server lacks is never its fault.
 */
import { afterAll, describe, expect, it } from "vitest";
import type { Outcome } from "../src/index.ts";
import { type Bench, openBench } from "./harness.ts";
import { sampleCalls, sampleUris } from "./support/sample-calls.ts";
import { writingCall } from "./support/writing-calls.ts";

const OLDEST = "2021.1.0";
const NEEDS_VERSION = /needs Octopus Server 20\d\d\.\d[\d.]*; this is 2021\.1\.0\./;

const open = (serverVersion?: string) =>
  openBench({
    policy: { open: ["approvals"] },
    toolkit: { approval: "none" },
    ...(serverVersion === undefined ? {} : { simulator: { serverVersion } }),
  });

const [newest, oldest] = await Promise.all([open(), open(OLDEST)]);
afterAll(() => Promise.all([newest.close(), oldest.close()]));

const TOOLS = newest.toolkit.listTools({ detail: "full" });
const READERS = TOOLS.filter(({ tier }) => tier !== "write" && tier !== "delete");
const RESOURCES = newest.toolkit.listResources();
const WRITERS = TOOLS.filter(({ tier }) => tier !== "read");
/** A plain project, one with tenants, and one in Git, which only newer servers know. */
const THINGS = ["Checkout Service", "Loyalty Platform", "Web Storefront"].map((project) => ({
  project,
  environment: "Production",
  tenant: "Alpine Outfitters",
}));

const resourcesOn = ({ simulator }: Bench) =>
  THINGS.flatMap((things) => sampleUris(RESOURCES, simulator.landmarks, things)).map((uri) => ({
    args: { uri },
  }));

/** What an outcome is: a result, or the code of its error; a person is never asked here. */
const kindOf = (outcome: Outcome) => (outcome.kind === "error" ? outcome.error.code : outcome.kind);
const textOf = (outcome: Outcome) => (outcome.kind === "ask" ? outcome.prompt : outcome.text);

/** The call ends as on the newest server, or names the version that it needs. */
function expectSameOrVersion(old: Outcome, current: Outcome, what: string) {
  if (kindOf(old) === "unsupported_version") expect(textOf(old), what).toMatch(NEEDS_VERSION);
  else expect({ kind: kindOf(old), text: textOf(old) }, what).toMatchObject({ kind: kindOf(current) });
}

describe.each(READERS)("$name", (tool) => {
  const { name, since } = tool;
  const callsOn = (bench: Bench) => [
    ...THINGS.flatMap((things) => sampleCalls(tool, bench.simulator.landmarks, things)),
    ...(name === "read_resource" ? resourcesOn(bench) : []),
  ];
  const runOn = async (bench: Bench) => {
    const outcomes: Outcome[] = [];
    for (const { args } of callsOn(bench)) outcomes.push(await bench.call(name, args));
    return outcomes;
  };
  let onOldest: Promise<readonly Outcome[]> | undefined;
  const ranOnOldest = () => {
    onOldest ??= runOn(oldest);
    return onOldest;
  };

  it(`reads ${since === "2021.1" ? "with some of its arguments at least" : `nothing, and says ${since}`}`, async () => {
    const kinds = (await ranOnOldest()).map(kindOf);
    if (since === "2021.1") expect(kinds).toContain("result");
    else expect(kinds).not.toContain("result");
  });

  it("ends as on the newest server with each argument, or says the version that it needs", async () => {
    const [old, current] = [await ranOnOldest(), await runOn(newest)];
    for (const [index, { args }] of callsOn(oldest).entries()) {
      const [was, is] = [old[index], current[index]];
      if (was && is) expectSameOrVersion(was, is, JSON.stringify(args));
    }
    expect(old).toHaveLength(callsOn(oldest).length);
  });
});

it.each(WRITERS)("$name writes once, or nothing and says $since", async ({ name, since }) => {
  const { args, prepare } = writingCall(name);
  const bench = await open(OLDEST);
  const prepared = { ...args, ...(await prepare?.(bench)) };
  const before = bench.writes().length;
  const outcome = await bench.call(name, prepared);
  const works = since === "2021.1";
  expect(kindOf(outcome), JSON.stringify(outcome)).toBe(works ? "result" : "unsupported_version");
  if (!works) expect(outcome).toMatchObject({ text: expect.stringMatching(NEEDS_VERSION) });
  expect(bench.writes().length > before).toBe(works);
  await bench.close();
});
