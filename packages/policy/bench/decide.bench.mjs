/**
 * Measures `decide` on the built package with the Octopus table: `npx tsup && node bench/decide.bench.mjs`.
 *
 * Prints the median, the 99th percentile and the mean per decision, for a bare policy and for one with 20 rules.
 */
import os from "node:os";
import { createPolicy } from "../dist/index.js";
import { octopusRoutes } from "../dist/octopus.js";

const targets = {
  spaces: [{ id: "Spaces-1", name: "Default", slug: "default" }],
  projects: [{ id: "Projects-1", name: "Web Shop", slug: "web-shop" }],
  environments: [{ id: "Environments-2", name: "Staging", slug: "staging" }],
};
const http = (method, path, more) => ({ kind: "http", method, path, targets, ...more });
const actions = [
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
  { kind: "tool", tool: "deploy_release", toolset: "deployments", tier: "write", targets },
];
const rules = Array.from({ length: 20 }, (_, i) => ({
  name: `rule-${i}`,
  effect: i % 2 ? "deny" : "confirm",
  environment: `Environment ${i}*`,
  project: ["Web*", `!Project ${i}`],
}));

function measure(policy) {
  const batch = 50;
  const samples = [];
  for (let round = 0; round < 4000; round++) {
    const action = actions[round % actions.length];
    const start = process.hrtime.bigint();
    for (let i = 0; i < batch; i++) policy.decide(action);
    samples.push(Number(process.hrtime.bigint() - start) / batch / 1000);
  }
  const sorted = samples.slice(1000).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(sorted.length * share)].toFixed(2);
  const mean = (sorted.reduce((sum, one) => sum + one, 0) / sorted.length).toFixed(2);
  return `median ${at(0.5)} us, p99 ${at(0.99)} us, mean ${mean} us`;
}

const write = (line) => process.stdout.write(`${line}\n`);
write(
  `${os.cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}, ${octopusRoutes.entries.length} entries`,
);
write(`bare policy:    ${measure(createPolicy({ routes: octopusRoutes }))}`);
write(
  `with 20 rules:  ${measure(createPolicy({ routes: octopusRoutes, rules, toolsets: ["deployments", "releases"] }))}`,
);
