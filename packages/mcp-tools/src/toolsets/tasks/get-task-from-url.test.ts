import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith, page } from "../../../test/overlay.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it.each(["taskUrl", "portalUrl"] as const)("get_task_from_url reads the task behind the %s", async (link) => {
  const landmark = bench.simulator.landmarks.failedDeployment;
  const { structured } = await bench.ok("get_task_from_url", { url: landmark?.[link] });
  expect(structured).toMatchObject({
    spaceName: "Default",
    task: { id: landmark?.taskId, state: "Failed", isCompleted: true },
  });
  const steps = structured.steps as {
    name: string;
    status: string;
    children?: { errors?: string[] }[];
    errors?: string[];
  }[];
  const failed = steps.filter((step) => step.status === "Failed");
  expect(failed.map((step) => step.name)).toEqual([expect.stringContaining("Run database migrations")]);
  expect(JSON.stringify(failed)).toContain("Execution Timeout Expired");
});

it("get_task_from_url reads the task of every form of link and id", async () => {
  const { failedDeployment } = bench.simulator.landmarks;
  const { deploymentId, taskId } = failedDeployment;
  const base = bench.simulator.url;
  const expected = (await bench.ok("get_task_from_url", { url: failedDeployment.taskUrl })).structured;
  for (const url of [
    `${base}/app#/tasks/${taskId}`,
    `${base}/app#/deployments/${deploymentId}`,
    `${base}/api/Spaces-1/tasks/${taskId}/raw`,
    taskId,
    deploymentId,
  ])
    expect((await bench.ok("get_task_from_url", { url })).structured).toEqual(expected);
  const named = await bench.ok("get_task_from_url", { url: taskId, spaceName: "default" });
  expect(named.structured).toEqual(expected);
});

it("get_task_from_url reads the task of a runbook run", async () => {
  const { runbookRuns } = bench.simulator.store.space("Spaces-1");
  const [run] = runbookRuns.all();
  if (!run) throw new Error("the demo has no runbook run");
  const url = `${bench.simulator.url}/app#/Spaces-1/projects/x/operations/runbooks/${run.RunbookId}/snapshots/s/runs/${run.Id}`;
  const { structured } = await bench.ok("get_task_from_url", { url });
  expect(structured).toMatchObject({ task: { id: run.TaskId, runbookRunId: run.Id } });
});

it("get_task_from_url refuses a link of another space than the one that is named, and links without a task", async () => {
  const url = `${bench.simulator.url}/app#/Spaces-99/tasks/ServerTasks-1`;
  const wrong = await bench.fails("get_task_from_url", { url, spaceName: "Default" });
  expect(wrong.error).toMatchObject({ code: "input", message: expect.stringContaining("Spaces-99") });
  const none = await bench.fails("get_task_from_url", {
    url: `${bench.simulator.url}/app#/Spaces-1/projects/web`,
  });
  expect(none.error.message).toContain("names no task (ServerTasks-12)");
});

it("get_task_from_url finds the default space when it has another id, and says when there is none", async () => {
  const spaces = (IsDefault: boolean) => [
    { Id: "Spaces-1", Name: "Old", IsDefault: false },
    { Id: "Spaces-7", Name: "Main", IsDefault },
  ];
  const asked: string[] = [];
  const open = (isDefault: boolean) =>
    openBenchWith(({ path }) => {
      asked.push(path);
      if (path === "/api/spaces/all") return { body: spaces(isDefault) };
      return path.startsWith("/api/Spaces-7/")
        ? { body: { Task: { Id: "ServerTasks-5" }, ActivityLogs: [] } }
        : undefined;
    });
  const main = await open(true);
  const none = await open(false);
  try {
    const { structured } = await main.ok("get_task_from_url", { url: "ServerTasks-5" });
    expect(structured).toMatchObject({ spaceName: "Main", task: { id: "ServerTasks-5" } });
    const { error } = await none.fails("get_task_from_url", { url: "ServerTasks-5" });
    expect(error).toMatchObject({ code: "input", hint: expect.stringContaining("spaceName") });
  } finally {
    await main.close();
    await none.close();
  }
});

it("get_task_from_url obeys rules about the default space", async () => {
  const rules = [{ effect: "deny" as const, name: "shut", space: ["Default"] }];
  const shut = await openBench({ policy: { rules } });
  try {
    const { error } = await shut.fails("get_task_from_url", { url: "ServerTasks-1" });
    expect(error.code).toBe("denied");
    expect(shut.simulator.journal.count({ path: /tasks/ })).toBe(0);
  } finally {
    await shut.close();
  }
});

it("get_task_from_url says what a waiting task waits for", async () => {
  const { taskId, interruptionId } = bench.simulator.landmarks.pendingInterruption;
  const { structured } = await bench.ok("get_task_from_url", { url: taskId });
  expect(structured).toMatchObject({
    task: {
      id: taskId,
      state: "Executing",
      hasPendingInterruptions: true,
      deploymentId: expect.stringMatching(/^Deployments-/),
      projectId: expect.stringMatching(/^Projects-/),
      serverNode: expect.any(String),
    },
    progressPercentage: expect.any(Number),
    estimatedTimeRemaining: expect.any(String),
    waitsFor: [
      {
        interruptionId,
        title: "Approve production deployment",
        type: "ManualIntervention",
        instructions: expect.stringContaining("stock count"),
        responsibleTeams: [expect.not.stringMatching(/^Teams-/)],
        resourceUri: `octopus://spaces/Default/interruptions/${interruptionId}`,
      },
    ],
  });
  const shut = await openBenchWith(({ path }) =>
    path.endsWith("/interruptions") ? { status: 403, body: { ErrorMessage: "No." } } : undefined,
  );
  try {
    const { structured: less } = await shut.ok("get_task_from_url", { url: taskId });
    expect(less.waitsFor).toEqual([{ title: expect.stringMatching(/^Waiting for manual intervention: /) }]);
  } finally {
    await shut.close();
  }
});

it("get_task_from_url says behind which tasks a queued one waits, and only their ids where a rule closes some", async () => {
  const queue = ({ path }: { path: string }) => {
    if (path.endsWith("/details"))
      return {
        body: { Task: { Id: "ServerTasks-9", State: "Queued", IsCompleted: false }, ActivityLogs: [] },
      };
    const before = {
      Id: "ServerTasks-8",
      Description: "Deploy Secret Shop release 1 to Production",
      State: "Executing",
    };
    return path.endsWith("/queued-behind") ? page([before]) : undefined;
  };
  const open = await openBenchWith(queue);
  const rules = [{ effect: "deny" as const, name: "shut", project: ["Checkout Service"] }];
  const ruled = await openBenchWith(queue, { policy: { rules } });
  try {
    const { structured } = await open.ok("get_task_from_url", { url: "ServerTasks-9" });
    expect(structured.queuedBehind).toEqual({
      total: 1,
      tasks: [
        {
          id: "ServerTasks-8",
          description: "Deploy Secret Shop release 1 to Production",
          state: "Executing",
        },
      ],
    });
    const less = await ruled.ok("get_task_from_url", { url: "ServerTasks-9" });
    expect(less.structured.queuedBehind).toEqual({ total: 1, tasks: [{ id: "ServerTasks-8" }] });
  } finally {
    await open.close();
    await ruled.close();
  }
});
