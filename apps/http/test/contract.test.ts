/** The tool contract over our own stack. */
import { allToolFacts } from "@octo/mcp-tools";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEY, type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const ARGS = { spaceName: "Default", projectName: "Checkout Service" };

describe("tools", () => {
  it("every tool is listed in the form of the contract, without a request to Octopus", async () => {
    const before = stack.simulator.journal.count();
    const response = await stack.fetch("/tools");
    const tools = (await response.json()) as { name: string }[];
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(tools).toHaveLength(allToolFacts.length);
    expect(Object.keys(tools[0] ?? {}).sort()).toEqual([
      "description",
      "inputSchema",
      "name",
      "outputSchema",
    ]);
    expect(stack.simulator.journal.count()).toBe(before);
  });

  it("the result of a read is a bare object", async () => {
    const { status, body } = await stack.call("list_spaces", {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 2 });
  });
});

describe("large results", () => {
  it("a large result stays within 8,000 characters and says what was cut and how to go on", async () => {
    const response = await stack.fetch("/tool/list_deployments/call", {
      method: "POST",
      body: { spaceName: "Default", take: 200 },
    });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text.length).toBeLessThanOrEqual(8_000);
    const body = JSON.parse(text);
    expect(body.notice.cut).toEqual([expect.objectContaining({ field: "items", unit: "items" })]);
    expect(body.notice.cut[0].kept).toBeLessThan(body.notice.cut[0].of);
    expect(body.total).toBeGreaterThan(body.items.length);
  });
});

describe("wrong arguments", () => {
  it.each<[string, object, string, RegExp]>([
    ["one that is missing", {}, "spaceName", /spaceName: is needed/],
    ["one of another type", { spaceName: 5 }, "spaceName", /spaceName/],
    ["one that is not known", { spaceName: "Default", tke: 5 }, "tke", /did you mean 'take'/],
    ["one beyond its bounds", { spaceName: "Default", take: 0 }, "take", /take/],
  ])("%s is 422, with the field and the rule", async (_, args, field, rule) => {
    const { status, body } = await stack.call("list_projects", args);
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: "validation_error", field, message: expect.stringMatching(rule) });
  });
});

describe("writes", () => {
  it("a write shows its plan, happens with the token, and not again when the host repeats it", async () => {
    const args = { ...ARGS, releaseVersion: "77.0.0" };
    const before = stack.writes().length;
    const plan = await stack.call("create_release", { ...args, confirm: true });
    expect(plan.status).toBe(409);
    expect(plan.body).toMatchObject({ error: "approval_required", plan_token: expect.any(String) });
    expect(stack.writes()).toHaveLength(before);
    const confirmed = { ...args, confirm: true, planToken: plan.body.plan_token };
    const [first, second] = await Promise.all([
      stack.call("create_release", confirmed),
      stack.call("create_release", confirmed),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const third = await stack.call("create_release", confirmed);
    expect(third.body).toMatchObject({ repeated: true, release: { version: "77.0.0" } });
    expect(stack.writes()).toHaveLength(before + 1);
  });

  it("a write is recorded with caller, tenant and correlation", async () => {
    await stack.call(
      "list_spaces",
      {},
      { headers: { "x-octopus-tenant-id": "acme", "x-octopus-correlation-id": "ep-1" } },
    );
    const line = stack.log.findLast(({ message }) => message === "call");
    expect(line).toMatchObject({
      transport: "tool-contract",
      tool: "list_spaces",
      tenant: "acme",
      correlation: "ep-1",
    });
    expect(String(line?.principal)).toMatch(/^key:[0-9a-f]{12} for acme$/);
    expect(JSON.stringify(stack.log)).not.toContain(KEY);
  });
});

describe("what a request narrows", () => {
  it("a request of the contract may narrow itself, for the list and for a call", async () => {
    const headers = { "x-octo-read-only": "true" };
    expect(await (await stack.fetch("/tools")).text()).toContain("create_release");
    expect(await (await stack.fetch("/tools", { headers })).text()).not.toContain("create_release");
    const choice = { "x-octo-tools": "list_spaces" };
    expect(await (await stack.fetch("/tools", { headers: choice })).json()).toMatchObject([
      { name: "list_spaces" },
    ]);
    const before = stack.simulator.journal.count();
    expect(await stack.call("list_projects", {}, { headers: choice })).toMatchObject({ status: 404 });
    expect(await stack.call("create_release", {}, { headers })).toMatchObject({
      status: 404,
      body: { error: "tool_not_found" },
    });
    expect(stack.simulator.journal.count()).toBe(before);
  });

  it.each([
    ["x-octo-read-only", "false"],
    ["x-octo-toolsets", "nonsense"],
    ["x-octo-tools", "nonsense"],
  ])(
    "a request of the contract that would widen its rights or cannot be understood is refused: %s",
    async (name, value) => {
      const response = await stack.call("list_spaces", {}, { headers: { [name]: value } });
      expect(response).toMatchObject({ status: 400, body: { error: "invalid_request" } });
    },
  );
});
