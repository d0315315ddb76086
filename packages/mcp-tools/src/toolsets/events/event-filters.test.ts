import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const SPACE = { spaceName: "Default" };
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const find = (args: object) => bench.ok("find_events", { ...SPACE, ...args });

it.each(["priya.nair", "Priya Nair", "PRIYA NAIR", "Users-23"])(
  "find_events finds what a user did by %s",
  async (user) => {
    const { structured } = await find({ users: [user] });
    const byId = await find({ users: ["Users-23"] });
    expect(structured.total).toBeGreaterThan(10);
    expect(structured).toEqual(byId.structured);
    expect(
      (structured.items as { username: string }[]).every(({ username }) => username === "priya.nair"),
    ).toBe(true);
  },
);

it.each([
  [{ users: ["priya.nair", "Pria Nair"] }, /users: there is no user 'Pria Nair'.*'Priya Nair' \(Users-23\)/],
  [{ users: ["priya"] }, /users: there is no user 'priya'.*'Priya Nair' \(Users-23\)/],
  [{ users: ["Users-9999"] }, /users: there is no user 'Users-9999'.*\(Users-\d+\)/],
  [
    { eventCategories: ["DeploymentFailure"] },
    /eventCategories: there is no event category 'DeploymentFailure'.*There are: 'Deployment failed' \(DeploymentFailed\)/,
  ],
  [{ eventGroups: ["Documents"] }, /eventGroups: there is no event group 'Documents'.*'Document/],
  [{ documentTypes: ["Projectz"] }, /documentTypes: there is no document type 'Projectz'.*Projects/],
  [{ eventAgents: ["Netscape"] }, /eventAgents: there is no user agent 'Netscape'/],
  [{ projectGroups: ["Nowhere"] }, /projectGroups: there is no project group 'Nowhere'.*ProjectGroups-/],
  [{ tags: ["Ring/Erly"] }, /tags: there is no tag 'Ring\/Erly'.*'Ring\/Early'/],
  [{ regarding: ["Chekout"] }, /regarding: 'Chekout' is neither an id, such as Projects-1/],
])("find_events names what is unknown in %j, and what there is", async (args, message) => {
  const { error } = await bench.fails("find_events", { ...SPACE, ...args });
  expect(error.code).toBe("not_found");
  expect(error.message).toMatch(message);
});

it.each([
  [{ regarding: ["Checkout Service"] }, { regarding: [demoFacts.projects.checkout] }],
  [{ eventCategories: ["deploymentfailed"] }, { eventCategories: ["DeploymentFailed"] }],
  [{ eventCategories: ["Deployment failed"] }, { eventCategories: ["DeploymentFailed"] }],
  [{ documentTypes: ["project"] }, { documentTypes: ["Projects"] }],
  [{ tags: ["ring/early"] }, { tags: ["Ring/Early"] }],
  [
    { from: "2026-11-20", to: "2026-11-21" },
    { from: "2026-11-20T00:00:00Z", to: "2026-11-21T00:00:00Z" },
  ],
])("find_events reads %j as %j", async (args, same) => {
  const { structured } = await find(args);
  expect(structured.total).toBeGreaterThan(0);
  expect(structured).toEqual((await find(same)).structured);
});

it("find_events lists all values of a filter at once", async () => {
  const { structured } = await bench.ok("find_events", { mode: "listDocumentTypes" });
  expect((structured.items as unknown[]).length).toBe(structured.total);
  expect(structured.total).toBeGreaterThan(30);
  expect(structured).not.toHaveProperty("next");
  const { structured: five } = await bench.ok("find_events", { mode: "listDocumentTypes", take: 5 });
  expect(five).toMatchObject({ next: 5, items: [{}, {}, {}, {}, {}] });
});

it("find_events says what is wrong with a mode and filters, also without a space", async () => {
  const { error } = await bench.fails("find_events", {
    mode: "listCategories",
    projects: ["Checkout Service"],
  });
  expect(error.message).toBe("mode: listCategories takes no filters; leave out projects.");
});

it("find_events reads one event, whatever flags that change nothing say", async () => {
  const eventId = bench.simulator.landmarks.variableChangeEventId;
  const { structured } = await find({ eventId, includeInternalEvents: true });
  expect(structured).toMatchObject({ items: [{ id: eventId }], total: 1 });
});

it("find_events works for ids of users and for tags that the caller may not list", async () => {
  const shut = await openBenchWith(({ path }) =>
    path === "/api/users" || path.endsWith("/tagsets/all")
      ? { status: 403, body: { ErrorMessage: "You lack UserView." } }
      : undefined,
  );
  try {
    const { structured } = await shut.ok("find_events", { ...SPACE, users: ["Users-23"] });
    expect(structured.total).toBeGreaterThan(10);
    await shut.ok("find_events", { ...SPACE, users: ["Users-9999"], tags: ["Ring/Early"] });
    const { error } = await shut.fails("find_events", { ...SPACE, users: ["Priya Nair"] });
    expect(error).toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("may not list users"),
    });
  } finally {
    await shut.close();
  }
});

it("find_events looks names of users up when only its toolset is on", async () => {
  const narrow = await openBench({ policy: { toolsets: ["events"] } });
  try {
    const { structured } = await narrow.ok("find_events", { ...SPACE, users: ["Priya Nair"] });
    expect(structured.total).toBeGreaterThan(10);
  } finally {
    await narrow.close();
  }
});

it("find_events refuses a name of what a rule closes", async () => {
  const rules = [{ effect: "deny" as const, name: "shut", project: ["Checkout Service"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    const { error } = await shut.fails("find_events", { ...SPACE, regarding: ["Checkout Service"] });
    expect(error.code).toBe("denied");
  } finally {
    await shut.close();
  }
});

it("find_events remembers the values of its filters", async () => {
  const fresh = await openBench();
  try {
    const args = { ...SPACE, users: ["Priya Nair"], eventCategories: ["TaskApproved"] };
    expect((await fresh.ok("find_events", args)).requests).toBe(4);
    expect((await fresh.ok("find_events", args)).requests).toBe(1);
  } finally {
    await fresh.close();
  }
});

it("find_events asks for no list of categories when every server has the ones that are named", async () => {
  const fresh = await openBench();
  try {
    const args = { ...SPACE, eventCategories: ["DeploymentFailed", "Modified", "Modified"] };
    expect((await fresh.ok("find_events", args)).requests).toBe(2);
    const sent = fresh.simulator.journal.requests().map(({ path }) => path);
    expect(sent).toEqual(["/api/spaces/all", "/api/Spaces-1/events"]);
  } finally {
    await fresh.close();
  }
});
