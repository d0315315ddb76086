/** Why something failed and what changed: questions 1, 2, 4, 8, 12, 17, 20 and 25. */
import { cellsIn, cellsOf, readSpace } from "../facts/cells.mjs";
import { failureOf, secondsOf } from "../facts/tasks.mjs";
import { changedPackages, changedVariables, valueFor, workItemsOf } from "../facts/variables.mjs";
import { fieldsOf, says, textOf, together } from "../look.mjs";

const spaceName = "Default";
const CHECKOUT = { spaceName, projectName: "Checkout Service" };
const S = "/Spaces-1";

/** The failed run of Checkout Service in Production and the good one before it. */
async function checkoutFacts(api) {
  const space = await readSpace(api);
  const [cell] = cellsIn(space, cellsOf(space), "Checkout Service", "Production");
  const [last, live] = [cell.last, cell.live];
  const [before, after] = [live, last].map(({ deployment }) => space.releases.get(deployment.ReleaseId));
  return {
    space,
    last,
    live,
    before,
    after,
    failure: await failureOf(api, last.task.Id),
    variables: await changedVariables(api, before, after),
    packages: changedPackages(before, after),
    events: await api.all(
      `${S}/events?projects=${space.projectNamed("Checkout Service").Id}&eventCategories=Modified`,
    ),
  };
}

const missing = (pairs) => pairs.flatMap(([words, isSaid]) => (isSaid ? [] : [words]));

/** Who changed a variable last, by the events of the project. */
function changeOf({ events }, name) {
  return events
    .filter(({ Message }) => /variable/i.test(Message) && Message.includes(name))
    .sort((a, b) => (a.Occurred < b.Occurred ? 1 : -1))[0];
}

function variableProblems(answers, facts) {
  return facts.variables.flatMap(({ name, was, is }) => {
    const event = changeOf(facts, name);
    return missing([
      [`${name}: ${was} to ${is}`, together(answers, [name, was, is])],
      [`${name} was changed by ${event?.Username}`, !event || says(answers, name, event.Username)],
    ]);
  });
}

export const WHY = [
  {
    id: "1",
    world: "demo",
    text: "Why did the last deployment of Checkout Service to Production fail, and what next?",
    facts: checkoutFacts,
    calls: (ask) => [ask("explain_deployment", { ...CHECKOUT, environmentName: "Production" })],
    check: (answers, facts) => [
      ...missing([
        [facts.last.task.Id, says(answers, facts.last.task.Id)],
        [facts.last.version, says(answers, facts.last.version)],
        [`the step ${facts.failure.step}`, says(answers, facts.failure.step)],
        [`the target ${facts.failure.targets}`, says(answers, ...facts.failure.targets)],
        [facts.failure.error, textOf(answers).includes(facts.failure.error.slice(0, 30))],
        ...facts.failure.done.map(({ name, targets }) => [
          `${name} had succeeded on ${targets.map((one) => one.name)}`,
          says(answers, name, ...targets.map((one) => one.name)),
        ]),
      ]),
      ...variableProblems(answers, facts),
    ],
  },
  {
    id: "2",
    world: "large",
    text: "What are the errors in the log of the newest failed deployment of Web Platform?",
    async facts(api) {
      const space = await readSpace(api);
      const [cell] = cellsIn(space, cellsOf(space), "Web Platform", "Development");
      const failed = cell.attempts.find(({ state }) => state === "Failed");
      return { failed, failure: await failureOf(api, failed.task.Id) };
    },
    calls: (ask) => [
      ask("explain_deployment", { spaceName, projectName: "Web Platform", environmentName: "Development" }),
    ],
    check: (answers, { failed, failure }) =>
      missing([
        [failed.task.Id, says(answers, failed.task.Id)],
        [`the step ${failure.step}`, says(answers, failure.step)],
        [`the target ${failure.targets}`, says(answers, ...failure.targets)],
        [failure.error, textOf(answers).includes(failure.error.slice(0, 30))],
      ]),
  },
  {
    id: "4",
    world: "demo",
    text: "What changed from the live release of Checkout Service to the newest one?",
    facts: checkoutFacts,
    calls: (ask, { before, after }) => [
      ask("compare_releases", { ...CHECKOUT, from: before.Version, to: after.Version }),
    ],
    check: (answers, facts) => [
      ...facts.packages.flatMap(({ step, was, is }) =>
        missing([[`${step}: ${was} to ${is}`, together(answers, [was, is])]]),
      ),
      ...workItemsOf(facts.after).flatMap((item) => missing([[item, says(answers, item)]])),
      ...variableProblems(answers, facts),
    ],
  },
  {
    id: "8",
    world: "demo",
    text: "Compare the failed Production run of Checkout Service with the last good one",
    facts: checkoutFacts,
    calls: (ask) => [ask("explain_deployment", { ...CHECKOUT, environmentName: "Production" })],
    check: (answers, facts) => [
      ...missing([
        [`the last good run ${facts.live.task.Id}`, says(answers, facts.live.task.Id)],
        [
          `which took ${secondsOf(facts.live.task)} s`,
          fieldsOf(answers, "was").some((one) => Math.abs(one - secondsOf(facts.live.task)) <= 1),
        ],
        [`of ${facts.live.version}`, says(answers, facts.live.version)],
      ]),
      ...variableProblems(answers, facts),
    ],
  },
  {
    id: "12",
    world: "demo",
    text: "What is Loyalty:PointsPerEuro in Production for two tenants, and Checkout:Replicas in Production?",
    async facts(api) {
      const space = await readSpace(api);
      const environmentId = space.environmentNamed("Production").Id;
      const loyalty = space.projectNamed("Loyalty Platform").Id;
      const forTenant = async (name) => [
        name,
        await valueFor(api, loyalty, {
          name: "Loyalty:PointsPerEuro",
          environmentId,
          tenant: space.tenantNamed(name),
        }),
      ];
      return {
        tenants: [await forTenant("Alpine Outfitters"), await forTenant("Fjord Gear")],
        replicas: await valueFor(api, space.projectNamed("Checkout Service").Id, {
          name: "Checkout:Replicas",
          environmentId,
        }),
      };
    },
    calls: (ask) => [
      ...["Alpine Outfitters", "Fjord Gear"].map((tenant) =>
        ask("resolve_variable", {
          spaceName,
          projectName: "Loyalty Platform",
          variableName: "Loyalty:PointsPerEuro",
          environmentName: "Production",
          tenant,
        }),
      ),
      ask("resolve_variable", {
        ...CHECKOUT,
        variableName: "Checkout:Replicas",
        environmentName: "Production",
      }),
    ],
    check: (answers, { tenants, replicas }) =>
      [...tenants, ["Checkout:Replicas", replicas]].flatMap(([name, value], at) =>
        missing([[`${name}: ${value}`, answers[at]?.structured.value === value]]),
      ),
  },
  {
    id: "17",
    world: "demo",
    text: "Roll Checkout Service in Production back",
    facts: checkoutFacts,
    calls: (ask, { live }) => [
      ask(
        "deploy_release",
        { ...CHECKOUT, releaseVersion: live.version, environmentNames: ["Production"] },
        { canAsk: true },
      ),
    ],
    check: (answers, { last, live, failure }) =>
      missing([
        [`the plan deploys ${live.version}`, says(answers, live.version)],
        [
          `what ${last.version} left behind`,
          says(answers, last.version, ...failure.done.map(({ name }) => name)),
        ],
        ["nothing was sent", answers[0].kind === "ask"],
      ]),
  },
  {
    id: "20",
    world: "demo",
    text: "Draft the notes for the next release of Checkout Service",
    async facts({ all }) {
      const builds = await all(`${S}/build-information`);
      return builds
        .filter(({ PackageId, Version }) => /Checkout/.test(PackageId) && Version === "4.2.2")
        .flatMap(({ WorkItems }) => WorkItems.map(({ Id }) => Id));
    },
    calls: (ask) => [ask("find_package_versions", { ...CHECKOUT })],
    check: (answers, items) => items.flatMap((item) => missing([[item, says(answers, item)]])),
  },
  {
    id: "25",
    world: "demo",
    text: "What is the newest package that each channel of Checkout Service takes?",
    async facts(api) {
      const project = (await api.get(`${S}/projects/all`)).find(({ Name }) => Name === "Checkout Service");
      const { Items: channels } = await api.get(`${S}/projects/${project.Id}/channels`);
      const feeds = await api.get(`${S}/feeds/all`);
      const found = [];
      for (const channel of channels) {
        const { Packages } = await api.get(
          `${S}/projects/${project.Id}/deploymentprocesses/template?channel=${channel.Id}`,
        );
        for (const one of Packages) {
          const rule = channel.Rules.find(({ ActionPackages, Actions }) =>
            [
              ...(ActionPackages ?? []).map(({ DeploymentAction }) => DeploymentAction),
              ...(Actions ?? []),
            ].includes(one.ActionName),
          );
          const feed = feeds.find(({ Id }) => Id === one.FeedId);
          const query = new URLSearchParams({
            packageId: one.PackageId,
            take: "1",
            ...(rule?.VersionRange ? { versionRange: rule.VersionRange } : {}),
            ...(rule?.Tag ? { preReleaseTag: rule.Tag } : {}),
            ...(rule ? {} : { includePreRelease: "false" }),
          });
          const { Items } = await api.get(`${S}/feeds/${feed.Id}/packages/versions?${query}`);
          found.push({ channel: channel.Name, packageId: one.PackageId, version: Items[0]?.Version });
        }
      }
      return found;
    },
    calls: (ask) => [ask("find_package_versions", { ...CHECKOUT })],
    check: (answers, found) =>
      found.flatMap(({ channel, packageId, version }) =>
        missing([
          [
            `${channel}: ${packageId} ${version}`,
            together(answers, [packageId, version, channel]) || says(answers, packageId, version),
          ],
        ]),
      ),
  },
];
