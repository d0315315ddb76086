/** Arguments as models and hosts send them, for every tool: what is not used is absent, and JSON text is what it stands for. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { compileTool } from "../src/compile-tool.ts";
import { normalArguments } from "../src/pipeline/normal-arguments.ts";
import { readArguments } from "../src/pipeline/read-arguments.ts";
import { innermost, takesAnyObject } from "../src/pipeline/schema-parts.ts";
import { allTools } from "../src/toolsets/index.ts";
import { type Bench, openBench } from "./harness.ts";

/** A value of the type of a field that the check of the type alone accepts, or undefined for texts. */
function valueFor(field: unknown): unknown {
  const schema = innermost(field);
  if (schema instanceof z.ZodNumber) return 7;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodRecord || schema instanceof z.ZodUnknown) return {};
  return undefined;
}

const FIELDS = allTools.flatMap((tool) => {
  const { input } = compileTool(tool);
  return Object.entries(input.shape).map(([name, field]) => ({
    tool: tool.name,
    name,
    field: field as z.ZodType,
  }));
});
const OPTIONAL = FIELDS.filter(({ field }) => field.safeParse(undefined).success);
const TYPED = FIELDS.filter(({ name, field }) => name !== "confirm" && valueFor(field) !== undefined);

describe("an argument that is not used", () => {
  it.each(OPTIONAL.map((one) => [one.tool, one.name, one.field] as const))("%s: %s", (_tool, name, field) => {
    const input = z.strictObject({ [name]: field });
    const { args } = readArguments(input, {});
    for (const unused of [null, "", " "]) expect(readArguments(input, { [name]: unused }).args).toEqual(args);
  });
});

describe("an argument that came as its JSON text", () => {
  it.each(TYPED.map((one) => [one.tool, one.name, one.field] as const))("%s: %s", (_tool, name, field) => {
    const input = z.strictObject({ [name]: field });
    const value = valueFor(field);
    const given = normalArguments(input, { [name]: JSON.stringify(value) });
    expect(given).toEqual({ [name]: value });
    // The tool itself refuses a text in a field that takes any JSON.
    if (takesAnyObject(innermost(field))) return;
    expect(() => readArguments(input, { [name]: "what I mean" })).toThrow(
      new RegExp(`^${name}: must be (a list|an object|a number|true or false)[,;]`),
    );
  });
});

describe("a write", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const plain = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.1.0" };

  it("a plan token holds for the same arguments in another form, and for no others", async () => {
    const sent = {
      ...plain,
      channelName: "",
      ignoreIfAlreadyExists: "false",
      sessionId: "n8n",
      chatInput: "hi",
    };
    const { error } = await bench.fails("create_release", sent);
    expect(error.code).toBe("approval_required");
    const planToken = error.details?.planToken;
    const others = { ...plain, ignoreChannelRules: "true", confirm: true, planToken };
    expect((await bench.fails("create_release", others)).error.code).toMatch(/approval_required|denied/);
    expect(bench.writes()).toEqual([]);
    const same = { ...plain, ignoreIfAlreadyExists: false };
    const { structured } = await bench.ok("create_release", { ...same, confirm: true, planToken });
    expect(structured).toMatchObject({ created: true });
    expect(bench.writes()).toHaveLength(1);
  });

  it.each(["true", "false", "no", "yes", 1, ["true"]])("confirm as %j confirms nothing", async (confirm) => {
    const before = bench.writes().length;
    const { error } = await bench.fails("create_release", { ...plain, releaseVersion: "9.2.0", confirm });
    expect(error.message).toBe("confirm: must be true or false, without quotes.");
    expect(bench.writes()).toHaveLength(before);
  });

  it("the keys of a host are left out, and the notice names them", async () => {
    const args = { toolCallId: "call_1", tool: "list_spaces", _meta: { a: 1 } };
    const { structured } = await bench.ok("list_spaces", args);
    expect(structured.notice).toEqual({ ignored: ["toolCallId", "tool", "_meta"] });
    expect((await bench.fails("list_spaces", { action: "delete" })).error.message).toBe(
      "Unknown field 'action'.",
    );
  });

  it("a request of the caller's own is a write in every form of its arguments", () => {
    const { toolkit } = bench;
    const path = "/api/Spaces-1/environments";
    for (const args of [
      { method: "POST", path, body: { Name: "x" } },
      { method: "post", path, body: '{"Name": "x"}', query: null, asCsv: "" },
      JSON.stringify({ method: "POST", path, body: { Name: "x" } }),
      { method: "POST", path, body: {}, sessionId: "x" },
    ])
      expect(toolkit.tierOf("execute", args)).toBe("write");
  });

  it("the audit log keeps no value of a field that may hold secrets, whatever form it came in", async () => {
    const args = {
      ...plain,
      environmentNames: ["Test"],
      releaseVersion: "4.2.0",
      variables: '{"Key": "hidden-1"}',
    };
    for (const sent of [args, JSON.stringify(args)])
      await bench.toolkit.call("deploy_release", sent, { transport: "embedded" });
    expect(JSON.stringify(bench.audit)).not.toContain("hidden-1");
  });
});
