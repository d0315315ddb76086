/** Who may decide: nobody about a write of their own, and with an Octopus key only who may do it in Octopus. */
import { createOctopusClient } from "@octo/api-client";
import { demoFacts, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Approval } from "./approval.ts";
import { checkDecider, type Decider, maySee } from "./check-decider.ts";
import { type Grants, grantsAllow, readGrants } from "./grants.ts";

const { spaces, environments, projects, agentId } = demoFacts;
const APPROVAL: Approval = {
  id: "one",
  tool: "deploy_release",
  plan: { title: "Deploy a release", facts: [], warnings: [] },
  digest: "digest",
  isProtected: false,
  protectedNames: [],
  reason: "writes are approved",
  asker: {
    transport: "mcp-http",
    principal: "oauth:issuer:agent",
    octopusUser: { id: agentId, email: "A@x.example" },
  },
  targets: {
    spaces: [{ id: spaces.default }],
    projects: [{ id: projects.checkout }],
    environments: [{ id: environments.production }],
  },
  server: "https://octopus.example.com",
  created: 0,
  expires: 1,
};

const all: Grants = { space: { DeploymentCreate: [{}] }, system: [] };
const person = (more: Partial<Decider>): Decider => ({
  id: "oauth:issuer:maya",
  name: "Maya",
  mayApproveProtected: true,
  ...more,
});
const withKey = (user: string, grants: Grants | null = all): Decider =>
  person({ id: `octopus:${user}`, octopusUser: user, grantsIn: async () => grants ?? undefined });

const CASES: readonly (readonly [string, Decider, Partial<Approval>, boolean])[] = [
  ["somebody else", person({}), {}, true],
  ["the caller itself, by its token", person({ id: "oauth:issuer:agent" }), {}, false],
  ["the caller itself, by the address of its Octopus user", person({ email: "a@X.example" }), {}, false],
  ["another user with an Octopus key", withKey("Users-21"), {}, true],
  ["the same Octopus user", withKey(agentId), {}, false],
  ["the same Octopus user in other letter case", withKey(agentId.toLowerCase()), {}, false],
  [
    "an Octopus user, where Octopus does not say who asks",
    withKey("Users-21"),
    { asker: { transport: "x" } },
    false,
  ],
  ["an Octopus user without the permission", withKey("Users-21", { space: {}, system: [] }), {}, false],
  ["an Octopus user about whom nothing is known", withKey("Users-21", null), {}, false],
  [
    "an Octopus user, where one of the spaces is not known",
    withKey("Users-21"),
    { targets: { ...APPROVAL.targets, spaces: [{ id: spaces.default }, { name: "Other" }] } },
    false,
  ],
  [
    "an approver who may not approve protected things",
    person({ mayApproveProtected: false }),
    { isProtected: true },
    false,
  ],
  ["an approver who may", person({}), { isProtected: true }, true],
];

it.each(CASES)("%s", async (_who, decider, more, may) => {
  const result = await checkDecider({ ...APPROVAL, ...more }, decider);
  expect(result.ok).toBe(may);
});

const GRANTS: readonly (readonly [string, Grants, Partial<Approval>, boolean])[] = [
  ["an empty grant covers everything", all, {}, true],
  ["another permission", { space: { ReleaseCreate: [{}] }, system: [] }, {}, false],
  ["another space", { space: { DeploymentCreate: [{ SpaceId: "Spaces-9" }] }, system: [] }, {}, false],
  [
    "another environment",
    { space: { DeploymentCreate: [{ RestrictedToEnvironmentIds: ["Environments-9"] }] }, system: [] },
    {},
    false,
  ],
  [
    "this environment",
    { space: { DeploymentCreate: [{ RestrictedToEnvironmentIds: [environments.production] }] }, system: [] },
    {},
    true,
  ],
  [
    "one of two environments",
    { space: { DeploymentCreate: [{ RestrictedToEnvironmentIds: [environments.production] }] }, system: [] },
    {
      targets: {
        ...APPROVAL.targets,
        environments: [{ id: environments.production }, { id: environments.dev }],
      },
    },
    false,
  ],
  [
    "a target whose id is not known",
    { space: { DeploymentCreate: [{ RestrictedToEnvironmentIds: [environments.production] }] }, system: [] },
    { targets: { ...APPROVAL.targets, environments: [{ name: "Production" }] } },
    false,
  ],
  [
    "a group of projects",
    { space: { DeploymentCreate: [{ RestrictedToProjectGroupIds: ["ProjectGroups-1"] }] }, system: [] },
    {},
    false,
  ],
  [
    "some projects, for a write that names none",
    { space: { DeploymentCreate: [{ RestrictedToProjectIds: [projects.checkout] }] }, system: [] },
    { targets: { spaces: [{ id: spaces.default }] } },
    false,
  ],
  ["a tool without a known permission", all, { tool: "execute" }, false],
  [
    "an administrator, whatever the tool",
    { space: {}, system: ["AdministerSystem"] },
    { tool: "execute" },
    true,
  ],
];

it.each(GRANTS)("grants: %s", (_what, grants, more, allowed) => {
  expect(grantsAllow(grants, { ...APPROVAL, ...more }, spaces.default)).toBe(allowed);
});

it("a write that names no space is seen by administrators alone", async () => {
  const nowhere = { ...APPROVAL, targets: {} };
  expect(await maySee(nowhere, withKey("Users-21"))).toBe(false);
  expect(await maySee(nowhere, withKey("Users-21", { space: {}, system: ["AdministerSystem"] }))).toBe(true);
  expect(await maySee(nowhere, person({}))).toBe(true);
});

let simulator: Awaited<ReturnType<typeof startSimulator<"demo">>>;
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo" });
});
afterAll(() => simulator.close());

it.each([
  ["maya.lindqvist", true],
  ["sam.reyes", false],
])("Octopus says what %s may do", async (username, may) => {
  const user = simulator.landmarks.users[username];
  if (!user) throw new Error("no such user");
  const client = createOctopusClient({
    serverUrl: simulator.url,
    credential: { kind: "apiKey", key: user.apiKey },
  });
  expect(grantsAllow(await readGrants(client, user.id, spaces.default), APPROVAL, spaces.default)).toBe(may);
});
