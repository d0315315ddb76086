/** A tenant whose profile opens approvals decides about no work that another tenant of the same server has started. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "./support/stack.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-duties-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ACME_AGENT = "key-of-the-acme-agent-1";
const GLOBEX_AGENT = "key-of-the-globex-agent-1";
const POLICY = `
version: 1
default: writing
profiles:
  writing: { rules: [{ effect: allow, tier: write }] }
  approving: { open: [approvals], rules: [{ effect: allow, tier: write }] }
`;
const ACCESS = `
callers:
  - { name: acme-agent, keyEnv: ACME_AGENT, tenants: [acme] }
  - { name: globex-agent, keyEnv: GLOBEX_AGENT, tenants: [globex] }
tenants:
  acme: { octopusKeyEnv: ACME_OCTOPUS, profile: writing }
  globex: { octopusKeyEnv: GLOBEX_OCTOPUS, profile: approving }
`;
let stack: Stack;
let users: readonly { readonly id: string; readonly apiKey: string }[];
beforeAll(async () => {
  const first = await startStack();
  const { simulator } = first;
  users = Object.values(simulator.landmarks.users).filter(({ apiKey }) => apiKey !== simulator.apiKey);
  stack = await startStack({
    flags: { access: file("access.yaml", ACCESS), policy: file("policy.yaml", POLICY) },
    environment: {
      ACME_AGENT,
      GLOBEX_AGENT,
      ACME_OCTOPUS: users[0]?.apiKey ?? "",
      GLOBEX_OCTOPUS: simulator.apiKey,
    },
    beside: first,
  });
});
afterAll(async () => {
  await stack.close();
  await stack.simulator.close();
  rmSync(folder, { recursive: true });
});

const as = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

/** Says who has started the deployment that waits. */
function startedBy(userId: string | undefined): void {
  const { interruptions, deployments } = stack.simulator.store.space(demoFacts.spaces.default);
  const { interruptionId } = stack.simulator.landmarks.pendingInterruption;
  const taskId = interruptions.get(interruptionId)?.TaskId;
  const deployment = deployments.all().find(({ TaskId }) => TaskId === taskId);
  if (!deployment) throw new Error("nothing waits");
  deployments.put({ ...deployment, DeployedById: userId } as never);
}

it("an agent decides about what a person started, and not about what the agent of another tenant did", async () => {
  const { interruptionId } = stack.simulator.landmarks.pendingInterruption;
  const path = `/api/${demoFacts.spaces.default}/interruptions/${interruptionId}/responsible`;
  const decide = () => stack.call("execute", { method: "PUT", path, confirm: true }, as(GLOBEX_AGENT));
  startedBy(users[0]?.id);
  const release = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.9.9" };
  const written = await stack.call("create_release", { ...release, confirm: true }, as(ACME_AGENT));
  expect(written.status).toBe(200);
  stack.simulator.journal.clear();
  expect(JSON.stringify((await decide()).body)).toContain("started by a user of this server");
  expect(stack.writes()).toEqual([]);
  startedBy(users[1]?.id);
  expect((await decide()).status).toBe(200);
  expect(stack.writes()).toEqual([`PUT ${path}`]);
});
