/**
 * A write that Octopus accepted is reported, whatever fails afterwards: each request after the write is refused, each field of
 * the response and of later responses is null or absent, the response is empty or has another form, the caller gives up, the
 * budget is too small. The result says what was done, and what could not be read.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { someCases } from "../../shared/test/every-case.ts";
import { type Bench, openBench } from "./harness.ts";
import {
  type Change,
  createReplay,
  fieldsOfResponse,
  isWrite,
  type KeptResponse,
  type OneCall,
  type Replayed,
  withoutField,
} from "./support/replay.ts";
import { writingCall } from "./support/writing-calls.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A tool that takes responsibility before it submits: these cases are about the one write of a tool. Its own test covers it. */
const TWO_WRITES = "answer_interruption";
const WRITERS = (await openTools())
  .filter(({ tier, name }) => tier !== "read" && name !== TWO_WRITES)
  .map(({ name }) => name);

async function openTools() {
  const opened = await openBench();
  await opened.close();
  return opened.toolkit.listTools({ detail: "full" });
}

const notReadOf = ({ outcome }: Replayed) => {
  const structured = outcome.kind === "result" ? outcome.structured : {};
  return (structured.notice as { notRead?: readonly string[] } | undefined)?.notRead ?? [];
};

/** Records the call of a tool, in which the write really happens. */
async function recorded(tool: string) {
  const known = writingCall(tool);
  const fresh = await openBench();
  const more = await known.prepare?.(fresh);
  const replay = createReplay(fresh);
  const one: OneCall = {
    tool,
    args: { ...known.args, ...more, confirm: true },
    toolkit: { approval: "none" },
  };
  const first = await replay.record(one);
  if (first.outcome.kind !== "result") throw new Error(JSON.stringify(first.outcome));
  const write = first.responses.find(({ request }) => isWrite(request));
  if (!write) throw new Error(`${tool} wrote nothing`);
  const again = (change: Change, more: Partial<OneCall> = {}) =>
    replay.call({ ...one, ...more }, first.responses, change);
  const changed = (response: KeptResponse, to: ReturnType<Change>) =>
    again(({ request, afterWrite }) =>
      request === response.request && afterWrite === response.afterWrite ? to : undefined,
    );
  return {
    fresh,
    one,
    write,
    ids: known.ids,
    reads: first.responses.filter(({ afterWrite }) => afterWrite),
    again,
    changed,
  };
}

/** What was started, in one request. */
const TOGETHER = /^GET \S+\/(?:dashboard\/dynamic|progression\/runbooks\/taskRuns)\?/;

describe.each(WRITERS)("%s", (tool) => {
  let call: Awaited<ReturnType<typeof recorded>>;
  beforeAll(async () => {
    call = await recorded(tool);
  });
  afterAll(() => call.fresh.close());

  /** The write was reported as a result, and sent once. */
  function expectReported(replayed: Replayed, what: string, ids: RegExp = call.ids) {
    const { outcome, responses, faults } = replayed;
    expect(outcome.kind, `${what}: ${JSON.stringify(outcome).slice(0, 600)}`).toBe("result");
    expect(
      responses.filter(({ request }) => isWrite(request)),
      what,
    ).toHaveLength(1);
    expect(faults, what).toEqual([]);
    expect(outcome.kind === "result" && JSON.stringify(outcome.structured), what).toMatch(ids);
  }

  it("a request after the write that is refused costs its own part, which is named", async () => {
    for (const response of call.reads) {
      for (const status of [403, 404, 500]) {
        const refused = { status, type: "application/json", text: '{"ErrorMessage":"Refused by the test."}' };
        const replayed = await call.changed(response, refused);
        expectReported(replayed, `${status} for ${response.request}`);
        // Two requests by id stand in for the one that shows all that was started.
        if (TOGETHER.test(response.request)) expect(notReadOf(replayed), response.request).toEqual([]);
        else expect(notReadOf(replayed), response.request).not.toEqual([]);
      }
      const page = { status: 200, type: "text/html", text: "<html>Please sign in</html>" };
      expectReported(await call.changed(response, page), `a web page for ${response.request}`);
    }
  });

  it("a field after the write that is null or absent costs that field", async () => {
    for (const response of [call.write, ...call.reads]) {
      for (const path of someCases(fieldsOfResponse(response), 8)) {
        for (const how of ["null", "absent"] as const) {
          const replayed = await call.changed(response, { text: withoutField(response.text, path, how) });
          expectReported(
            replayed,
            `${response.request}: ${path.join(".")} is ${how}`,
            response === call.write ? /./ : call.ids,
          );
        }
      }
    }
  });

  it.each([
    ["is empty", { text: "" }],
    ["is empty and has no type", { text: "", type: "" }],
    ["is null", { text: "null" }],
    ["is an empty object", { text: "{}" }],
    ["is a text", { text: "Accepted", type: "text/plain" }],
  ])("the write is reported when its response %s", async (_, response) => {
    expectReported(await call.changed(call.write, response), JSON.stringify(response));
  });

  it("the write is reported when its response begins names with a small letter", async () => {
    const text = call.write.text.replace(
      /"([A-Z]\w*)":/g,
      (_, name: string) => `"${name.charAt(0).toLowerCase()}${name.slice(1)}":`,
    );
    const replayed = await call.changed(call.write, { text });
    expectReported(replayed, text);
    expect(notReadOf(replayed)).toEqual([]);
  });

  it("the write is reported when the caller gives up while the response is on its way", async () => {
    const caller = new AbortController();
    const replayed = await call.again(
      ({ request }) => {
        if (isWrite(request)) caller.abort(new Error("gone"));
        return undefined;
      },
      { caller: { signal: caller.signal } },
    );
    expectReported(replayed, "the caller gave up");
    expect(notReadOf(replayed)).toEqual([]);
  });

  it("the write is reported when the result does not fit the budget", async () => {
    const replayed = await call.again(() => undefined, { toolkit: { approval: "none", budgetTokens: 500 } });
    expectReported(replayed, "a small budget", /./);
  });

  it("the output schema lets every field be absent, so that a part of the result conforms", async () => {
    const { outputSchema } = (await openTools()).find(({ name }) => name === tool) ?? {};
    expect(outputSchema?.required ?? []).toEqual([]);
  });
});
