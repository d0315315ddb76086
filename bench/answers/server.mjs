/** A world of the simulator, with its plain API for the facts and the tools for the answers. */

/** The characters that count as one token. */
const CHARACTERS_PER_TOKEN = 4;
/** How much the world's clock moves while a call waits, and how often. */
const STEP_MS = 1_000;
const EVERY_MS = 5;

/**
 * Starts a world. `get`, `post` and `all` are the plain API, which the tools do not touch; `ask` calls a tool and counts.
 */
export async function openWorld(parts, { world, seed, start }) {
  const startTime = new Date(start);
  const clock = parts.createManualClock(startTime);
  const simulator = await parts.startSimulator({ world, seed, startTime, clock });
  const client = parts.createOctopusClient({
    serverUrl: simulator.url,
    credential: { kind: "apiKey", key: simulator.apiKey },
  });
  const toolkit = parts.createToolkit({ client, policy: parts.octopusPolicy({}), now: () => clock.now() });
  const api = apiOf(simulator);
  return {
    ...api,
    simulator,
    clock,
    toolkit,
    start,
    ask: askerOf({ simulator, toolkit, clock }),
    readNames: () => readNames(toolkit),
    close: () => simulator.close(),
  };
}

function apiOf(simulator) {
  const headers = { "X-Octopus-ApiKey": simulator.apiKey, "Content-Type": "application/json" };
  const send = async (method, path, body) => {
    const response = await fetch(`${simulator.url}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
  };
  const get = (path) => send("GET", path);
  return {
    get,
    post: (path, body) => send("POST", path, body),
    /** Every item of a list, page by page. */
    async all(path) {
      const items = [];
      for (;;) {
        const page = await get(`${path}${path.includes("?") ? "&" : "?"}skip=${items.length}&take=1000`);
        items.push(...page.Items);
        if (page.Items.length === 0 || items.length >= page.TotalResults) return items;
      }
    },
  };
}

/** Lists that name things, as an agent reads them at the beginning. */
const LISTS = [
  ["list_spaces", {}],
  ["list_environments", { spaceName: "Default" }],
  ["list_projects", { spaceName: "Default", take: 200 }],
  ["find_tenants", { spaceName: "Default", take: 200 }],
];

async function readNames(toolkit) {
  for (const [tool, args] of LISTS) {
    const { kind } = await toolkit.call(tool, args, { transport: "answers" });
    if (kind !== "result") throw new Error(`${tool} has no result`);
  }
}

/**
 * Calls tools as an agent does, and counts what that costs. The clock moves on only while a call with `waits` runs: otherwise
 * deployments would end between the reading of the facts and the call, when the machine is slow.
 */
function askerOf({ simulator, toolkit, clock }) {
  return function open() {
    const cost = { calls: 0, requests: 0, tokens: 0, sent: [] };
    const askNow = async (tool, args = {}, { canAsk = false, waits = false } = {}) => {
      simulator.journal.clear();
      const ticking = waits ? setInterval(() => clock.advance(STEP_MS), EVERY_MS) : undefined;
      const outcome = await toolkit.call(tool, args, { transport: "answers", canAsk });
      clearInterval(ticking);
      const text = outcome.kind === "ask" ? outcome.prompt : outcome.text;
      cost.calls += 1;
      cost.requests += simulator.journal.count();
      cost.sent.push({ tool, requests: simulator.journal.requests().map(shown) });
      cost.tokens += Math.ceil(text.length / CHARACTERS_PER_TOKEN);
      return {
        tool,
        kind: outcome.kind,
        text,
        structured: outcome.kind === "result" ? outcome.structured : (outcome.error ?? {}),
      };
    };
    // One call after the other, so that each request is counted for its call.
    let last = Promise.resolve();
    const ask = (...call) => {
      last = last.then(() => askNow(...call));
      return last;
    };
    return { ask, cost };
  };
}

/** A request as a line, such as `GET /api/spaces/all`. */
function shown({ method, path, query }) {
  const search = new URLSearchParams(query).toString();
  return `${method} ${path}${search === "" ? "" : `?${decodeURIComponent(search)}`}`;
}
