/**
 * The large world, with 300 projects and 2,000 tenants, in a process of its own: the overview of all of it beside reading the
 * plain dashboard, and the plan of a deployment for about 300 tenants beside the one for one tenant, in turns.
 */
import { fromSource } from "../lib/from-source.mjs";
import { startLarge } from "../lib/large-world.mjs";
import { exact, inTurns, millisecondsOf, sampled } from "../lib/rows.mjs";

const SPACE = "Default";
const TAG = "Ring/Early";
const RELEASE = {
  spaceName: SPACE,
  projectName: "Partner Portal",
  releaseVersion: "2.1.0",
  environmentNames: ["Staging"],
};

/** The overview: requests, bytes, and time. */
export async function measureOverview({ short }) {
  return inLargeWorld(async ({ call, world }) => {
    const overview = () => call("get_deployment_overview", { spaceName: SPACE });
    const dashboard = async () => (await world.get("/api/Spaces-1/dashboard")).arrayBuffer();
    const first = await overview();
    const times = await inTurns(short ? 3 : 9, {
      dashboard: () => millisecondsOf(dashboard),
      overview: () => millisecondsOf(overview),
    });
    const what = "overview of 300 projects and 2,000 tenants";
    return [
      exact({ id: "overview.requests", what: `${what}, cold`, unit: "requests" }, first.requests),
      exact({ id: "overview.bytes", what: `${what}, result`, unit: "bytes" }, Buffer.byteLength(first.text)),
      sampled({ id: "overview.time", what: `${what}, warm`, unit: "ms" }, times.overview, {
        what: "reading the dashboard",
        samples: times.dashboard,
      }),
    ];
  });
}

/** The plan for about 300 tenants, which have one tag: requests, bytes, and time. */
export async function measurePlan({ short }) {
  return inLargeWorld(async ({ call, world }) => {
    const tenants = await tenantsWithTag(world);
    const planAll = () => call("deploy_release", { ...RELEASE, tenantTags: [TAG] });
    const planOne = () => call("deploy_release", { ...RELEASE, tenants: [tenants[0]] });
    const first = await planAll();
    const times = await inTurns(short ? 3 : 9, {
      one: () => millisecondsOf(planOne),
      all: () => millisecondsOf(planAll),
    });
    const what = `plan of a deployment for ${tenants.length} tenants`;
    return [
      exact({ id: "plan.requests", what: `${what}, cold`, unit: "requests" }, first.requests),
      exact({ id: "plan.bytes", what: `${what}, text`, unit: "bytes" }, Buffer.byteLength(first.text)),
      sampled({ id: "plan.time", what: `${what}, warm`, unit: "ms" }, times.all, {
        what: "the plan for 1 tenant",
        samples: times.one,
      }),
    ];
  });
}

async function inLargeWorld(measure) {
  const world = await startLarge();
  try {
    return await measure({ world, call: await callerOf(world) });
  } finally {
    world.stop();
  }
}

/** Calls a tool and counts what it sends. */
async function callerOf({ url, key }) {
  const { createToolkit, createOctopusClient, octopusPolicy, sendHttpTo } = await fromSource();
  const send = sendHttpTo({ serverUrl: url, caFile: undefined }, {});
  let requests = 0;
  const client = createOctopusClient({
    serverUrl: url,
    credential: { kind: "apiKey", key },
    sendHttp: (...request) => {
      requests += 1;
      return send(...request);
    },
  });
  const toolkit = createToolkit({ client, policy: octopusPolicy({}) });
  return async (tool, args) => {
    requests = 0;
    const outcome = await toolkit.call(tool, args, { transport: "bench", canAsk: true });
    if (outcome.kind === "error") throw new Error(outcome.text);
    return { requests, text: outcome.kind === "ask" ? outcome.prompt : outcome.text };
  };
}

/** The names of the tenants with the tag to which the project can be deployed in that environment. */
async function tenantsWithTag({ get }) {
  const read = async (path) => (await get(`/api/Spaces-1/${path}`)).json();
  const named = async (list, name) => {
    const { Items } = await read(`${list}?partialName=${encodeURIComponent(name)}`);
    return Items.find((item) => item.Name === name).Id;
  };
  const projectId = await named("projects", RELEASE.projectName);
  const environmentId = await named("environments", RELEASE.environmentNames[0]);
  const { Items } = await read(`tenants?projectId=${projectId}&tags=${encodeURIComponent(TAG)}&take=2000`);
  return Items.filter(({ ProjectEnvironments }) =>
    ProjectEnvironments[projectId]?.includes(environmentId),
  ).map(({ Name }) => Name);
}
