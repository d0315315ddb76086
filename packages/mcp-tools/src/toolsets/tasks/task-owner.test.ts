/** A task belongs to where its work was done. Where that is no longer known, a rule about environments closes the task. */
import { demoFacts } from "@octo/simulator";
import { expect, it } from "vitest";
import { openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

const { spaces, environments } = demoFacts;
const rules = [{ effect: "deny", name: "production", environment: ["Production"] }] as const;

it("a task whose deployment retention has deleted is closed where a rule closes an environment", async () => {
  const [free, ruled] = [await openBench(), await openBench({ policy: { rules } })];
  const url = `ServerTasks-${/\d+$/.exec(free.simulator.landmarks.failedDeployment.taskId)?.[0]}`;
  for (const { simulator } of [free, ruled])
    simulator.store
      .space(spaces.default)
      .deployments.remove(simulator.landmarks.failedDeployment.deploymentId);
  await free.ok("get_task_from_url", { url });
  for (const [tool, args] of [
    ["get_task_from_url", { url }],
    ["grep_task_log", { spaceName: "Default", taskId: url, pattern: "." }],
  ] as const) {
    const { error, text } = await ruled.fails(tool, args);
    expect(error.code).toBe("denied");
    expect(text).not.toContain("Production");
  }
  await Promise.all([free.close(), ruled.close()]);
});

it.each([
  { EnvironmentId: environments.production },
  { EnvironmentIds: [environments.staging, environments.production] },
])("a task that names a closed environment in its arguments is closed: %j", async (Arguments) => {
  const bench = await openBenchWith(
    ({ path }) =>
      path.endsWith("/tasks/ServerTasks-9/details")
        ? {
            body: {
              Task: { Id: "ServerTasks-9", Name: "Health", State: "Success", Arguments },
              ActivityLogs: [],
            },
          }
        : undefined,
    { policy: { rules } },
  );
  expect((await bench.fails("get_task_from_url", { url: "ServerTasks-9" })).error.code).toBe("denied");
  await bench.close();
});
