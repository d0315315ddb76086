/**
 * Decisions a second with the Octopus table, for a bare policy and for one with 20 rules, beside parsing the address of the
 * request, in turns. A round decides nine kinds of requests.
 *
 *   node packages/policy/bench/decide.bench.mjs [--short]
 */
import { runAlone } from "../../../bench/lib/alone.mjs";
import { fromSource } from "../../../bench/lib/from-source.mjs";
import { rateRow, ratesOf } from "../../../bench/lib/ways.mjs";

const targets = {
  spaces: [{ id: "Spaces-1", name: "Default", slug: "default" }],
  projects: [{ id: "Projects-1", name: "Web Shop", slug: "web-shop" }],
  environments: [{ id: "Environments-2", name: "Staging", slug: "staging" }],
};
const http = (method, path, more) => ({ kind: "http", method, path, targets, ...more });
const REQUESTS = [
  http("GET", "/api/Spaces-1/projects/Projects-1/releases", { query: ["skip", "take"] }),
  http("GET", "/api/spaces/Spaces-1/projects/P/environments/E/untenanted/livestatus"),
  http("GET", "/api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/deploymentprocesses"),
  http("POST", "/api/Spaces-1/deployments/create/untenanted/v1", {
    body: { ProjectName: "Web Shop", ReleaseVersion: "1.0.0", EnvironmentNames: ["Staging"] },
  }),
  http("DELETE", "/api/spaces/Spaces-1"),
  http("GET", "/api/users/me/%61pikeys"),
  http("GET", "/api/Spaces-1/tasks/ServerTasks-1/%2e%2e/raw"),
  http("GET", "/api/Spaces-1/unknown/thing"),
];
const ACTIONS = [
  ...REQUESTS,
  { kind: "tool", tool: "deploy_release", toolset: "deployments", tier: "write", targets },
];
const rules = Array.from({ length: 20 }, (_, i) => ({
  name: `rule-${i}`,
  effect: i % 2 ? "deny" : "confirm",
  environment: `Environment ${i}*`,
  project: ["Web*", `!Project ${i}`],
}));

/** Measures both policies and returns the rows. */
export async function measurePolicy({ short }) {
  const { createPolicy, octopusRoutes } = await fromSource();
  const bare = createPolicy({ routes: octopusRoutes });
  const ruled = createPolicy({ routes: octopusRoutes, rules, toolsets: ["deployments", "releases"] });
  const decideAll = (policy) => () => {
    for (const action of ACTIONS) policy.decide(action);
  };
  const rates = await ratesOf(
    { parse: parseAll, bare: decideAll(bare), ruled: decideAll(ruled) },
    { rounds: short ? 3 : 9, timeMs: short ? 100 : 250 },
  );
  const each = (samples, count) => samples.map((rate) => rate * count);
  const baseline = { what: "parsing an address with `URL`", samples: each(rates.parse, REQUESTS.length) };
  return [
    rateRow(
      { id: "policy.bare", what: "decisions without rules" },
      each(rates.bare, ACTIONS.length),
      baseline,
    ),
    rateRow(
      { id: "policy.rules", what: "decisions with 20 rules" },
      each(rates.ruled, ACTIONS.length),
      baseline,
    ),
  ];
}

function parseAll() {
  let length = 0;
  for (const { path } of REQUESTS) length += new URL(path, "https://octopus.example").pathname.length;
  return length;
}

await runAlone(import.meta.url, measurePolicy);
