/**
 * How many requests one call of each tool sends to Octopus: cold, in a process that knows nothing yet, and warm, right
 * afterwards. Of a tool that writes it is the plan. The calls are those that tests of all tools use: with the required arguments
 * alone, or with the first optional one that makes a call possible.
 */
import { fromSource } from "../lib/from-source.mjs";
import { compared, exact } from "../lib/rows.mjs";

const START = new Date("2026-11-21T09:00:00Z");
/** What the calls name: a project in the database, and one in Git, which some tools need. */
const THINGS = ["Checkout Service", "Web Storefront"].map((project) => ({
  project,
  environment: "Production",
  tenant: "Alpine Outfitters",
}));

/** Calls every tool and returns the rows. */
export async function measureRequests() {
  const sources = await fromSource();
  const clock = sources.createManualClock(START);
  const simulator = await sources.startSimulator({ seed: 7, clock, startTime: START });
  const world = { sources, simulator, clock };
  try {
    const counts = [];
    for (const tool of openToolkit(world).listTools({ detail: "full" }))
      counts.push(await countsOf(world, tool));
    return rowsOf(counts);
  } finally {
    await simulator.close();
  }
}

function openToolkit({ sources, simulator, clock }) {
  const client = sources.createOctopusClient({
    serverUrl: simulator.url,
    credential: { kind: "apiKey", key: simulator.apiKey },
  });
  const policy = sources.octopusPolicy({ open: ["approvals"] });
  return sources.createToolkit({ client, policy, now: () => clock.now() });
}

async function countsOf(world, tool) {
  const refused = [];
  for (const args of await callsOf(world, tool)) {
    const toolkit = openToolkit(world);
    const cold = await callOnce(world, toolkit, tool, args);
    if (cold.kind === "error") refused.push(cold.text);
    else {
      const warm = await callOnce(world, toolkit, tool, args);
      return { name: tool.name, isPlan: cold.kind === "ask", cold: cold.requests, warm: warm.requests };
    }
  }
  throw new Error(`No call of ${tool.name} succeeded:\n${refused.join("\n")}`);
}

async function callOnce({ simulator }, toolkit, tool, args) {
  simulator.journal.clear();
  const outcome = await toolkit.call(tool.name, args, { transport: "bench", canAsk: true });
  return { ...outcome, requests: simulator.journal.count() };
}

async function callsOf({ sources, simulator, clock }, tool) {
  if (tool.tier === "read")
    return THINGS.flatMap((things) => sources.sampleCalls(tool, simulator.landmarks, things)).map(
      ({ args }) => args,
    );
  const { args, prepare } = sources.writingCall(tool.name);
  return [{ ...args, ...(await prepare?.({ simulator, clock })) }];
}

function rowsOf(counts) {
  const all = (temperature) =>
    exact(
      {
        id: `requests.${temperature}`,
        what: `one call of each of ${counts.length} tools, ${temperature}`,
        unit: "requests",
      },
      counts.reduce((total, one) => total + one[temperature], 0),
    );
  return [
    all("cold"),
    all("warm"),
    ...counts.map(({ name, isPlan, cold, warm }) =>
      compared(
        { id: `requests.${name}`, what: `\`${name}\`${isPlan ? ", the plan" : ""}, warm`, unit: "requests" },
        warm,
        { what: "cold", value: cold },
      ),
    ),
  ];
}
