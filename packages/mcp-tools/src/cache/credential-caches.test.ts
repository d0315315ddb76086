/** Nothing that one caller's credential has read reaches another's, and nothing of one tool reaches another tool. */
import { expect, it } from "vitest";
import { openBench } from "../../test/harness.ts";
import { createCredentialCaches } from "./credential-caches.ts";

const withKey = (key: string) => ({
  credential: { credential: { kind: "apiKey", key } as const, secret: key },
});

it("there is one set of caches for each secret, and the least used one is dropped first", () => {
  const cachesOf = createCredentialCaches(() => 1);
  const first = cachesOf("a");
  expect(cachesOf("a")).toBe(first);
  expect(cachesOf("b").memo).not.toBe(first.memo);
  for (let other = 0; other < 199; other += 1) cachesOf(`other ${other}`);
  expect(cachesOf("a")).not.toBe(first);
});

it("a caller's own key starts with empty caches, and reads with that key", async () => {
  const bench = await openBench();
  const { credentials } = bench.simulator.store;
  const [mine] = credentials.all();
  if (!mine) throw new Error("the demo has no key");
  const stranger = `API-${"X".repeat(28)}`;
  credentials.put({ ...mine, Id: "ApiKeys-999", secret: stranger, permissions: ["SpaceView"] });
  const args = { spaceName: "Default", projectId: "Checkout Service" };
  const own = withKey(bench.simulator.apiKey);
  await bench.ok("get_deployment_process", args);
  expect((await bench.ok("get_deployment_process", args)).requests).toBe(1);
  expect((await bench.ok("get_deployment_process", args, own)).requests).toBe(3);
  expect((await bench.ok("get_deployment_process", args, own)).requests).toBe(1);
  const { error } = await bench.fails("get_deployment_process", args, withKey(stranger));
  expect(error.code).toBe("forbidden");
  await bench.close();
});

it("a tool is not answered from what another tool has read", async () => {
  const rules = [
    {
      effect: "deny",
      name: "no-releases",
      tool: ["get_deployment_from_url"],
      route: "GET /{space}/releases",
    },
  ] as const;
  const bench = await openBench({ policy: { rules } });
  const { portalUrl } = bench.simulator.landmarks.failedDeployment;
  await bench.ok("list_deployments", { spaceName: "Default", take: 200 });
  const { structured } = await bench.ok("get_deployment_from_url", { url: portalUrl });
  expect(structured.deployment).not.toHaveProperty("releaseVersion");
  expect(structured.notice).toMatchObject({
    notRead: ["versions of the releases: closed by the policy"],
  });
  await bench.close();
});
