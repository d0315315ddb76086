/** What is where: questions 3, 13 and 14. */
import { cellsIn, cellsOf, newerFirst, newestRelease, readSpace, tenantCells } from "../facts/cells.mjs";
import { fieldsOf, says, together } from "../look.mjs";

const spaceName = "Default";

const versionOf = (attempt) => attempt?.version ?? "none";

/** Live versions of an environment, and last attempts that are not live, as they must stand in one row. */
function problemsOfCells(answers, cells, space) {
  return cells.flatMap(({ environmentId, tenantId, live, last }) => {
    const names = [space.nameOf.get(environmentId), ...(tenantId ? [space.nameOf.get(tenantId)] : [])];
    const versions = [versionOf(live), ...(last !== live ? [versionOf(last)] : [])];
    return together(answers, [...names, ...versions.filter((one) => one !== "none")])
      ? []
      : [`${names.join(", ")}: live ${versionOf(live)}, last attempt ${versionOf(last)}`];
  });
}

async function cellFacts(api) {
  const space = await readSpace(api);
  return { space, cells: cellsOf(space) };
}

/** The tenants of a project in an environment by what is live there. */
async function tenancyFacts(api, projectName) {
  const { space, cells } = await cellFacts(api);
  const rows = tenantCells(space, cells, projectName, "Production");
  const groups = new Map();
  for (const { tenant, cell } of rows) {
    const key =
      cell === undefined ? "never deployed" : cell.live === undefined ? "never succeeded" : cell.live.version;
    groups.set(key, [...(groups.get(key) ?? []), tenant.Name]);
  }
  const newest = (await newestRelease(api, space.projectNamed(projectName).Id)).Version;
  return { newest, groups };
}

export const WHERE = [
  {
    id: "3a",
    world: "demo",
    text: "Which version of Checkout Service is where?",
    async facts(api) {
      const { space, cells } = await cellFacts(api);
      return { space, cells: cellsIn(space, cells, "Checkout Service") };
    },
    calls: (ask) => [ask("get_deployment_overview", { spaceName, projects: ["Checkout Service"] })],
    check: (answers, { space, cells }) => problemsOfCells(answers, cells, space),
  },
  {
    id: "3b",
    world: "large",
    text: "What is where for all projects, and how many have Production behind Development?",
    async facts(api) {
      const { space, cells } = await cellFacts(api);
      const untenanted = cells.filter(({ tenantId }) => !tenantId);
      const failed = untenanted.filter(({ live, last }) => live !== last && last.state === "Failed");
      const liveIn = (name) =>
        new Map(
          untenanted
            .filter((cell) => cell.environmentId === space.environmentNamed(name).Id && cell.live)
            .map((cell) => [cell.projectId, cell.live.version]),
        );
      const [development, production] = [liveIn("Development"), liveIn("Production")];
      const both = [...production.keys()].filter((id) => development.has(id));
      const behind = both.filter((id) => newerFirst(development.get(id), production.get(id)) < 0);
      return { space, failed, both: both.length, behind: behind.length };
    },
    calls: (ask) => [ask("get_deployment_overview", { spaceName, show: "failed", take: 200 })],
    check: (answers, { space, failed, both, behind }) => [
      ...(fieldsOf(answers, "comparisons").some((list) =>
        together([{ structured: list }], ["Production", "Development", behind, both]),
      )
        ? []
        : [`Production is behind Development in ${behind} of ${both} projects`]),
      ...failed.flatMap(({ projectId, environmentId, live, last }) =>
        together(answers, [
          space.nameOf.get(projectId),
          space.nameOf.get(environmentId),
          last.version,
          ...(live ? [live.version] : []),
        ])
          ? []
          : [
              `${space.nameOf.get(projectId)} in ${space.nameOf.get(environmentId)}: ${versionOf(live)}, failed ${last.version}`,
            ],
      ),
    ],
  },
  {
    id: "3c",
    world: "demo",
    text: "Is the work item of the newest Loyalty release in Production for Evergreen Camp, since when? And for Fjord Gear?",
    async facts(api) {
      const { space, cells } = await cellFacts(api);
      const builds = await api.all("/Spaces-1/build-information");
      const rows = tenantCells(space, cells, "Loyalty Platform", "Production");
      const item = workItemOf(builds, space);
      const carriers = releasesWith(item, builds, space);
      return { item, carriers, rows: rows.filter(({ tenant }) => /Evergreen|Fjord/.test(tenant.Name)) };
    },
    calls: async (ask, { item }) => [
      ask("get_deployment_overview", {
        spaceName,
        projects: ["Loyalty Platform"],
        environments: ["Production"],
        tenants: ["Evergreen Camp", "Fjord Gear"],
        workItem: item,
      }),
    ],
    check: (answers, { carriers, rows }) =>
      rows.flatMap(({ tenant, cell }) => {
        const live = cell?.live;
        const has = carriers.has(live?.deployment.ReleaseId);
        const words = [tenant.Name, versionOf(live), ...(has ? [live.completed.slice(0, 16)] : [])];
        const isSaid =
          together(answers, words) ||
          (says(answers, ...words.slice(0, 2)) && answers.some(({ text }) => text.includes(words.at(-1))));
        const verdicts = fieldsOf(answers, "hasIt");
        return isSaid && (verdicts.length === 0 || verdicts.includes(has))
          ? []
          : [`${tenant.Name}: ${has ? "yes" : "no"}, ${versionOf(live)}`];
      }),
  },
  {
    id: "13a",
    world: "demo",
    text: "Which tenants are behind on Loyalty Platform in Production?",
    facts: (api) => tenancyFacts(api, "Loyalty Platform"),
    calls: (ask) => [
      ask("get_deployment_overview", {
        spaceName,
        projects: ["Loyalty Platform"],
        environments: ["Production"],
        groupBy: "version",
      }),
    ],
    check: (answers, { newest, groups }) => [
      ...(says(answers, newest) ? [] : [`the newest release is ${newest}`]),
      ...[...groups].flatMap(([version, tenants]) =>
        /^\d/.test(version) && !together(answers, [version, ...tenants], otherTenants(groups, version))
          ? [`${version}: ${tenants.join(", ")}`]
          : [],
      ),
    ],
  },
  {
    id: "13b",
    world: "large",
    text: "Which tenants are behind on Partner Portal in Production?",
    facts: (api) => tenancyFacts(api, "Partner Portal"),
    calls: (ask) => [
      ask("get_deployment_overview", {
        spaceName,
        projects: ["Partner Portal"],
        environments: ["Production"],
        groupBy: "version",
      }),
    ],
    check: (answers, { newest, groups }) => [
      ...(says(answers, newest) ? [] : [`the newest release is ${newest}`]),
      ...[...groups].flatMap(([version, { length }]) => {
        const words =
          version === "never deployed"
            ? [/neverDeployed/]
            : version === "never succeeded"
              ? [/neverSucceeded/]
              : [];
        const isSaid =
          words.length > 0
            ? fieldsOf(answers, words[0].source).some((value) => value === length || value?.length === length)
            : together(answers, [version, length]);
        return isSaid ? [] : [`${version}: ${length}`];
      }),
    ],
  },
  ...["demo", "large"].map((world) => ({
    id: world === "demo" ? "14a" : "14b",
    world,
    text: "Which targets are not healthy?",
    async facts({ get }) {
      const all = await get("/Spaces-1/machines/all");
      return all.filter(({ HealthStatus, IsDisabled }) => HealthStatus !== "Healthy" && !IsDisabled);
    },
    calls: (ask) => [
      ask("find_deployment_targets", {
        spaceName,
        healthStatuses: ["Unhealthy", "Unavailable", "Unknown", "HasWarnings"],
        take: 100,
      }),
    ],
    check: (answers, unhealthy) =>
      unhealthy.flatMap(({ Name, HealthStatus }) =>
        together(answers, [Name, HealthStatus]) ? [] : [`${Name}: ${HealthStatus}`],
      ),
  })),
];

function otherTenants(groups, version) {
  return [...groups].filter(([key]) => key !== version).flatMap(([, tenants]) => tenants);
}

/** The work item of the newest package that only the newest release of Loyalty Platform carries. */
function workItemOf(builds, space) {
  const project = space.projectNamed("Loyalty Platform");
  const newest = [...space.releases.values()]
    .filter(({ ProjectId }) => ProjectId === project.Id)
    .sort((a, b) => newerFirst(a.Version, b.Version))[0];
  const own = new Set(
    (newest.BuildInformation ?? []).map(({ PackageId, Version }) => `${PackageId}/${Version}`),
  );
  return builds.find(({ PackageId, Version }) => own.has(`${PackageId}/${Version}`)).WorkItems[0].Id;
}

/** The releases that carry a work item: one of their packages has it in its build information. */
function releasesWith(item, builds, { releases }) {
  const packages = new Set(
    builds
      .filter(({ WorkItems }) => WorkItems.some(({ Id }) => Id === item))
      .map(({ PackageId, Version }) => `${PackageId}/${Version}`),
  );
  return new Set(
    [...releases.values()]
      .filter(({ BuildInformation }) =>
        (BuildInformation ?? []).some(({ PackageId, Version }) => packages.has(`${PackageId}/${Version}`)),
      )
      .map(({ Id }) => Id),
  );
}
