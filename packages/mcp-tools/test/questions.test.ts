/** Questions as hosts show them, with both lines of the SDK and in both eras of the protocol. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "./harness.ts";
import { manualEvery } from "./support/manual-every.ts";
import { openModern, openV1, openV2, type RawOptions, type Reply } from "./support/raw-servers.ts";

const WRITE = {
  name: "create_release",
  arguments: { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" },
};

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const textOf = ({ result }: Reply) => JSON.stringify(result?.content);

describe.each([
  ["SDK 1.x", openV1],
  ["SDK 2.x, 2025 revisions", openV2],
  ["SDK 2.x, 2026-07-28", openModern],
] as const)("%s", (_, open) => {
  const asked = async (answer: unknown, more: RawOptions = {}) => {
    const questions: Readonly<Record<string, unknown>>[] = [];
    const send = await open(bench.toolkit, {
      canAsk: true,
      onRequest: (params) => {
        questions.push(params);
        return answer;
      },
      ...more,
    });
    return { reply: await send("tools/call", WRITE), questions };
  };

  it("the question is a form with one visible field, and the plan stands in both texts", async () => {
    const { questions } = await asked({ action: "decline" });
    const [question] = questions;
    const plan = expect.stringMatching(
      /^Create a release\nProject: "Checkout Service[\s\S]+Nothing has happened yet/,
    );
    expect(questions).toHaveLength(1);
    expect(question).toMatchObject({ message: plan });
    expect(question?.requestedSchema).toEqual({
      type: "object",
      properties: {
        decision: { type: "string", title: "Do this?", description: question?.message, enum: ["yes", "no"] },
      },
      required: ["decision"],
    });
  });

  it.each([
    { action: "accept" },
    { action: "accept", content: null },
    { action: "accept", content: {} },
    { action: "accept", content: { decision: "yes" } },
    { action: "accept", content: { decision: "yes", note: "go" } },
    { action: "accept", content: { decision: true } },
  ])("the answer %j does the write once", async (answer) => {
    const { reply } = await asked(answer);
    expect(textOf(reply)).toContain("created");
    expect(bench.writes()).toHaveLength(1);
    expect(bench.audit.at(-1)).toMatchObject({ approvedBy: "person" });
  });

  it.each([
    [{ action: "accept", content: { decision: "no" } }, "The person declined"],
    [{ action: "accept", content: { decision: false } }, "The person declined"],
    [{ action: "decline" }, "The person declined"],
    [{ action: "decline", content: { decision: "yes" } }, "The person declined"],
    [{ action: "cancel" }, "closed the question"],
    [{ action: "accept", content: { decision: "later" } }, "neither a yes nor a no"],
    [{ action: "approve" }, "neither a yes nor a no"],
    [{ confirm: true }, "neither a yes nor a no"],
  ])("the answer %j does nothing", async (answer, words) => {
    const { reply } = await asked(answer);
    expect(textOf(reply)).toContain(words);
    expect(bench.writes()).toEqual([]);
  });
});

describe.each([
  ["SDK 1.x", openV1],
  ["SDK 2.x", openV2],
] as const)("while a person decides, %s", (_, open) => {
  /** Opens a call whose question waits for the test. */
  const opened = async (more: RawOptions) => {
    let answer: (result: unknown) => void = () => undefined;
    let shown: () => void = () => undefined;
    const isShown = new Promise<void>((resolve) => {
      shown = resolve;
    });
    const send = await open(bench.toolkit, {
      canAsk: true,
      onRequest: () => {
        shown();
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      ...more,
    });
    return { send, isShown, answer: (result: unknown) => answer(result) };
  };

  it("progress says that the call waits, every two seconds", async () => {
    const clock = manualEvery();
    const progress: unknown[] = [];
    const { send, isShown, answer } = await opened({
      every: clock.every,
      onNotification: (method, params) => progress.push([method, params.message, params.progressToken]),
    });
    const reply = send("tools/call", { ...WRITE, _meta: { progressToken: "p1" } });
    await isShown;
    clock.pass(7_000);
    answer({ action: "accept" });
    expect(textOf(await reply)).toContain("created");
    const waiting = ["notifications/progress", "Waiting for a person's decision", "p1"];
    expect(progress).toEqual([waiting, waiting, waiting]);
  });

  it("a client that asked for no progress gets none", async () => {
    const clock = manualEvery();
    const { send, isShown, answer } = await opened({ every: clock.every });
    const reply = send("tools/call", WRITE);
    await isShown;
    expect(clock.started()).toBe(0);
    answer({ action: "decline" });
    await reply;
  });

  it("an answer that comes too late does nothing", async () => {
    const { send, isShown, answer } = await opened({ answerTimeoutMs: 5 });
    const reply = send("tools/call", WRITE);
    await isShown;
    expect(textOf(await reply)).toContain("did not answer in time");
    answer({ action: "accept", content: { decision: "yes" } });
    expect((await send("tools/call", { name: "list_spaces" })).result).toBeDefined();
    expect(bench.writes()).toEqual([]);
  });
});

it("an answer of 2026-07-28 that comes too late, or twice, does nothing more", async () => {
  let state: unknown;
  const question = await openModern(bench.toolkit, { canAsk: true });
  const { result } = await question("tools/call", WRITE);
  state = result?.requestState;
  const late = () =>
    question("tools/call", {
      ...WRITE,
      requestState: state,
      inputResponses: { approval: { action: "accept" } },
    });
  expect(textOf(await late())).toContain("created");
  expect(textOf(await late())).not.toContain('created\\":true');
  expect(bench.writes()).toHaveLength(1);
});

it("progress goes on in a call of 2026-07-28 that takes long", async () => {
  const clock = manualEvery();
  const progress: unknown[] = [];
  const slow = {
    ...bench.toolkit,
    call: async (...args: Parameters<typeof bench.toolkit.call>) => {
      clock.pass(4_500);
      return bench.toolkit.call(...args);
    },
  };
  const send = await openModern(slow, {
    every: clock.every,
    onNotification: (method, { message }) => progress.push([method, message]),
  });
  await send("tools/call", { name: "list_spaces", _meta: { progressToken: 7 } });
  const working = ["notifications/progress", "Still working"];
  expect(progress).toEqual([working, working]);
});
