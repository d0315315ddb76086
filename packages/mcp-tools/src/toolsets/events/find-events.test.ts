import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith, page } from "../../../test/overlay.ts";

const SPACE = { spaceName: "Default" };
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

type Item = Record<string, unknown>;
const itemsOf = (structured: Record<string, unknown>) => structured.items as Item[];

it("find_events finds who changed the variable, and from what to what", async () => {
  const eventId = bench.simulator.landmarks.variableChangeEventId;
  const { structured } = await bench.ok("find_events", {
    ...SPACE,
    projects: ["Checkout Service"],
    eventCategories: ["Modified"],
  });
  const found = itemsOf(structured).find(({ id }) => id === eventId);
  expect(found).toMatchObject({
    category: "Modified",
    occurred: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/),
    username: expect.any(String),
    agent: expect.any(String),
    message: expect.stringContaining("were changed for Checkout Service"),
    relatedDocumentIds: expect.arrayContaining([demoFacts.projects.checkout]),
    changes: [{ path: "/Variables/0/Value", op: "replace", was: "600", value: "30", of: expect.any(String) }],
  });
  expect(JSON.stringify(found)).not.toMatch(/MessageHtml|Links|href/);
});

it("find_events finds one by id, without its changes when they are not wanted", async () => {
  const eventId = bench.simulator.landmarks.variableChangeEventId;
  const { structured } = await bench.ok("find_events", {
    ...SPACE,
    eventId,
    excludeDifference: true,
    includeInternalEvents: false,
  });
  expect(structured).toMatchObject({ items: [{ id: eventId }], total: 1 });
  expect(itemsOf(structured)[0]).not.toHaveProperty("changes");
});

it("find_events sends one request when warm", async () => {
  const fresh = await openBench();
  try {
    expect((await fresh.ok("find_events", SPACE)).requests).toBe(2);
    expect((await fresh.ok("find_events", { ...SPACE, take: 5 })).requests).toBe(1);
  } finally {
    await fresh.close();
  }
});

it("find_events filters by time, and pages", async () => {
  const hour = { ...SPACE, from: "2026-11-20T10:00:00+01:00", to: "2026-11-21T09:00:00Z" };
  const { structured } = await bench.ok("find_events", { ...hour, take: 1 });
  const [event] = itemsOf(structured);
  const at = Date.parse(String(event?.occurred));
  expect(at).toBeGreaterThanOrEqual(Date.parse(hour.from));
  expect(at).toBeLessThan(Date.parse(hour.to));
  expect(structured).toMatchObject({ next: 1 });
  const none = await bench.ok("find_events", {
    ...SPACE,
    from: "2020-01-01T00:00:00Z",
    to: "2020-01-02T00:00:00Z",
  });
  expect(none.structured).toEqual({ mode: "search", items: [], total: 0 });
});

it("find_events sends every filter, names as ids and times with zone", async () => {
  const overlaid = await openBenchWith(({ path }) =>
    path === "/api/Spaces-1/events" ? page([]) : undefined,
  );
  try {
    await overlaid.ok("find_events", {
      ...SPACE,
      regarding: [demoFacts.projects.checkout, demoFacts.environments.production],
      regardingAny: ["Releases-1"],
      users: ["Users-21"],
      projects: ["checkout-service"],
      environments: ["production"],
      tenants: [demoFacts.tenants["Alpine Outfitters"]],
      projectGroups: ["ProjectGroups-1"],
      eventCategories: ["Modified"],
      eventGroups: ["Document"],
      eventAgents: ["Server"],
      documentTypes: ["Projects"],
      tags: ["Ring/Early"],
      from: "2026-11-20T10:00:00+01:00",
      to: "2026-11-21T09:00:00Z",
      includeInternalEvents: true,
      excludeDifference: true,
    });
    expect(Object.fromEntries(overlaid.asked[0]?.query ?? [])).toEqual({
      skip: "0",
      take: "30",
      regarding: `${demoFacts.projects.checkout},${demoFacts.environments.production}`,
      regardingAny: "Releases-1",
      users: "Users-21",
      projects: demoFacts.projects.checkout,
      environments: demoFacts.environments.production,
      tenants: demoFacts.tenants["Alpine Outfitters"],
      projectGroups: "ProjectGroups-1",
      eventCategories: "Modified",
      eventGroups: "Document",
      eventAgents: "Server",
      documentTypes: "Projects",
      tags: "Ring/Early",
      from: "2026-11-20T09:00:00.000Z",
      to: "2026-11-21T09:00:00.000Z",
      includeInternalEvents: "true",
      excludeDifference: "true",
    });
  } finally {
    await overlaid.close();
  }
});

describe("what changed", () => {
  const eventWith = (ChangeDetails: unknown) =>
    openBenchWith(({ path }) =>
      path === "/api/Spaces-1/events" ? page([{ Id: "Events-1", ChangeDetails }]) : undefined,
    );

  it("the changes of an event show no value that is marked as sensitive", async () => {
    const secret = await eventWith({
      DocumentContext: { Variables: [{ Name: "Db:Pass", IsSensitive: true, Value: "old-s3cret" }] },
      Differences: [
        { path: "/Variables/0/Value", op: "replace", value: "new-s3cret" },
        { path: "/Variables/1", op: "add", value: { Name: "B", IsSensitive: true, Value: "b-s3cret" } },
        {
          path: "/Sets",
          op: "add",
          value: [{ Name: "C", IsSensitive: true, Value: "c-s3cret", Note: "kept" }],
        },
        { path: "/Endpoint/Password", op: "replace", value: "d-s3cret" },
        { path: "/Account", op: "replace", value: { SecretKey: { HasValue: true, NewValue: "e-s3cret" } } },
      ],
    });
    try {
      const outcome = await secret.ok("find_events", SPACE);
      expect(outcome.text).not.toContain("s3cret");
      const [event] = itemsOf(outcome.structured);
      expect(event?.changes).toMatchObject([
        { of: "Db:Pass", sensitive: true },
        { path: "/Variables/1", sensitive: true },
        { path: "/Sets", value: [{ Name: "C", Note: "kept" }] },
        { path: "/Endpoint/Password", sensitive: true },
        { path: "/Account", value: {} },
      ]);
    } finally {
      await secret.close();
    }
  });

  it("long changes of an event are cut, and the event says so", async () => {
    const long = await eventWith({
      DocumentContext: null,
      Differences: Array.from({ length: 50 }, (_, at) => ({
        path: `/Steps/${at}`,
        op: "replace",
        value: { Script: "x".repeat(5_000) },
      })),
    });
    try {
      const { structured } = await long.ok("find_events", SPACE);
      const [event] = itemsOf(structured);
      expect(event?.moreChanges).toBe(30);
      expect((event?.changes as Item[] | undefined)?.[0]?.value).toMatch(/more characters\)$/);
    } finally {
      await long.close();
    }
  });
});

describe("the values of filters", () => {
  it.each([
    ["listCategories", { id: "DeploymentFailed", name: "Deployment failed" }],
    ["listGroups", { id: "Deployment", eventCategories: expect.arrayContaining(["DeploymentFailed"]) }],
    ["listAgents", { id: "Server" }],
    ["listDocumentTypes", { id: "Projects" }],
  ])("find_events with %s sends one request, without a space", async (mode, item) => {
    const { structured, requests } = await bench.ok("find_events", { mode, take: 200 });
    expect(structured).toMatchObject({
      mode,
      items: expect.arrayContaining([expect.objectContaining(item)]),
    });
    expect(requests).toBe(1);
  });

  it("the values of filters come in pages too", async () => {
    const { structured } = await bench.ok("find_events", { mode: "listCategories", take: 2 });
    expect(structured).toMatchObject({ items: [{}, {}], next: 2 });
  });
});

it.each([
  [{}, /spaceName is needed/],
  [{ mode: "listGroups", users: ["Users-1"], from: "2026-11-20T10:00:00Z" }, /leave out users, from/],
  [{ mode: "listGroups", eventId: "Events-1" }, /leave out eventId/],
  [
    { ...SPACE, eventId: "Events-1", projects: ["Checkout Service"] },
    /eventId cannot be combined with projects/,
  ],
  [{ ...SPACE, from: "2026-11-20T10:00:00" }, /from: not a date, nor a date and time with zone/],
  [{ ...SPACE, to: "yesterday" }, /to: not a date, nor a date and time with zone/],
  [
    { ...SPACE, from: "2026-11-20T10:00:00Z", to: "2026-11-20T11:00:00+01:00" },
    /to: must be later than from/,
  ],
  [{ ...SPACE, environments: ["Prod"] }, /no environment 'Prod'.*'Production' \(Environments-4\)/],
  [{ ...SPACE, eventId: "Events-999999" }, /no event 'Events-999999'/],
  [{ ...SPACE, fromAutoId: 3 }, /fromAutoId/],
])("find_events refuses %j", async (args, message) => {
  const { error } = await bench.fails("find_events", args);
  expect(error.message).toMatch(message);
});

it.each(["x/../../users/me", "%2e%2e", "..", "Events-1?x", "a\u0000b"])(
  "find_events reaches no other route by the id %j",
  async (eventId) => {
    bench.simulator.journal.clear();
    await bench.fails("find_events", { ...SPACE, eventId });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => !/^\/api\/Spaces-1\/events\/[^/]+$/.test(path))).toEqual([]);
  },
);

it("find_events obeys the policy about what an event concerns", async () => {
  const rules = [{ effect: "deny" as const, name: "shut", project: ["Checkout Service"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    const eventId = shut.simulator.landmarks.variableChangeEventId;
    expect((await shut.fails("find_events", { ...SPACE, eventId })).error.code).toBe("denied");
  } finally {
    await shut.close();
  }
});

it.each(["environment", "tenant"])("find_events shows no changes where a rule closes a %s", async (kind) => {
  const rules = [{ effect: "deny" as const, name: "shut", [kind]: ["No such thing, but it might be"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    const eventId = shut.simulator.landmarks.variableChangeEventId;
    for (const args of [{ eventId }, { regarding: [demoFacts.projects.checkout], take: 200 }]) {
      const { structured } = await shut.ok("find_events", { ...SPACE, ...args });
      expect(itemsOf(structured).map(({ id }) => id)).toContain(eventId);
      expect(itemsOf(structured).filter((event) => "changes" in event)).toEqual([]);
      expect(structured.changesLeftOut).toMatch(/rule closes environments or tenants/);
    }
    const unwanted = await shut.ok("find_events", { ...SPACE, eventId, excludeDifference: true });
    expect(unwanted.structured).not.toHaveProperty("changesLeftOut");
  } finally {
    await shut.close();
  }
});

it("find_events works with its own toolset alone and on a server of 2021.1", async () => {
  const narrow = await openBench({
    policy: { toolsets: ["events"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  try {
    const { structured } = await narrow.ok("find_events", {
      ...SPACE,
      projects: ["Checkout Service"],
      take: 1,
    });
    const [event] = itemsOf(structured);
    await narrow.ok("find_events", { ...SPACE, eventId: event?.id });
    await narrow.ok("find_events", { mode: "listAgents" });
  } finally {
    await narrow.close();
  }
});
