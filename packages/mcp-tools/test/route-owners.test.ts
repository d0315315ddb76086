/** Each operation of the OpenAPI document has its one owner in the policy's route table, and both name the same one. */
import { operations } from "@octo/api-client";
import { createPolicy, findOrphans } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import { expect, it } from "vitest";

const policy = createPolicy({ routes: octopusRoutes, allowDeletes: true });

it("the table of route owners knows every operation", () => {
  const rows = operations.map(({ method, path }) => ({ method, template: path }));
  expect(findOrphans(octopusRoutes, rows)).toEqual([]);
});

it("the table of route owners agrees with the OpenAPI document", () => {
  // What lies outside /api is refused by its shape, and so has no owner to ask for.
  const underApi = operations.filter(({ path }) => path === "/api" || path.startsWith("/api/"));
  const owners = underApi.map(({ method, path, toolset }) => {
    const sample = path.replace(/\{spaceId\}/g, "Spaces-1").replace(/\{\w+\}/g, "Things-1");
    const owner = policy.decide({ kind: "http", method, path: sample, targets: {}, body: {} }).route?.toolset;
    return { operation: `${method} ${path}`, document: toolset, policy: owner };
  });
  expect(owners.filter((row) => row.document !== row.policy)).toEqual([]);
});
