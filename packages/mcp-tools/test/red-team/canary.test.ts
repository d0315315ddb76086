/** The configured key comes out nowhere, also when the server sends it back in every form that it can think of. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createOctopusClient } from "@octo/api-client";
import { createPolicy } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { someCases } from "../../../shared/test/every-case.ts";
import { type AuditEntry, createToolkit, type Outcome, type Toolkit } from "../../src/index.ts";
import { textsIn } from "./support/inspect.ts";
import { toolRecipes } from "./support/recipes.ts";
import { CANARY, openStage } from "./support/stage.ts";

const FORMS = [
  CANARY,
  CANARY.toLowerCase(),
  Buffer.from(CANARY).toString("hex"),
  Buffer.from(CANARY).toString("base64"),
  Buffer.from(`user:${CANARY}`).toString("base64"),
  Buffer.from(`apikey:${CANARY}!`).toString("base64url"),
  [...CANARY].join("\u200b"),
];

/** What would let somebody put the key together again. */
const TRACES = [
  CANARY,
  CANARY.slice(4, 20),
  CANARY.slice(-14),
  Buffer.from(CANARY).toString("hex"),
  ...[0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), Buffer.from(CANARY)])
      .toString("base64")
      .slice(8, 28),
  ),
];

const stage = await openStage("hostile");
const recipes = toolRecipes(stage.simulator);
afterAll(() => stage.close());

const leaks = (value: unknown) => {
  const all = textsIn(value).join("\n").toLowerCase();
  return TRACES.filter((trace) => all.includes(trace.toLowerCase()));
};

/** A server that answers with whatever it was sent. */
interface Echo {
  readonly server: Server;
  readonly toolkit: Toolkit;
  readonly audit: AuditEntry[];
  status: number;
  kind: "json" | "text" | "html" | "header";
}

async function openEcho(): Promise<Echo> {
  const audit: AuditEntry[] = [];
  const echo: { status: number; kind: Echo["kind"] } = { status: 500, kind: "json" };
  const server = createServer((request, response) => {
    const said = `${JSON.stringify(request.headers)} ${FORMS.join(" ")}`;
    const body = {
      ErrorMessage: said,
      Errors: [said],
      HelpText: said,
      Details: { headers: request.headers },
      Items: FORMS.map((form) => ({ Id: "Spaces-1", Name: form, Slug: form, Description: said })),
      TotalResults: 1,
      Version: "2026.3.1",
      [CANARY]: said,
    };
    const type = {
      json: "application/json",
      header: "application/json",
      text: "text/plain",
      html: "text/html",
    };
    response.writeHead(echo.status, {
      "Content-Type": type[echo.kind],
      ...(echo.kind === "header" ? { "X-Echo": CANARY, Location: `http://127.0.0.1:1/?key=${CANARY}` } : {}),
    });
    response.end(echo.kind === "text" || echo.kind === "html" ? `<pre>${said}</pre>` : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const toolkit = createToolkit({
    client: createOctopusClient({
      serverUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      credential: { kind: "apiKey", key: CANARY },
      timeoutMs: 1_000,
      retry: { attempts: 1, baseDelayMs: 1 },
    }),
    policy: createPolicy({ routes: octopusRoutes }),
    secrets: [CANARY],
    audit: { record: (entry) => void audit.push(entry) },
  });
  return Object.assign(echo, { server, toolkit, audit });
}

describe("a server that repeats the key", () => {
  let echo: Echo;
  beforeAll(async () => {
    echo = await openEcho();
  });
  afterAll(() => new Promise((resolve) => echo.server.close(resolve)));

  const cases = [200, 302, 401, 404, 429, 500].flatMap((status) =>
    (["json", "text", "html", "header"] as const).map((kind) => ({ status, kind })),
  );
  it.each(someCases(cases, 3))(
    "a key that the server repeats comes back from no tool with $status and $kind",
    async ({ status, kind }) => {
      Object.assign(echo, { status, kind });
      echo.audit.length = 0;
      const outcomes: Outcome[] = [];
      for (const { name } of echo.toolkit.listTools()) {
        for (const { args } of (recipes[name] ?? []).slice(0, 2)) {
          outcomes.push(await echo.toolkit.call(name, args, { transport: "test", canAsk: true }));
        }
      }
      const { values } = await echo.toolkit.complete({ kind: "space", text: "" }, { transport: "test" });
      expect(leaks([outcomes, values, echo.audit])).toEqual([]);
      expect(outcomes.length).toBeGreaterThan(10);
    },
  );
});

describe("a model that has the key", () => {
  it("a key that a model has does not get into errors, questions or the audit log", async () => {
    const client = { name: CANARY, version: CANARY };
    for (const { name } of stage.toolkit.listTools()) {
      const base = recipes[name]?.[0]?.args ?? {};
      const all = [
        { ...base, [CANARY]: 1 },
        { ...base, spaceName: CANARY, releaseNotes: CANARY, url: CANARY, uri: CANARY, pattern: CANARY },
        { ...base, releaseVersion: CANARY, releaseNotes: CANARY },
        { method: "GET", path: `/api/${CANARY}`, query: { q: CANARY } },
        { method: "POST", path: "/api/Spaces-1/projects", body: { [CANARY]: CANARY, ApiKey: CANARY } },
      ];
      for (const args of all) {
        const outcome = await stage.call(name, args, { canAsk: true, client, principal: CANARY });
        expect(leaks(outcome), name).toEqual([]);
      }
    }
    expect(leaks(await stage.call(CANARY, {}))).toEqual([]);
    expect(leaks(stage.audit)).toEqual([]);
  });
});
