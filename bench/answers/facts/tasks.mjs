/** What logs say, by the plain API: the steps of a task, the one that failed, and where it failed. */

const errorsOf = (node) =>
  (node.LogElements ?? []).filter(({ Category }) => /^(Error|Fatal)$/.test(Category));

/** The steps of a task, each with its state and its targets. */
async function stepsOf({ get }, taskId) {
  const { ActivityLogs } = await get(`/tasks/${taskId}/details?verbose=true`);
  return (ActivityLogs[0]?.Children ?? [])
    .filter(({ Name }) => /^Step \d+: /.test(Name))
    .map((step) => ({
      name: step.Name.replace(/^Step \d+: /, ""),
      state: step.Status,
      targets: step.Children.map(({ Name, Status }) => ({ name: Name, state: Status })),
      errors: [step, ...step.Children].flatMap(errorsOf).map(({ MessageText }) => MessageText),
    }));
}

/** The step that failed, the target on which it failed, and its last error. */
export async function failureOf(api, taskId) {
  const steps = await stepsOf(api, taskId);
  const failed = steps.find(({ state }) => state === "Failed");
  return {
    step: failed?.name,
    targets: (failed?.targets ?? []).filter(({ state }) => state === "Failed").map(({ name }) => name),
    // The last line of a failed target says only that it failed.
    error: failed?.errors.filter((text) => !/^The action failed/.test(text)).at(-1),
    done: steps.filter(({ state }) => state === "Success"),
  };
}

/** The seconds that a task ran. */
export function secondsOf({ StartTime, CompletedTime }) {
  return Math.round((Date.parse(CompletedTime) - Date.parse(StartTime)) / 1_000);
}

/** The failures of a window: by environment and by project, of tasks that ended in it. */
export function failuresIn(space, { from, to }) {
  const inside = ({ CompletedTime }) =>
    CompletedTime && Date.parse(CompletedTime) >= from && Date.parse(CompletedTime) <= to;
  const ended = space.deployments
    .map((deployment) => ({ deployment, task: space.tasks.get(deployment.TaskId) }))
    .filter(({ task }) => task && inside(task) && ["Success", "Failed"].includes(task.State));
  const count = (keyOf) => {
    const groups = new Map();
    for (const { deployment, task } of ended) {
      const key = space.nameOf.get(keyOf(deployment));
      const group = groups.get(key) ?? { failed: 0, all: 0 };
      group.all += 1;
      if (task.State === "Failed") group.failed += 1;
      groups.set(key, group);
    }
    return groups;
  };
  const failed = ended.filter(({ task }) => task.State === "Failed").length;
  return {
    failed,
    all: ended.length,
    byEnvironment: count(({ EnvironmentId }) => EnvironmentId),
    byProject: count(({ ProjectId }) => ProjectId),
  };
}
