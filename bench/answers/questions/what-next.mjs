/** What can be done, runs, waits or stands in the way: questions 5, 6, 9, 10, 11, 15, 16 and 18. */
import { cellsIn, cellsOf, readSpace } from "../facts/cells.mjs";
import { says, textOf, together } from "../look.mjs";

const spaceName = "Default";
const CHECKOUT = { spaceName, projectName: "Checkout Service" };
const S = "/Spaces-1";

const iso = (time) => new Date(time).toISOString();

const missing = (pairs) => pairs.flatMap(([words, isSaid]) => (isSaid ? [] : [words]));

/** What waits for a person, with the teams that were asked. */
async function pending({ get, all }) {
  const [interruptions, teams] = await Promise.all([
    all(`${S}/interruptions?pendingOnly=true`),
    get(`${S}/teams/all`),
  ]);
  const nameOf = new Map(teams.map(({ Id, Name }) => [Id, Name]));
  return interruptions.map((one) => ({
    id: one.Id,
    taskId: one.TaskId,
    title: one.Title,
    instructions: one.Form.Elements.find(({ Name }) => Name === "Instructions")?.Control.Text ?? "",
    teams: one.ResponsibleTeamIds.map((id) => nameOf.get(id)),
  }));
}

/** The tasks that are not done, with those that each waits behind. */
async function activeTasks({ all, get }) {
  const tasks = await all("/tasks?active=true");
  return Promise.all(
    tasks.map(async (task) => ({
      id: task.Id,
      state: task.State,
      behind: (await get(`/Spaces-1/tasks/${task.Id}/queued-behind`)).Items.map(({ Id }) => Id),
    })),
  );
}

function taskProblems(answers, tasks) {
  return tasks.flatMap(({ id, behind }) =>
    missing([
      [id, says(answers, id)],
      ...(behind.length > 0
        ? [[`${id} waits behind ${behind}`, together(answers, [id, ...behind.slice(0, 1)])]]
        : []),
    ]),
  );
}

/** Starts a deployment of Inventory API to Production. One is there that waits for a person, so this one waits behind it. */
async function deployInventoryOnceMore({ post, get }) {
  const releases = await get(`${S}/projects/Projects-4/releases?take=10`);
  const release = releases.Items.find(({ Version }) => Version === "2.6.1");
  await post(`${S}/deployments`, {
    ProjectId: "Projects-4",
    ReleaseId: release.Id,
    EnvironmentId: "Environments-4",
  });
}

export const NEXT = [
  {
    id: "5",
    world: "demo",
    text: "Create the next release of Checkout Service and deploy it to Development",
    async facts({ get }) {
      const project = (await get(`${S}/projects/all`)).find(({ Name }) => Name === "Checkout Service");
      const template = await get(`${S}/projects/${project.Id}/deploymentprocesses/template`);
      const versions = await Promise.all(
        template.Packages.map(async ({ PackageId, FeedId }) => {
          const { Items } = await get(
            `${S}/feeds/${FeedId}/packages/versions?packageId=${PackageId}&take=1&includePreRelease=false`,
          );
          return [PackageId, Items[0].Version];
        }),
      );
      return { next: template.NextVersionIncrement, versions };
    },
    calls: (ask) => [ask("create_release", { ...CHECKOUT }, { canAsk: true })],
    check: (answers, { versions }) => [
      ...missing([["nothing was sent", answers[0].kind === "ask"]]),
      ...versions.flatMap(([id, version]) => missing([[`${id} ${version}`, says(answers, id, version)]])),
    ],
  },
  {
    id: "6a",
    world: "demo",
    text: "Can Inventory API 2.7.0 go to Production, what will run, what stands in the way?",
    async facts(api) {
      const space = await readSpace(api);
      const project = space.projectNamed("Inventory API");
      const environment = space.environmentNamed("Production");
      const release = [...space.releases.values()].find(
        (one) => one.ProjectId === project.Id && one.Version === "2.7.0",
      );
      const preview = await api.get(`${S}/releases/${release.Id}/deployments/preview/${environment.Id}`);
      const [cell] = cellsIn(space, cellsOf(space), "Inventory API", "Production");
      const running = cell.attempts.filter(({ state }) => ["Executing", "Queued"].includes(state));
      return { preview, running: running.map(({ task }) => task.Id), live: cell.live.version };
    },
    calls: (ask) => [
      ask("preview_deployment", {
        spaceName,
        projectName: "Inventory API",
        releaseVersion: "2.7.0",
        environmentNames: ["Production"],
      }),
    ],
    check: (answers, { preview, running, live }) => [
      ...running.flatMap((id) => missing([[`${id} is on its way`, says(answers, id)]])),
      ...missing([[`live is ${live}`, says(answers, live)]]),
      ...preview.StepsToExecute.flatMap(({ ActionName, UnavailableMachines }) =>
        missing([
          [`the step ${ActionName}`, says(answers, ActionName)],
          ...UnavailableMachines.map(({ Name }) => [
            `${Name} is not healthy`,
            says(answers, Name, "Unhealthy"),
          ]),
        ]),
      ),
    ],
  },
  {
    id: "6b",
    world: "large",
    text: "Can Web Platform's newest release go to Production?",
    async facts(api) {
      const space = await readSpace(api);
      const project = space.projectNamed("Web Platform");
      const release = (await api.get(`${S}/projects/${project.Id}/releases?take=1`)).Items[0];
      const { Phases } = await api.get(`${S}/releases/${release.Id}/progression`);
      const before = Phases.slice(
        0,
        Phases.findIndex(({ Name }) => Name === "Production"),
      );
      return { version: release.Version, open: before.find(({ Progress }) => Progress !== "Complete")?.Name };
    },
    calls: (ask, { version }) => [
      ask("preview_deployment", {
        spaceName,
        projectName: "Web Platform",
        releaseVersion: version,
        environmentNames: ["Production"],
      }),
    ],
    check: ([answer], { open }) => {
      const { verdict } = answer.structured;
      if (!open) return missing([["it can go", verdict === "can go" || verdict === "needs approval"]]);
      return missing([
        ["it cannot go", verdict === "cannot"],
        [`the phase ${open}`, says([answer], open)],
      ]);
    },
  },
  {
    id: "6c",
    world: "demo",
    text: "Can Loyalty Platform 1.5.1 go to Production for Highland Wool?",
    async facts(api) {
      const space = await readSpace(api);
      const tenant = space.tenantNamed("Highland Wool");
      const cells = cellsIn(space, cellsOf(space), "Loyalty Platform", "Staging").filter(
        ({ tenantId }) => tenantId === tenant.Id,
      );
      return {
        isOpen: cells.some(({ attempts }) =>
          attempts.some((one) => one.version === "1.5.1" && one.state === "Success"),
        ),
      };
    },
    calls: (ask) => [
      ask("preview_deployment", {
        spaceName,
        projectName: "Loyalty Platform",
        releaseVersion: "1.5.1",
        environmentNames: ["Production"],
        tenants: ["Highland Wool"],
      }),
    ],
    check: (answers, { isOpen }) =>
      missing([
        ["the verdict", isOpen !== /cannot/i.test(textOf(answers))],
        ["the phase Staging", says(answers, "Staging")],
      ]),
  },
  {
    id: "9",
    world: "demo",
    changes: true,
    text: "What runs, what waits, behind what? (after one more deployment to Production was queued)",
    prepare: deployInventoryOnceMore,
    facts: activeTasks,
    calls: (ask) => [ask("find_tasks", { spaceName, states: ["Executing", "Queued"] })],
    check: taskProblems,
  },
  {
    id: "9L",
    world: "large",
    text: "What runs, what waits, behind what?",
    facts: activeTasks,
    calls: (ask) => [ask("find_tasks", { spaceName, states: ["Executing", "Queued"], take: 100 })],
    check: taskProblems,
  },
  {
    id: "10",
    world: "demo",
    text: "What waits for a person?",
    facts: pending,
    calls: (ask) => [ask("find_interruptions", { spaceName, pendingOnly: true })],
    check: (answers, found) =>
      found.flatMap(({ id, instructions, teams }) =>
        missing([
          [id, says(answers, id)],
          [instructions, textOf(answers).includes(instructions.slice(0, 40))],
          ...teams.map((team) => [team, says(answers, team)]),
        ]),
      ),
  },
  {
    id: "11",
    world: "demo",
    changes: true,
    text: "Cancel the queued rollback; retry the failed deployment",
    prepare: deployInventoryOnceMore,
    async facts(api) {
      const space = await readSpace(api);
      const [checkout] = cellsIn(space, cellsOf(space), "Checkout Service", "Production");
      const [inventory] = cellsIn(space, cellsOf(space), "Inventory API", "Production");
      return {
        failed: checkout.last.task.Id,
        version: checkout.last.version,
        queued: inventory.last.task.Id,
        waiting: inventory.last.version,
      };
    },
    calls: (ask, { queued, failed }) => [
      ask("cancel_task", { taskId: queued }, { canAsk: true }),
      ask("rerun_task", { taskId: failed }, { canAsk: true }),
    ],
    check: (answers, { waiting, version }) =>
      missing([
        [
          "a plan that names the deployment",
          answers[0]?.kind === "ask" && says([answers[0]], waiting, "Inventory API"),
        ],
        ["deploy_release is the way to retry", says(answers, "deploy_release", version)],
      ]),
  },
  {
    id: "15",
    world: "demo",
    changes: true,
    text: 'Run "Restart checkout pods" in Production and say how it ended',
    async facts({ get }) {
      const runbook = (await get(`${S}/runbooks/all`)).find(({ Name }) => Name === "Restart checkout pods");
      return { runbook: runbook.Id };
    },
    calls: async (ask) => {
      const args = { ...CHECKOUT, runbookName: "Restart checkout pods", environmentNames: ["Production"] };
      const plan = await ask("run_runbook", args);
      const { planToken } = plan.structured.details ?? {};
      const started = await ask("run_runbook", { ...args, confirm: true, planToken });
      const taskId = started.structured.runs?.[0]?.taskId;
      return [
        plan,
        started,
        await ask("wait_for_task", { spaceName, taskId, timeoutSeconds: 50 }, { waits: true }),
      ];
    },
    check: (answers, { runbook }) =>
      missing([
        [runbook, says(answers, runbook)],
        ["it succeeded", says([answers[2]], "Success")],
      ]),
  },
  {
    id: "16",
    world: "demo",
    text: "Stay with the running deployment of Inventory API until it is done or needs me",
    async facts(api) {
      const [one] = await pending(api);
      return one;
    },
    calls: (ask, { taskId }) => [
      ask("wait_for_task", { spaceName, taskId, timeoutSeconds: 30 }, { waits: true }),
    ],
    check: (answers, { id }) => missing([[`it needs a person: ${id}`, says(answers, id)]]),
  },
  {
    id: "18",
    world: "demo",
    text: "Is there a freeze? Can I deploy Checkout Service in three days?",
    async facts({ get, start }) {
      const at = Date.parse(start) + 3 * 86_400_000;
      const { DeploymentFreezes } = await get("/deploymentfreezes");
      const own = DeploymentFreezes.filter((one) => one.ProjectEnvironmentScope["Projects-1"]);
      if (own.some(({ RecurringSchedule }) => RecurringSchedule))
        throw new Error("These facts know nothing about recurring freezes.");
      const isOn = ({ Start, End }) => Date.parse(Start) <= at && at < Date.parse(End);
      return {
        at: new Date(at).toISOString(),
        on: own.filter(isOn),
        off: own.filter((one) => !isOn(one)),
      };
    },
    calls: (ask, { at }) => [ask("find_deployment_freezes", { ...CHECKOUT, at })],
    check: ([answer], { on, off }) => [
      ...missing([["whether a freeze is on in three days", answer.structured.isFrozen === on.length > 0]]),
      ...on.flatMap(({ Name, End }) =>
        missing([[`${Name} until ${End}`, together([answer], [Name, iso(End)])]]),
      ),
      ...off.flatMap(({ Name }) => missing([[`${Name} is not on then`, !says([answer], Name)]])),
    ],
  },
];
