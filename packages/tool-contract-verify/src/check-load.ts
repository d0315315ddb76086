/** Checks many calls at the same time, calls that are broken off, and headers with strange characters. */
import { isObject, label } from "./probe.ts";
import { fail, pass, skip, type Verdict, verdictOf } from "./report.ts";
import { callPath, callTool, looksLikeWrite, type Run, type Target } from "./run.ts";

const PARALLEL = 8;
const HOST_WAITS_MS = 30_000;
const REPEAT_WORDS = /\b(confirm|again|repeat|twice|idempotent|once|retry|duplicate)/i;

/** Checks 63 to 66, 68 and 71. */
export async function checkLoad(run: Run): Promise<Verdict[]> {
  const { target } = run;
  const verdicts = [repeatable(run), await oddHeaders(run), ...(await foreignTenant(run))];
  if (target?.response.status !== 200) return verdicts;
  return [
    ...verdicts,
    verdictOf(64, await inParallel(run, target), `${PARALLEL} at once`),
    await brokenOff(run, target),
  ];
}

function repeatable({ tools }: Run): Verdict {
  const writes = tools.filter(looksLikeWrite);
  if (writes.length === 0) return skip(63, "no tool looks as if it writes");
  const silent = writes.filter(
    ({ description, inputSchema }) =>
      !REPEAT_WORDS.test(description) && !Object.hasOwn((inputSchema.properties ?? {}) as object, "confirm"),
  );
  return silent.length === 0
    ? pass(63, `${writes.length} tools ask before they write, or say so`)
    : skip(
        63,
        `whether these can be repeated is not to be seen: ${silent.map(({ name }) => name).join(", ")}`,
      );
}

async function inParallel(run: Run, { tool, args, response }: Target): Promise<string[]> {
  const body = JSON.stringify(args);
  const responses = await Promise.all(Array.from({ length: PARALLEL }, () => callTool(run, tool.name, body)));
  const expected = shapeOf(response.json);
  return responses
    .filter(({ status, json }) => status !== 200 || shapeOf(json) !== expected)
    .map((one) => (one.status === 200 ? "a response of another shape" : label(one)));
}

function shapeOf(json: unknown): string {
  return isObject(json) ? Object.keys(json).sort().join() : typeof json;
}

async function brokenOff({ probe, list }: Run, { tool, args }: Target): Promise<Verdict> {
  await probe.breakOff({ method: "POST", path: callPath(tool.name), body: JSON.stringify(args) });
  const after = await probe.send({ path: "/tools" });
  return after.status === list.status
    ? pass(65, "the server goes on")
    : fail(65, `afterwards ${label(after)}`);
}

/** Sends headers that could break a log line or a path. Control characters are not among them, because no client sends them. */
async function oddHeaders(run: Run): Promise<Verdict> {
  const odd = `"}\t{"level":"fatal"} %0d%0a ../../ \${x} ${"x".repeat(4_000)}`;
  const headers = { "x-octopus-correlation-id": odd, "x-octopus-tenant-id": odd };
  const name = run.target?.tool.name ?? "no_such_tool_here";
  const response = await callTool(run, name, JSON.stringify(run.target?.args ?? {}), { headers });
  return response.status === 0 || response.status >= 500 || !response.isJson
    ? fail(71, label(response))
    : pass(71, `4,000 strange characters gave ${response.status}`);
}

async function foreignTenant(run: Run): Promise<Verdict[]> {
  const { options, target } = run;
  if (options.foreignTenant === undefined) return [];
  if (!target) return [skip(68, "no tool was called; name a harmless one with --call")];
  const headers = { "x-octopus-tenant-id": options.foreignTenant };
  const response = await callTool(run, target.tool.name, JSON.stringify(target.args), { headers });
  return [
    response.status === 403 || response.status === 401
      ? pass(68, `it is refused with ${response.status}`)
      : fail(68, label(response)),
  ];
}

/** Checks 62 and 66, over all responses. */
export function checkPace({ probe }: Pick<Run, "probe">): Verdict[] {
  const slowest = Math.max(...probe.exchanges.map(({ ms }) => ms));
  const sets = probe.exchanges.filter(({ headers }) => headers.has("set-cookie"));
  return [
    slowest < HOST_WAITS_MS
      ? pass(62, `the slowest took ${Math.round(slowest)} ms; a hanging upstream was not seen`)
      : fail(62, `one took ${Math.round(slowest)} ms`),
    verdictOf(
      66,
      sets.slice(0, 1).map((one) => `${label(one)} and set a cookie`),
      "no cookie was set or sent",
    ),
  ];
}
