import { expect, it } from "vitest";
import { supposedCall } from "./supposed-call.ts";
import { allToolFacts } from "./tool-facts.ts";

function fact(name: string) {
  const found = allToolFacts.find((one) => one.name === name);
  if (!found) throw new RangeError(name);
  return found;
}

it("takes what is not known of a write as one unknown target, and an empty list as none", () => {
  const question = supposedCall(fact("deploy_release"), {
    targets: { environment: ["Production", "Environments-4"], tenant: [] },
    at: 5,
  });
  expect(question).toMatchObject({ kind: "tool", tool: "deploy_release", tier: "write", at: 5 });
  expect(question.targets).toEqual({
    spaces: [{}],
    projects: [{}],
    environments: [{ name: "Production" }, { id: "Environments-4" }],
    tenants: [],
  });
});

it("takes what is not known of a read as nothing, and an id of another kind as a name", () => {
  const { targets, ...rest } = supposedCall(fact("list_projects"), { targets: { space: ["Projects-1"] } });
  expect(targets).toEqual({ spaces: [{ name: "Projects-1" }], projects: [], environments: [], tenants: [] });
  expect(rest).not.toHaveProperty("at");
});

it("has no question for a tool whose requests are decided by themselves", () => {
  expect(() => supposedCall(fact("execute"), { targets: {} })).toThrow(/each request/);
});
