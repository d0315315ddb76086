import { createMemoryState } from "@octo/state";
import { expect, it } from "vitest";
import { createApprovals, MOST_LISTED, type NewApproval } from "./approvals.ts";

function open() {
  let time = 1_000;
  const now = () => time;
  const approvals = createApprovals({ state: createMemoryState({ now }), now, ttlMs: 60_000 });
  return { approvals, advance: (ms: number) => (time += ms) };
}

const asking = (principal: string): NewApproval => ({
  tool: "create_release",
  plan: { title: "Create a release", facts: [], warnings: [] },
  digest: "digest",
  isProtected: false,
  protectedNames: [],
  reason: "writes are approved",
  asker: { transport: "test", principal },
  targets: {},
  server: "https://octopus.example.com",
});
const idOf = (opened: Awaited<ReturnType<ReturnType<typeof createApprovals>["open"]>>) => {
  if (!opened.ok) throw new Error("not opened");
  return opened.approval.id;
};

it("an approval passes through its states", async () => {
  const { approvals } = open();
  const id = idOf(await approvals.open("token", asking("a")));
  const state = async () => (await approvals.get(id))?.state;
  expect(await state()).toBe("waiting");
  await approvals.decide(id, { kind: "approved", by: { id: "b", name: "B" } });
  expect(await state()).toBe("approved");
  for (const kind of ["running", "done"] as const) {
    await approvals.note(id, { kind, tasks: ["ServerTasks-1"] });
    expect(await state()).toBe(kind);
  }
  expect(await approvals.decide(id, { kind: "rejected" })).toMatchObject({ ok: false, problem: "decided" });
});

it("the list shows the newest first, and those that are over", async () => {
  const { approvals, advance } = open();
  const first = idOf(await approvals.open("one", asking("a")));
  advance(1);
  const second = idOf(await approvals.open("two", asking("b")));
  expect((await approvals.list()).map(({ approval }) => approval.id)).toEqual([second, first]);
  advance(60_001);
  expect((await approvals.list()).map(({ state }) => state)).toEqual(["expired", "expired"]);
});

it("the list keeps the latest only, and the same token waits once", async () => {
  const { approvals, advance } = open();
  for (let n = 0; n < MOST_LISTED + 10; n += 1) {
    await approvals.open(`token ${n}`, asking(`caller ${n}`));
    advance(2_000);
  }
  const before = await approvals.list();
  expect(before).toHaveLength(MOST_LISTED);
  await approvals.open(`token ${MOST_LISTED + 9}`, asking("caller"));
  expect((await approvals.list()).map(({ approval }) => approval.id)).toEqual(
    before.map(({ approval }) => approval.id),
  );
});

it.each(["", "nope", "../x", "a".repeat(80)])("there is no approval %j", async (id) => {
  expect(await open().approvals.get(id)).toBeUndefined();
});

it("nothing is decided when it cannot be recorded, and another person can decide then", async () => {
  const { approvals } = open();
  const id = idOf(await approvals.open("token", asking("a")));
  const fails = approvals.decide(id, { kind: "approved" }, () => {
    throw new Error("disk full");
  });
  await expect(fails).rejects.toThrow("disk full");
  expect(await approvals.decide(id, { kind: "rejected" })).toMatchObject({ ok: true });
});
