/**
 * Searching the 52 MB log of the large world beside only reading it, in turns. The simulator runs in a process of its own. Tools
 * and simulator are bundled from source. `read` takes every byte of the same request with `fetch` and drops it. `lines` takes the
 * lines in batches, as the client returns them over the connection that the apps use.
 *
 *   node --expose-gc packages/mcp-tools/bench/grep.bench.mjs [--short]
 *
 * The additional memory is measured only with `--expose-gc`.
 */
import { runAlone } from "../../../bench/lib/alone.mjs";
import { fromSource } from "../../../bench/lib/from-source.mjs";
import { startLarge } from "../../../bench/lib/large-world.mjs";
import { inTurns, millisecondsOf, sampled } from "../../../bench/lib/rows.mjs";

const SEARCHES = [
  { name: "fixed text", args: { pattern: "Timeout Expired", fixedString: true } },
  { name: "level", args: { level: "Error" } },
  { name: "tail", args: { tail: 50 } },
  { name: "pattern", args: { pattern: "error.*timeout|deadlock", caseInsensitive: true } },
  { name: "pattern with context", args: { pattern: "failed", beforeContext: 20, afterContext: 20 } },
  { name: "every line", args: { pattern: ".", maxCount: 500 } },
  { name: "pattern without fixed text", args: { pattern: "(a|b).*c", maxCount: 500 } },
];
/** The most usual search, and the slowest one. */
const SHORT = ["fixed text", "pattern without fixed text"];
const SPACE = "Spaces-1";

/** Measures the searches and returns the rows. */
export async function measureLogSearch({ short }) {
  const world = await startLarge();
  try {
    const ways = await waysOf(world);
    const rounds = short ? 2 : 5;
    await inTurns(1, { read: ways.read, lines: ways.lines });
    const lines = await inTurns(rounds, { read: () => timed(ways.read), lines: () => timed(ways.lines) });
    const rows = [rowOf("lines", "all lines of a log of 52 MB", lines.read, lines.lines)];
    for (const { name, args } of SEARCHES.filter((one) => !short || SHORT.includes(one.name)))
      rows.push(...(await searched({ ways, name, args, rounds })));
    return rows;
  } finally {
    world.stop();
  }
}

async function searched({ ways, name, args, rounds }) {
  const id = name.replaceAll(" ", "-");
  await ways.search(args);
  const { read, search } = await inTurns(rounds, {
    read: () => timed(ways.read),
    search: () => timed(() => ways.search(args)),
  });
  const rows = [rowOf(id, `search of that log: ${name}`, read, search)];
  if (globalThis.gc !== undefined)
    rows.push(
      sampled(
        { id: `log.memory.${id}`, what: `memory in addition: ${name}`, unit: "MB" },
        search.map(({ extraMb }) => extraMb),
      ),
    );
  return rows;
}

function rowOf(id, what, read, way) {
  const ms = (samples) => samples.map((sample) => sample.ms);
  return sampled({ id: `log.${id}`, what, unit: "ms" }, ms(way), {
    what: "reading it with `fetch`",
    samples: ms(read),
  });
}

async function waysOf({ url, key, get }) {
  const { createToolkit, createOctopusClient, octopusPolicy, sendHttpTo } = await fromSource();
  const client = createOctopusClient({
    serverUrl: url,
    credential: { kind: "apiKey", key },
    timeoutMs: 120_000,
    sendHttp: sendHttpTo({ serverUrl: url, caFile: undefined }, {}),
  });
  const toolkit = createToolkit({ client, policy: octopusPolicy({}), secrets: [key] });
  // The large world has one log of 52 MB: that of its failed deployment.
  const failed = await get(`/api/${SPACE}/tasks?states=Failed&project=Projects-1&take=1`);
  const taskId = (await failed.json()).Items[0].Id;
  return {
    async read() {
      const { body } = await get(`/api/${SPACE}/tasks/${taskId}/raw`);
      for await (const _ of body);
    },
    async lines() {
      const path = { id: taskId };
      const batches = client.inSpace(SPACE).lineBatches("/api/{spaceId}/tasks/{id}/raw", { path });
      for await (const _ of batches);
    },
    async search(args) {
      const call = { spaceName: SPACE, taskId, ...args };
      const outcome = await toolkit.call("grep_task_log", call, { transport: "bench" });
      if (outcome.kind !== "result") throw new Error(outcome.text);
    },
  };
}

/** The time, and the highest memory above that at the start. */
async function timed(way) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const sampler = setInterval(look, 5);
  const ms = await millisecondsOf(way);
  clearInterval(sampler);
  look();
  return { ms, extraMb: (peak - before) / 1e6 };
}

await runAlone(import.meta.url, measureLogSearch);
