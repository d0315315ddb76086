/** What a comparison of runs says of variables follows the snapshots that the releases have now. */
import { demoFacts } from "@octo/simulator";
import { expect, it } from "vitest";
import { openBench } from "../../../test/harness.ts";

it("a snapshot that was just taken anew is in the next explanation", async () => {
  const bench = await openBench();
  const { failedDeployment } = bench.simulator.landmarks;
  const explain = async () => {
    const { structured } = await bench.ok("explain_deployment", { taskId: failedDeployment.taskId });
    return structured.differences as { variables?: object; variableSnapshot?: string };
  };
  expect((await explain()).variables).toBeDefined();
  const { releases } = bench.simulator.store.space(demoFacts.spaces.default);
  const [live, failed] = [demoFacts.versions.live, demoFacts.versions.failed].map((version) =>
    releases.all().find((one) => one.ProjectId === demoFacts.projects.checkout && one.Version === version),
  );
  if (!live || !failed) throw new Error("the demo has no such releases");
  releases.put({ ...failed, ProjectVariableSetSnapshotId: live.ProjectVariableSetSnapshotId });
  expect(await explain()).toMatchObject({ variableSnapshot: "same" });
  await bench.close();
});
