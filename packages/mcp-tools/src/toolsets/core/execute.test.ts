import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const get = (path: string, more: object = {}) => ({ method: "GET", path, ...more });

describe("reading", () => {
  it("execute returns a response without links, in one request", async () => {
    const { structured, requests } = await bench.ok(
      "execute",
      get("/api/Spaces-1/projects", { query: { take: 2 } }),
    );
    expect(structured).toMatchObject({ tier: "read", response: { ItemType: "Project", Items: [{}, {}] } });
    expect(JSON.stringify(structured)).not.toContain('"Links"');
    expect(requests).toBe(1);
  });

  it("execute sends numbers, flags and lists as Octopus reads them", async () => {
    await bench.ok(
      "execute",
      get("/api/Spaces-1/tasks", {
        query: { take: 3, ids: ["ServerTasks-1", "ServerTasks-2"], active: false },
      }),
    );
    expect(bench.simulator.journal.requests()[0]?.query).toEqual({
      take: "3",
      ids: "ServerTasks-1,ServerTasks-2",
      active: "false",
    });
  });

  it("execute keeps only the fields that were asked for", async () => {
    const { structured } = await bench.ok(
      "execute",
      get("/api/Spaces-1/projects", { fields: ["items.Name", "TotalResults"] }),
    );
    expect(structured.response).toEqual({
      TotalResults: 4,
      Items: expect.arrayContaining([{ Name: "Checkout Service" }]),
    });
  });

  it.each([
    ["/api/Spaces-1/events/Events-1", (event: object) => event, "ChangeDetails.Differences.value"],
    [
      "/api/Spaces-1/events",
      (event: object) => ({ Items: [event], TotalResults: 1 }),
      "Items.ChangeDetails.Differences.value",
    ],
  ])(
    "the new value of a secret is hidden in the events of %s, where its name stands elsewhere",
    async (path, around, field) => {
      const Variables = [
        { Name: "SmtpPassword", Value: "plainword" },
        { Name: "Colour", Value: "red" },
      ];
      const Differences = [
        { path: "/Variables/0/Value", op: "replace", value: "otherword" },
        { path: "/Variables/1/Value", op: "replace", value: "green" },
        { path: "/Settings/ApiPassword", op: "add", value: "thirdword" },
      ];
      const event = { Id: "Events-1", ChangeDetails: { DocumentContext: { Variables }, Differences } };
      const other = await openBenchWith((request) =>
        request.path === path ? { body: around(event) } : undefined,
      );
      for (const fields of [undefined, [field]]) {
        const { text } = await other.ok("execute", get(path, fields ? { fields } : {}));
        expect(text).not.toMatch(/otherword|thirdword|plainword/);
        expect(text).toContain("green");
      }
      await other.close();
    },
  );

  it("a value whose name says that it is a secret stays hidden when fields leaves its name out", async () => {
    const other = await openBenchWith(({ path }) =>
      path.includes("/variables/")
        ? {
            body: {
              Variables: [
                { Name: "SmtpPassword", Value: "plainword" },
                { Name: "Host", Value: "db01" },
              ],
            },
          }
        : undefined,
    );
    const path = `/api/Spaces-1/variables/variableset-${demoFacts.projects.checkout}`;
    const { structured, text } = await other.ok("execute", get(path, { fields: ["Variables.Value"] }));
    expect(text).not.toContain("plainword");
    expect(structured).toMatchObject({
      response: { Variables: [{ Value: "[redacted named-secret]" }, { Value: "db01" }] },
      notice: { redacted: { "named-secret": 1 } },
    });
    await other.close();
  });

  it("execute says what it cut", async () => {
    const small = await openBench({ toolkit: { budgetTokens: 1_400 } });
    const { structured } = await small.ok("execute", get("/api/Spaces-1/releases", { query: { take: 100 } }));
    expect(JSON.stringify(structured).length).toBeLessThan(4_500);
    expect(structured.notice).toMatchObject({ cut: [{ field: "response.Items", unit: "items" }] });
    await small.close();
  });
});

describe("what is refused, before anything is sent", () => {
  it.each([
    ["/api/users/me/apikeys", {}],
    ["/api/users/me/{k}", { query: { k: "apikeys" } }],
    ["/api/users/me/api{zz}keys", {}],
    ["/api/{+k}", { query: { k: "users/me/apikeys" } }],
    ["/api/%2e%2e/octopus/portal", {}],
    ["/api/./users/me/apikeys", {}],
    ["/api/users/me/api\tkeys", {}],
    ["/api/Users/me/ApiKeys/", {}],
    ["/api/users/me/%61pikeys", {}],
    ["/api/users/me%2fapikeys", {}],
    ["/api//users/me/apikeys", {}],
    ["/api/users/me/apikeys;x", {}],
    ["/octopus/portal", {}],
    ["http://evil.example/api", {}],
    ["//evil.example/api", {}],
    [
      `/api/Spaces-1/certificates/${demoFacts.websiteCertificateId}/export`,
      { query: { includePrivateKey: true } },
    ],
    ["/api/Spaces-1/releases?take=1", {}],
  ])("execute refuses to GET %s", async (path, more) => {
    await bench.fails("execute", get(path, more));
    expect(bench.simulator.journal.count()).toBe(0);
  });

  it.each([
    ["DELETE", "/api/spaces/Spaces-1"],
    ["DELETE", "/api/Spaces/Spaces-1/"],
    ["DELETE", "/api/users/Users-1/"],
    ["POST", "/api/tasks"],
    ["PUT", "/api/users/Users-1"],
    ["DELETE", "/api/Spaces-1/releases/Releases-1"],
  ])("execute refuses to %s %s, whatever the model says", async (method, path) => {
    const { error } = await bench.fails("execute", {
      method,
      path,
      body: { Name: "AdHocScript" },
      confirm: true,
    });
    expect(error.code).toBe("denied");
    expect(bench.simulator.journal.count()).toBe(0);
  });

  it.each([
    [
      { method: "POST", path: "/api/Spaces-1/environments", body: "Name: x" },
      /^body: must be a JSON object or list\.$/,
    ],
    [{ method: "GET", path: "/api", body: {} }, /body: a GET request has no body/],
    [{ method: "HEAD", path: "/api" }, /method/],
  ])("execute refuses the arguments %j", async (args, message) => {
    expect((await bench.fails("execute", args)).error.message).toMatch(message);
    expect(bench.simulator.journal.count()).toBe(0);
  });
});

describe("writing", () => {
  const write = { method: "PUT", path: "/api/Spaces-1/releases/Releases-1", body: { ReleaseNotes: "new" } };

  it("execute shows the request to a person, body included, and sends it after accept", async () => {
    const asked = await bench.call("execute", write, { canAsk: true });
    if (asked.kind !== "ask") throw new Error("not asked");
    expect(asked.prompt).toContain('Request: "PUT /api/Spaces-1/releases/Releases-1"');
    expect(asked.prompt).toContain("'ReleaseNotes':'new'");
    expect(bench.writes()).toEqual([]);
    await bench.call("execute", write, { canAsk: true, answer: { state: asked.state, action: "accept" } });
    expect(bench.writes()).toEqual(["PUT /api/Spaces-1/releases/Releases-1"]);
  });

  it("the question shows each parameter of the query whole, and each item of a list", async () => {
    const deleting = await openBench({ policy: { allowDeletes: true } });
    const reason = "r".repeat(400);
    const ids = Array.from({ length: 30 }, (_, at) => `packages-${"a".repeat(150)}.${at}`);
    const asked = await deleting.call(
      "execute",
      { method: "DELETE", path: "/api/Spaces-1/packages/bulk", query: { reason, ids } },
      { canAsk: true },
    );
    if (asked.kind !== "ask") throw new Error("not asked");
    expect(asked.prompt).toContain(`Query: "reason = ${reason}"\n`);
    for (const id of ids) expect(asked.prompt).toContain(`"ids = ${id}"`);
    expect(asked.prompt).not.toMatch(/…| more \(| is cut/);
    await deleting.close();
  });

  it("a long body is shown in parts, and one that is too long to be read is refused", async () => {
    const notes = Array.from({ length: 2_000 }, (_, at) => `n${at}`).join(",");
    const long = { ...write, body: { ReleaseNotes: notes } };
    const asked = await bench.call("execute", long, { canAsk: true });
    if (asked.kind !== "ask") throw new Error("not asked");
    const parts = [...asked.prompt.matchAll(/^Body, part \d of 3: "(.*)"$/gm)].map(([, part]) => part);
    expect(parts.join("")).toBe(JSON.stringify(long.body).replaceAll('"', "'"));
    const { text } = await bench.fails("execute", long);
    expect(text).toContain(asked.prompt.split("\n\n")[0]);
    const { error } = await bench.fails("execute", {
      ...write,
      body: { ReleaseNotes: "n".repeat(30_000) },
      confirm: true,
    });
    expect(error.code).toBe("input");
    expect(error.message).toMatch(
      /^The plan of this write has \d+ characters, and a person can be shown 12000/,
    );
    expect(bench.writes()).toEqual([]);
  });

  it("an approval of execute holds for the shown request only", async () => {
    const asked = await bench.call("execute", write, { canAsk: true });
    const state = asked.kind === "ask" ? asked.state : "";
    const other = { ...write, body: { ReleaseNotes: "other" } };
    expect(
      (await bench.call("execute", other, { canAsk: true, answer: { state, action: "accept" } })).kind,
    ).toBe("ask");
    expect(bench.writes()).toEqual([]);
  });

  it("execute only reads in read-only mode", async () => {
    const readOnly = await openBench({ policy: { readOnly: true } });
    await readOnly.ok("execute", get("/api/Spaces-1/projects"));
    expect((await readOnly.fails("execute", { ...write, confirm: true })).error.code).toBe("denied");
    expect(readOnly.writes()).toEqual([]);
    await readOnly.close();
  });

  it("a write by execute is decided as if it could be about anything", async () => {
    const limited = await openBench({
      policy: {
        rules: [{ effect: "deny", name: "no-production", tier: ["write"], environment: ["Production"] }],
      },
    });
    expect((await limited.fails("execute", { ...write, confirm: true })).error).toMatchObject({
      code: "denied",
      rule: "no-production",
    });
    await limited.close();
  });

  it("execute is annotated for what it can do", async () => {
    const { annotations } = bench.toolkit.listTools().find(({ name }) => name === "execute") ?? {};
    expect(annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true, idempotentHint: false });
  });
});

it("the toolset of a route closes it for execute", async () => {
  const narrow = await openBench({ policy: { toolsets: ["releases"] } });
  await narrow.ok("execute", get(`/api/Spaces-1/projects/${demoFacts.projects.checkout}/releases`));
  expect((await narrow.fails("execute", get("/api/Spaces-1/tasks"))).error.code).toBe("denied");
  expect(
    (await narrow.fails("execute", get(`/api/Spaces-1/projects/${demoFacts.projects.checkout}/runbooks`)))
      .error.code,
  ).toBe("denied");
  await narrow.close();
});

it("execute says that a write whose response is lost may have taken effect, and sends it once", async () => {
  bench.simulator.faults.add({ kind: "reset-after", method: "POST", times: 1 });
  const { error } = await bench.fails("execute", {
    method: "POST",
    path: "/api/Spaces-1/environments",
    body: { Name: "Load test" },
    confirm: true,
  });
  expect(error).toMatchObject({
    code: "upstream",
    message: expect.stringMatching(/may have taken effect: .*It was not sent again/),
  });
  expect(bench.writes()).toEqual(["POST /api/Spaces-1/environments"]);
});

it("execute returns a text as it is, such as the raw log of a task", async () => {
  const { items } = (await bench.ok("list_deployments", { spaceName: "Default", take: 1 })).structured as {
    items: { taskId: string }[];
  };
  const path = `/api/Spaces-1/tasks/${items[0]?.taskId}/raw`;
  const { structured } = await bench.ok("execute", { method: "GET", path });
  expect(JSON.stringify(structured)).toMatch(/\\|\s.*\\|/);
});
