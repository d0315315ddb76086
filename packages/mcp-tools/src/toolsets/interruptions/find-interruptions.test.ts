import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith, page } from "../../../test/overlay.ts";

const SPACE = { spaceName: "Default" };
let bench: Bench;
let waiting: string;
let taskId: string;
beforeAll(async () => {
  bench = await openBench();
  waiting = bench.simulator.landmarks.pendingInterruption?.interruptionId ?? "";
  taskId = bench.simulator.landmarks.pendingInterruption?.taskId ?? "";
});
afterAll(() => bench.close());

it("find_interruptions shows what waits, the possible answers and who may answer", async () => {
  const cold = await bench.ok("find_interruptions", SPACE);
  const items = cold.structured.items as { id: string; isPending: boolean }[];
  expect(items.every((item) => item.isPending)).toBe(true);
  expect(items.find(({ id }) => id === waiting)).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    created: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/),
    instructions: expect.stringMatching(/\w/),
    formElements: expect.arrayContaining([
      expect.objectContaining({ type: "SubmitButtonGroup", required: true, choices: expect.any(Array) }),
    ]),
    taskId,
    relatedDocumentIds: expect.arrayContaining([taskId]),
    canTakeResponsibility: expect.any(Boolean),
    hasResponsibility: false,
    responsibleTeams: [expect.not.stringMatching(/^Teams-/)],
    resourceUri: `octopus://spaces/Default/interruptions/${waiting}`,
    taskResourceUri: `octopus://spaces/Default/tasks/${taskId}`,
    portalUrl: expect.stringContaining(`/app#/Spaces-1/tasks/${taskId}`),
  });
  expect(cold.requests).toBe(3);
  expect((await bench.ok("find_interruptions", SPACE)).requests).toBe(1);
});

it("find_interruptions finds one by id, and its resource has the whole form", async () => {
  const { structured } = await bench.ok("find_interruptions", { ...SPACE, interruptionId: waiting });
  expect(structured).toMatchObject({ items: [{ id: waiting }], total: 1 });
  const { structured: whole } = await bench.ok("read_resource", {
    uri: `octopus://spaces/Default/interruptions/${waiting}`,
  });
  expect(whole).toMatchObject({ content: { Id: waiting, Form: { Elements: expect.any(Array) } } });
});

it("find_interruptions finds those of a task, and none of another", async () => {
  const mine = await bench.ok("find_interruptions", { ...SPACE, regarding: taskId });
  expect(mine.structured).toMatchObject({ items: [{ id: waiting }] });
  const none = await bench.ok("find_interruptions", { ...SPACE, regarding: "ServerTasks-999999" });
  expect(none.structured).toEqual({ items: [], total: 0 });
});

it("find_interruptions shows what was answered, when asked for answered ones too", async () => {
  const all = await bench.ok("find_interruptions", { ...SPACE, pendingOnly: false });
  const pending = await bench.ok("find_interruptions", SPACE);
  expect(all.structured.total as number).toBeGreaterThanOrEqual(pending.structured.total as number);
});

describe("assigned to me", () => {
  it("assignedToMe keeps those that the caller may answer, and says how many were read", async () => {
    const { structured } = await bench.ok("find_interruptions", { ...SPACE, assignedToMe: true });
    const items = structured.items as { canTakeResponsibility?: boolean; hasResponsibility?: boolean }[];
    expect(items.every((item) => item.canTakeResponsibility || item.hasResponsibility)).toBe(true);
    expect(structured).toMatchObject({
      total: items.length,
      filteredAs: { userId: bench.simulator.landmarks.agent.id, scanComplete: true },
    });
  });

  it("assignedToMe reads five pages at most, and says when there are more", async () => {
    const many = await openBenchWith(({ path, query }) => {
      if (path !== "/api/Spaces-1/interruptions") return undefined;
      const skip = Number(query.get("skip"));
      return page(
        Array.from({ length: 100 }, (_, at) => ({
          Id: `Interruptions-${skip + at}`,
          CanTakeResponsibility: (skip + at) % 100 === 7,
        })),
        900,
      );
    });
    try {
      const { structured } = await many.ok("find_interruptions", { ...SPACE, assignedToMe: true, take: 2 });
      expect(structured).toMatchObject({
        items: [{ id: "Interruptions-7" }, { id: "Interruptions-107" }],
        total: 5,
        next: 2,
        filteredAs: { scanned: 500, available: 900, scanComplete: false },
      });
      expect(many.asked).toHaveLength(5);
      expect(many.simulator.journal.count({ path: "/api/users/me" })).toBe(1);
    } finally {
      await many.close();
    }
  });
});

it("find_interruptions shows ids of teams and users that this caller may not read", async () => {
  const one = { Id: "Interruptions-1", ResponsibleTeamIds: ["Teams-1"], ResponsibleUserId: "Users-1" };
  const shut = await openBenchWith(({ path }) => {
    if (path === "/api/Spaces-1/interruptions") return page([one]);
    return /\/(teams|users)$/.test(path) ? { status: 403, body: { ErrorMessage: "No." } } : undefined;
  });
  try {
    const { structured } = await shut.ok("find_interruptions", SPACE);
    expect(structured.items).toMatchObject([{ responsibleTeams: ["Teams-1"], responsibleUser: "Users-1" }]);
  } finally {
    await shut.close();
  }
});

it("find_interruptions finds what regards a thing by its name", async () => {
  const args = { ...SPACE, pendingOnly: false };
  const byName = await bench.ok("find_interruptions", { ...args, regarding: "Inventory API" });
  const byId = await bench.ok("find_interruptions", { ...args, regarding: demoFacts.projects.inventory });
  expect(byName.structured.total).toBeGreaterThan(0);
  expect(byName.structured).toEqual(byId.structured);
  const { error } = await bench.fails("find_interruptions", { ...args, regarding: "Nowhere" });
  expect(error.message).toContain("regarding: 'Nowhere' is neither an id");
});

it("find_interruptions does not show what was typed into a hidden field", async () => {
  const one = {
    Id: "Interruptions-1",
    Form: {
      Values: { Token: "hunter2-hunter2", Notes: "fine" },
      Elements: [
        { Name: "Token", Control: { Type: "VariableValue", IsSecure: true } },
        { Name: "Notes", Control: { Type: "TextArea", Label: "Notes" } },
      ],
    },
  };
  const hidden = await openBenchWith(({ path }) => {
    if (path === "/api/Spaces-1/interruptions") return page([one]);
    return path === "/api/Spaces-1/interruptions/Interruptions-1" ? { body: one } : undefined;
  });
  try {
    const uri = "octopus://spaces/Default/interruptions/Interruptions-1";
    expect((await hidden.ok("read_resource", { uri })).text).not.toContain("hunter2");
    const outcome = await hidden.ok("find_interruptions", SPACE);
    expect(outcome.text).not.toContain("hunter2");
    expect(outcome.structured).toMatchObject({
      items: [{ formElements: [{}, { name: "Notes", value: "fine" }] }],
    });
  } finally {
    await hidden.close();
  }
});

it("find_interruptions obeys the policy about what an interruption concerns", async () => {
  const rules = [{ effect: "deny" as const, name: "shut", project: ["*"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    const { error } = await shut.fails("find_interruptions", { ...SPACE, interruptionId: waiting });
    expect(error.code).toBe("denied");
  } finally {
    await shut.close();
  }
});

it("find_interruptions obeys the policy about what is asked for", async () => {
  const rules = [{ effect: "deny" as const, name: "shut", project: ["Checkout Service"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    expect(
      (await shut.fails("find_interruptions", { ...SPACE, regarding: demoFacts.projects.checkout })).error
        .code,
    ).toBe("denied");
    expect((await shut.fails("find_events", { ...SPACE, regardingAny: ["projects-1"] })).error.code).toBe(
      "denied",
    );
  } finally {
    await shut.close();
  }
});

it.each([
  [{ interruptionId: "Interruptions-1", regarding: "x" }, /cannot be combined with/],
  [{ interruptionId: "Interruptions-999999" }, /no interruption .Interruptions-999999./],
  [{ take: 0 }, /take/],
  [{ spaceName: "Nowhere" }, /no space 'Nowhere'.*'Default'/],
])("find_interruptions refuses %j", async (args, message) => {
  const { error } = await bench.fails("find_interruptions", { ...SPACE, ...args });
  expect(error.message).toMatch(message);
});

it.each(["x/../../users/me", "%2e%2e", "..", "Interruptions-1?x", "a\u0000b"])(
  "find_interruptions reaches no other route by the id %j",
  async (interruptionId) => {
    bench.simulator.journal.clear();
    await bench.fails("find_interruptions", { ...SPACE, interruptionId });
    await bench.fails("read_resource", {
      uri: `octopus://spaces/Default/interruptions/${encodeURIComponent(interruptionId)}`,
    });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => !/^\/api\/Spaces-1\/interruptions\/[^/]+$/.test(path))).toEqual([]);
  },
);

it("find_interruptions works with its own toolset alone, and its resource closes with it", async () => {
  const narrow = await openBench({ policy: { toolsets: ["interruptions"] } });
  const other = await openBench({ policy: { toolsets: ["releases"] } });
  try {
    await narrow.ok("find_interruptions", { ...SPACE, interruptionId: waiting });
    await narrow.ok("read_resource", { uri: `octopus://spaces/Default/interruptions/${waiting}` });
    await other.fails("read_resource", { uri: `octopus://spaces/Default/interruptions/${waiting}` });
    expect(other.simulator.journal.count()).toBe(0);
  } finally {
    await narrow.close();
    await other.close();
  }
});

it("find_interruptions works on a server of 2021.1", async () => {
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  try {
    expect((await old.ok("find_interruptions", SPACE)).structured.total).toBeGreaterThan(0);
  } finally {
    await old.close();
  }
});
