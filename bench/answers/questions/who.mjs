/** Who did what, how it went, and what is set up: questions 7, 19, 21, 22, 23 and 24. */
import { cellsOf, readSpace } from "../facts/cells.mjs";
import { failuresIn } from "../facts/tasks.mjs";
import { says, textOf, together } from "../look.mjs";

const spaceName = "Default";
const S = "/Spaces-1";
const DAY_MS = 86_400_000;

const missing = (pairs) => pairs.flatMap(([words, isSaid]) => (isSaid ? [] : [words]));
const percent = ({ failed, all }) => Math.round((failed / all) * 10_000) / 100;

function metricsQuestion(id, world) {
  return {
    id,
    world,
    text: "What is the failure rate of the last 30 days, by environment and project?",
    async facts(api) {
      const to = Date.parse(api.start);
      return failuresIn(await readSpace(api), { from: to - 30 * DAY_MS, to });
    },
    calls: (ask, _, { start }) => [
      ask("get_delivery_metrics", {
        spaceName,
        from: new Date(Date.parse(start) - 30 * DAY_MS).toISOString(),
        to: new Date(start).toISOString(),
        groupBy: "project",
        top: 5,
      }),
    ],
    check: (answers, { failed, all, byEnvironment, byProject }) => [
      ...missing([
        [`${failed} of ${all}`, together(answers, [failed, all])],
        [`${percent({ failed, all })} %`, says(answers, percent({ failed, all }))],
      ]),
      ...[...byEnvironment].flatMap(([name, group]) =>
        missing([
          [`${name} ${group.failed}/${group.all}`, together(answers, [name, group.failed, group.all])],
        ]),
      ),
      ...[...byProject]
        .filter(([, group]) => group.failed > 0)
        .sort(([, a], [, b]) => b.failed - a.failed)
        .slice(0, 2)
        .flatMap(([name, group]) =>
          missing([
            [`${name} ${group.failed}/${group.all}`, together(answers, [name, group.failed, group.all])],
          ]),
        ),
    ],
  };
}

export const WHO = [
  {
    id: "7",
    world: "demo",
    text: "What did Priya Nair do, and who changed Checkout's variables since 20 November?",
    async facts({ all, get }) {
      const priya = (await get("/users/all")).find(({ DisplayName }) => DisplayName === "Priya Nair");
      const [own, modified] = await Promise.all([
        all(`${S}/events?users=${priya.Id}`),
        all(`${S}/events?projects=Projects-1&eventCategories=Modified&from=2026-11-20T00:00:00Z`),
      ]);
      return { count: own.length, changes: modified.filter(({ Message }) => /variable/i.test(Message)) };
    },
    calls: (ask) => [
      ask("find_events", { spaceName, users: ["Priya Nair"], take: 1 }),
      ask("find_events", {
        spaceName,
        projects: ["Checkout Service"],
        eventCategories: ["Modified"],
        from: "2026-11-20T00:00:00Z",
      }),
    ],
    check: (answers, { count, changes }) => [
      ...missing([[`${count} events`, answers[0].structured.total === count]]),
      ...changes.flatMap(({ Username, Id }) =>
        missing([[`${Id} by ${Username}`, together(answers, [Id, Username])]]),
      ),
    ],
  },
  metricsQuestion("19a", "demo"),
  metricsQuestion("19b", "large"),
  {
    id: "21",
    world: "demo",
    text: "What needs tidying up?",
    async facts({ get, start }) {
      const soon = (await get(`${S}/certificates?take=100`)).Items.filter(
        ({ NotAfter, Archived }) => !Archived && Date.parse(NotAfter) - Date.parse(start) < 30 * DAY_MS,
      );
      const sets = await Promise.all(
        (await get(`${S}/projects/all`))
          .filter(({ IsVersionControlled }) => !IsVersionControlled)
          .map(({ Id }) => get(`${S}/variables/variableset-${Id}`)),
      );
      const plain = sets.flatMap(({ Variables }) =>
        Variables.filter(({ Value, IsSensitive }) => !IsSensitive && /password=/i.test(Value ?? "")),
      );
      return {
        certificates: soon.map(({ Name, NotAfter }) => [Name, NotAfter.slice(0, 10)]),
        variables: plain.map(({ Name }) => Name),
      };
    },
    calls: (ask) => [ask("check_hygiene", { spaceName })],
    check: (answers, { certificates, variables }) => [
      ...certificates.flatMap(([name, day]) =>
        missing([[`${name} ends ${day}`, says(answers, name) && textOf(answers).includes(day)]]),
      ),
      ...variables.flatMap((name) => missing([[name, says(answers, name)]])),
    ],
  },
  {
    id: "22",
    world: "demo",
    text: "Explain Inventory API's way to Production",
    async facts({ get }) {
      const project = (await get(`${S}/projects/all`)).find(({ Name }) => Name === "Inventory API");
      const [lifecycle, process, teams, channels] = await Promise.all([
        get(`${S}/lifecycles/${project.LifecycleId}`),
        get(`${S}/deploymentprocesses/${project.DeploymentProcessId}`),
        get(`${S}/teams/all`),
        get(`${S}/projects/${project.Id}/channels`),
      ]);
      const manual = process.Steps.flatMap(({ Actions }) => Actions).filter(
        ({ ActionType }) => ActionType === "Octopus.Manual",
      );
      return {
        phases: lifecycle.Phases.map(({ Name }) => Name),
        approvals: manual.map(({ Name, Properties }) => [
          Name,
          teams.find(({ Id }) => Id === Properties["Octopus.Action.Manual.ResponsibleTeamIds"])?.Name,
        ]),
        channels: channels.Items.map(({ Name }) => Name),
      };
    },
    calls: (ask) => [ask("describe_project", { spaceName, projectName: "Inventory API" })],
    check: (answers, { phases, approvals, channels }) => [
      ...missing([
        [phases.join(", "), says(answers, ...phases)],
        [channels.join(", "), says(answers, ...channels)],
      ]),
      ...approvals.flatMap(([name, team]) => missing([[`${name} by ${team}`, says(answers, name, team)]])),
    ],
  },
  {
    id: "23",
    world: "large",
    text: "Which step templates are used where, in which version?",
    async facts({ get }) {
      const templates = (await get(`${S}/actiontemplates?take=1000`)).Items;
      return Promise.all(
        templates.map(async ({ Id, Name }) => ({
          name: Name,
          uses: (await get(`${S}/actiontemplates/${Id}/usage`)).map(({ ProjectName, Version }) => [
            ProjectName,
            Version,
          ]),
        })),
      );
    },
    calls: (ask) => [ask("search_configuration", { spaceName, in: ["templates"], take: 200 })],
    check: (answers, templates) =>
      templates.flatMap(({ name, uses }) => [
        ...missing([[name, says(answers, name)]]),
        ...uses
          .slice(0, 3)
          .flatMap(([project, version]) =>
            missing([[`${name} ${version} in ${project}`, together(answers, [name, project, version])]]),
          ),
      ]),
  },
  {
    id: "24",
    world: "demo",
    text: "Who approved Inventory API in Production; was anything deployed and approved by one person?",
    async facts(api) {
      const space = await readSpace(api);
      const project = space.projectNamed("Inventory API");
      const done = (await api.all(`${S}/interruptions?pendingOnly=false`)).filter(
        ({ IsPending }) => !IsPending,
      );
      const users = new Map((await api.get("/users/all")).map((user) => [user.Id, user.DisplayName]));
      const byTask = new Map(space.deployments.map((deployment) => [deployment.TaskId, deployment]));
      return cellsOf(space).length > 0
        ? done.flatMap((one) => {
            const deployment = byTask.get(one.TaskId);
            if (deployment?.ProjectId !== project.Id) return [];
            return [
              {
                id: deployment.Id,
                version: space.releases.get(deployment.ReleaseId).Version,
                approver: users.get(one.ResponsibleUserId),
                deployer: deployment.DeployedBy,
              },
            ];
          })
        : [];
    },
    calls: (ask) => [
      ask("get_deployment_audit", { spaceName, projects: ["Inventory API"], environments: ["Production"] }),
    ],
    check: (answers, approvals) =>
      approvals.flatMap(({ version, approver, deployer }) =>
        missing([
          [
            `${version}: deployed by ${deployer}, approved by ${approver}`,
            together(answers, [version, approver, deployer]),
          ],
        ]),
      ),
  },
];
