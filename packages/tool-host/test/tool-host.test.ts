/** What a host does over time: several servers, refreshes, rotation, limits, the circuit, cancellation and closing. */
import { afterEach, describe, expect, it } from "vitest";
import { createToolHost, readServers, type ToolHostEvent, type ToolHostOptions } from "../src/index.ts";
import { type ManualTimers, manualTimers } from "./manual-timers.ts";
import { type SoundServer, startSoundServer, toolNamed } from "./sound-server.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function start(names: readonly string[]): Promise<SoundServer> {
  const server = await startSoundServer(names);
  closers.push(() => server.close());
  return server;
}

function hostOf(
  servers: Readonly<Record<string, Pick<SoundServer, "url">>>,
  options: Partial<ToolHostOptions> = {},
) {
  const events: ToolHostEvent[] = [];
  const timers = manualTimers();
  const mcpServers = Object.entries(servers).map(([name, { url }], at) => ({
    name,
    baseUrl: url,
    credentialId: at + 1,
  }));
  const host = createToolHost({
    servers: readServers({ mcpServers }),
    credentials: () => "token-1",
    timers,
    onEvent: (event) => events.push(event),
    ...options,
  });
  closers.push(() => host.close());
  return { host, events, timers };
}

const kinds = (events: readonly ToolHostEvent[]) => events.map(({ kind }) => kind);

describe("discovery", () => {
  it("merges the tools of all servers, and leaves out those of a server that is away", async () => {
    const shop = await start(["shop_get"]);
    const mail = await start(["mail_send", "mail_find"]);
    const gone = await start([]);
    await gone.close();
    const { host, events } = hostOf({ shop, gone, mail });
    const report = await host.refresh();
    expect(report.servers.map(({ server, status, tools }) => [server, status, tools])).toEqual([
      ["shop", "listed", 1],
      ["gone", "away", 0],
      ["mail", "listed", 2],
    ]);
    expect(report.servers[1]?.problem).toBe("The server cannot be reached: nothing listens at its address.");
    expect(host.tools().map(({ name, server }) => `${server}/${name}`)).toEqual([
      "shop/shop_get",
      "mail/mail_send",
      "mail/mail_find",
    ]);
    expect(events.find(({ kind }) => kind === "server.away")?.level).toBe("warn");
  });

  it("sends token and no other header of the contract, and joins a discovery that is under way", async () => {
    const shop = await start(["shop_get"]);
    const { host } = hostOf({ shop });
    await Promise.all([host.refresh(), host.refresh()]);
    expect(shop.received).toHaveLength(1);
    expect(shop.received[0]?.headers).toMatchObject({
      authorization: "Bearer token-1",
      accept: "application/json",
    });
    expect(Object.keys(shop.received[0]?.headers ?? {}).filter((name) => name.startsWith("x-"))).toEqual([]);
  });

  it("refuses the whole registration when two servers share a name, and keeps the tools of before", async () => {
    const shop = await start(["shop_get"]);
    const mail = await start(["mail_send"]);
    const { host, events } = hostOf({ shop, mail });
    await host.refresh();
    mail.works.tools = [toolNamed("shop_get"), toolNamed("mail_send")];
    const report = await host.refresh();
    expect(report).toMatchObject({ ok: false, conflicts: [{ name: "shop_get", between: ["shop", "mail"] }] });
    expect(report.ok || report.message).toContain('"shop_get" (shop and mail)');
    expect(host.tools().map(({ name }) => name)).toEqual(["shop_get", "mail_send"]);
    expect(events.find(({ kind }) => kind === "registration.refused")?.level).toBe("error");
  });

  it("refuses a name of the host itself, and prefixes of the operator avoid it", async () => {
    const shop = await start(["deploy"]);
    const refused = hostOf({ shop }, { builtIns: ["deploy"] });
    expect(await refused.host.refresh()).toMatchObject({
      ok: false,
      conflicts: [{ name: "deploy", between: ["built-in", "shop"] }],
    });
    expect(refused.host.tools()).toEqual([]);
    const { host } = hostOf(
      { shop },
      { builtIns: ["deploy"], nameOf: (server, tool) => `${server}_${tool}` },
    );
    await host.refresh();
    expect(host.tools()[0]).toMatchObject({ name: "shop_deploy", tool: "deploy", server: "shop" });
    await host.call("shop_deploy", { id: 1 });
    expect(shop.received.at(-1)?.path).toBe("/tool/deploy/call");
  });

  it("leaves out tools of one server that would get one name, and takes the others", async () => {
    const shop = await start(["get", "shop_get", "shop_find"]);
    const nameOf = (server: string, tool: string) =>
      tool.startsWith(`${server}_`) ? tool : `${server}_${tool}`;
    const { host, events } = hostOf({ shop }, { nameOf });
    expect((await host.refresh()).ok).toBe(true);
    expect(host.tools().map(({ name }) => name)).toEqual(["shop_find"]);
    expect(events.filter(({ kind }) => kind === "descriptor.skipped")).toHaveLength(2);
  });

  it("checks arguments without sending anything", async () => {
    const shop = await start(["shop_get"]);
    const { host } = hostOf({ shop });
    await host.refresh();
    expect(host.check("shop_get", { id: 7 })).toBeUndefined();
    expect(host.check("shop_get", { id: "7" })).toMatchObject({ code: "invalid_arguments", field: "id" });
    expect(host.check("shop_gone", {})).toMatchObject({ code: "unknown_tool" });
    expect(shop.received).toHaveLength(1);
  });

  it("reports what changed with its version step, once", async () => {
    const shop = await start(["shop_get", "shop_old"]);
    const { host, events } = hostOf({ shop });
    await host.refresh();
    shop.works.tools = [toolNamed("shop_get", { description: "Other words." })];
    const [report] = (await host.refresh()).servers;
    expect(report).toMatchObject({
      bump: "major",
      changes: [{ tool: "shop_old", text: "removed" }, { bump: "patch" }],
    });
    expect((await host.refresh()).servers[0]?.bump).toBe("none");
    expect(events.filter(({ kind }) => kind === "tools.changed")).toMatchObject([
      { server: "shop", bump: "major" },
    ]);
  });

  it("asks the resolver at each discovery, so that a rotated token is used", async () => {
    const shop = await start(["shop_get"]);
    let token = "token-1";
    const { host } = hostOf({ shop }, { credentials: () => token });
    await host.refresh();
    token = "token-2";
    shop.works.token = "token-2";
    expect(await host.call("shop_get", {})).toMatchObject({ error: { code: "unauthorized" } });
    await host.refresh();
    expect(await host.call("shop_get", {})).toMatchObject({ kind: "result" });
  });

  it.each([
    ["has no credential", () => undefined, /There is no credential 1/],
    [
      "fails",
      () => Promise.reject(new Error("vault says token-1")),
      /^The credential 1 could not be resolved\.$/,
    ],
    ["returns a line break", () => "a\r\nX: 1", /a character that a header cannot have/],
  ])("a resolver that %s leaves out the server, as an error", async (_, credentials, problem) => {
    const shop = await start(["shop_get"]);
    const { host, events } = hostOf({ shop }, { credentials });
    const { servers } = await host.refresh();
    expect(servers[0]).toMatchObject({ status: "no_credential", problem: expect.stringMatching(problem) });
    expect(events).toMatchObject([{ kind: "server.refused", level: "error" }]);
    expect(shop.received).toEqual([]);
  });

  it("a resolver that never settles leaves out its server alone", async () => {
    const shop = await start(["shop_get"]);
    const mail = await start(["mail_send"]);
    const { host, timers } = hostOf(
      { shop, mail },
      { credentials: (id) => (id === 1 ? new Promise(() => undefined) : "token-1") },
    );
    const refreshing = host.refresh();
    timers.advance(10_000);
    expect((await refreshing).servers[0]).toMatchObject({ status: "no_credential" });
  });

  it("does not ask a server that is not enabled", async () => {
    const shop = await start(["shop_get"]);
    const servers = readServers({
      mcpServers: [{ name: "shop", baseUrl: shop.url, credentialId: 1, enabled: false }],
    });
    const { host } = hostOf({ shop }, { servers });
    expect((await host.refresh()).servers).toMatchObject([{ status: "disabled", tools: 0 }]);
    expect(shop.received).toEqual([]);
  });

  it("discovers again after each period, until it is closed", async () => {
    const shop = await start(["shop_get"]);
    const { host, timers } = hostOf({ shop }, { refreshEveryMs: 60_000 });
    timers.advance(60_000);
    await host.refresh();
    expect(shop.received).toHaveLength(1);
    // The next period begins when the discovery has ended.
    await nextPeriod(timers);
    timers.advance(60_000);
    await host.refresh();
    expect(shop.received).toHaveLength(2);
    await host.close();
    expect(timers.waiting).toBe(0);
  });
});

async function nextPeriod(timers: ManualTimers): Promise<void> {
  while (timers.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
}

describe("calls", () => {
  it("sends bare arguments with tenant and correlation id, under a path prefix", async () => {
    const shop = await start(["shop_get"]);
    const { host } = hostOf({ shop: { url: `${shop.url}/prefix` } });
    await host.refresh();
    const outcome = await host.call(
      "shop_get",
      { id: 7 },
      { tenantId: "tenant-a", correlationId: "episode-1" },
    );
    expect(outcome).toMatchObject({ kind: "result", value: { echo: { id: 7 } }, requests: 1 });
    const { path, headers, body } = shop.received.at(-1) ?? { headers: {} };
    expect(path).toBe("/prefix/tool/shop_get/call");
    expect(body).toBe('{"id":7}');
    expect(headers).toMatchObject({
      authorization: "Bearer token-1",
      "content-type": "application/json",
      "x-octopus-tenant-id": "tenant-a",
      "x-octopus-correlation-id": "episode-1",
    });
  });

  it("reports each call with an id that joins its start and its end, without arguments and results", async () => {
    const shop = await start(["shop_get"]);
    const { host, events } = hostOf({ shop });
    await host.refresh();
    await host.call("shop_get", { id: 4711 });
    const [started, ended] = events.filter(({ kind }) => kind.startsWith("call."));
    expect(started).toMatchObject({ kind: "call.started", callId: 1, server: "shop", tool: "shop_get" });
    expect(ended).toMatchObject({
      kind: "call.ended",
      callId: 1,
      outcome: "result",
      status: 200,
      requests: 1,
    });
    expect(JSON.stringify(events)).not.toContain("4711");
  });

  it("a listener that throws changes nothing", async () => {
    const shop = await start(["shop_get"]);
    const { host } = hostOf(
      { shop },
      {
        onEvent: () => {
          throw new Error("log is full");
        },
      },
    );
    await host.refresh();
    expect(await host.call("shop_get", {})).toMatchObject({ kind: "result" });
  });

  it("runs at most N calls at once, makes others wait and refuses the rest", async () => {
    const shop = await start(["shop_get"]);
    const waiting: (() => void)[] = [];
    let arrived = () => {};
    shop.works.call = () =>
      new Promise((resolve) => {
        waiting.push(() => resolve({}));
        arrived();
      });
    const { host } = hostOf({ shop }, { limits: { calls: 2, waiting: 1 } });
    await host.refresh();
    const two = new Promise<void>((resolve) => {
      arrived = () => waiting.length === 2 && resolve();
    });
    const calls = [1, 2, 3].map((id) => host.call("shop_get", { id }));
    expect(await host.call("shop_get", { id: 4 })).toMatchObject({ error: { code: "busy" } });
    await two;
    expect(shop.received.filter(({ path }) => path.includes("/tool/"))).toHaveLength(2);
    const third = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    waiting.shift()?.();
    await third;
    for (const resolve of waiting) resolve();
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(["result", "result", "result"]);
  });

  it("a call that waits too long for a slot ends with its time limit, and nothing is sent for it", async () => {
    const shop = await start(["shop_get"]);
    let arrived = () => {};
    const first = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    shop.works.call = () => {
      arrived();
      return new Promise(() => undefined);
    };
    const { host, timers } = hostOf({ shop }, { limits: { calls: 1 } });
    await host.refresh();
    const calls = [host.call("shop_get", {}), host.call("shop_get", {})];
    await first;
    timers.advance(30_000);
    expect(await Promise.all(calls)).toMatchObject([
      { error: { code: "timeout", mayHaveRun: true }, requests: 1 },
      { error: { code: "timeout", mayHaveRun: false }, requests: 0 },
    ]);
  });

  it("leaves a server alone after failures in a row, and tries it again after a rest", async () => {
    const shop = await start(["shop_get"]);
    const sound = shop.works.call;
    shop.works.call = (_, __, request) => void request.socket.destroy();
    const { host, events, timers } = hostOf({ shop }, { limits: { failures: 2, restMs: 5_000 } });
    await host.refresh();
    for (let at = 0; at < 2; at += 1) await host.call("shop_get", {});
    const refused = await host.call("shop_get", {});
    expect(refused).toMatchObject({ error: { code: "circuit_open", retryAfterSeconds: 5 }, requests: 0 });
    shop.works.call = sound;
    timers.advance(5_000);
    expect(await host.call("shop_get", {})).toMatchObject({ kind: "result" });
    expect(kinds(events).filter((kind) => kind.startsWith("circuit"))).toEqual([
      "circuit.opened",
      "circuit.closed",
    ]);
  });

  it("cancelling closes the socket", async () => {
    const shop = await start(["shop_get"]);
    const stop = new AbortController();
    const closed = new Promise<void>((resolve) => {
      shop.works.call = (_, __, request) => {
        request.socket.once("close", () => resolve());
        stop.abort();
        return new Promise(() => undefined);
      };
    });
    const { host } = hostOf({ shop });
    await host.refresh();
    const outcome = await host.call("shop_get", {}, { signal: stop.signal });
    expect(outcome).toMatchObject({ error: { code: "cancelled", mayHaveRun: true } });
    await closed;
    const early = await host.call("shop_get", {}, { signal: stop.signal });
    expect(early).toMatchObject({ error: { code: "cancelled", mayHaveRun: false }, requests: 0 });
  });

  it("closing ends the calls, and refuses later ones", async () => {
    const shop = await start(["shop_get"]);
    const { host } = hostOf({ shop });
    await host.refresh();
    const arrived = new Promise<void>((resolve) => {
      shop.works.call = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    const running = host.call("shop_get", {});
    await arrived;
    await host.close();
    expect(await running).toMatchObject({ error: { code: "closed" } });
    expect(await host.call("shop_get", {})).toMatchObject({ error: { code: "closed" } });
  });
});

it("health is asked without a token, of each server", async () => {
  const shop = await start([]);
  const gone = await start([]);
  await gone.close();
  const { host } = hostOf({ shop, gone });
  expect(await host.health()).toMatchObject([
    { server: "shop", status: "ok", version: "1.0.0" },
    { server: "gone", status: "unreachable" },
  ]);
  expect(shop.received[0]?.headers.authorization).toBeUndefined();
});

it.each([
  [{ limits: { calls: 0 } }, /limits\.calls must be/],
  [{ limits: { cals: 1 } as never }, /limits\.cals is not a limit/],
  [{ refreshEveryMs: 10 }, /refreshEveryMs must be/],
  [{ servers: [{ name: "a" } as never] }, /servers\[0\]\.credentialId/],
])("refuses wrong options: %j", (options, problem) => {
  expect(() => hostOf({}, options)).toThrow(problem);
});
