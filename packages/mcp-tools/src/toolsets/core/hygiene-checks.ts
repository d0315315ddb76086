/** The checks of a space's hygiene: each reads one list and says what is wrong, where, and what to do. */
import type { components } from "@octo/api-client";
import { inBatches } from "../../in-batches.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Owner } from "../../reading/owner.ts";
import { ownerOfRestricted } from "../filters.ts";
import { ownersOfVariable } from "../projects/variable-owner.ts";
import { visibilityOf } from "../secret-value.ts";
import { noteNames } from "../shown-names.ts";

type Project = components["schemas"]["Project"];

/** What a space is checked for. */
export const HYGIENE_CHECKS = ["certificates", "secrets", "feeds", "targets", "tenants", "projects"] as const;
export type HygieneCheck = (typeof HYGIENE_CHECKS)[number];

/** Something to tidy up. */
export interface HygieneFinding {
  readonly check: HygieneCheck;
  /** The thing, by name. */
  readonly thing: string;
  readonly problem: string;
  readonly advice: string;
  readonly projectId: string | undefined;
  readonly tenantId?: string | undefined;
  readonly environmentIds: readonly string[];
  readonly owners: readonly Owner[];
}

/** What the checks are made with. */
export type HygieneSource = Pick<CallContext, "space" | "cache" | "parts" | "now"> & {
  readonly projects: readonly Project[];
};

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;
/** Days without a deployment after which a project is stale. */
const STALE_DAYS = 180;
const TAKE = 1_000;
const BATCH = 100;

const nowhere = { projectId: undefined, environmentIds: [] as readonly string[] };

/** Certificates that end within a month, or have ended. */
async function certificates({ space, parts, now }: HygieneSource): Promise<readonly HygieneFinding[]> {
  const page = await parts.read("certificates", () =>
    space.client.get("/api/{spaceId}/certificates", { query: { take: TAKE } }),
  );
  const all = page?.Items ?? [];
  if (all.some(({ NotAfter }) => !NotAfter)) parts.missing("the end of some certificates");
  return all.flatMap((one) => {
    const end = Date.parse(one.NotAfter ?? "");
    if (one.Archived || Number.isNaN(end) || end - now() > SOON_DAYS * DAY_MS) return [];
    const date = new Date(end).toISOString().slice(0, 10);
    return [
      {
        ...nowhere,
        check: "certificates" as const,
        thing: one.Name || one.Id || "",
        problem: end < now() ? `ended on ${date}` : `ends on ${date}`,
        advice: "replace it in Octopus before that day",
        environmentIds: one.EnvironmentIds ?? [],
        owners: [ownerOfRestricted(one)],
      },
    ];
  });
}

/** Variables of projects that are stored openly and look like a secret. */
async function secrets({ space, parts, projects }: HygieneSource): Promise<readonly HygieneFinding[]> {
  const bySet = new Map(projects.map((one) => [one.VariableSetId || `variableset-${one.Id}`, one] as const));
  const sets = await Promise.all(
    inBatches([...bySet.keys()], BATCH).map((ids) =>
      parts.read("variables", () =>
        space.client.get("/api/{spaceId}/variables/all", { query: { ids: [...ids] } }),
      ),
    ),
  );
  return sets
    .flatMap((some) => some ?? [])
    .flatMap((set) => {
      const project = bySet.get(set.Id ?? "");
      return parts
        .list("variables of some projects", set.Variables)
        .filter((variable) => {
          const named = {
            name: variable.Name ?? "",
            value: variable.Value,
            isSensitive: variable.IsSensitive || variable.Type === "Sensitive",
          };
          return Boolean(variable.Value) && visibilityOf(named) === "secret-looking";
        })
        .map((variable) => ({
          check: "secrets" as const,
          thing: variable.Name ?? "",
          problem: "a value that looks like a secret is stored openly",
          advice: "make the variable sensitive, and change the secret",
          projectId: project?.Id,
          environmentIds: variable.Scope?.Environment ?? [],
          owners: ownersOfVariable(variable).map((owner) => ({ ...owner, projects: [project?.Id ?? {}] })),
        }));
    });
}

/** Feeds without encryption. */
async function feeds({ space, parts }: HygieneSource): Promise<readonly HygieneFinding[]> {
  const page = await parts.read("feeds", () =>
    space.client.get("/api/{spaceId}/feeds", { query: { take: TAKE } }),
  );
  return (page?.Items ?? [])
    .filter(
      (feed) => "FeedUri" in feed && typeof feed.FeedUri === "string" && /^http:\/\//i.test(feed.FeedUri),
    )
    .map(({ Id, Name }) => ({
      ...nowhere,
      check: "feeds" as const,
      thing: Name || Id,
      problem: "its address has no encryption (http)",
      advice: "change the address of the feed to https",
      owners: [{}],
    }));
}

/** Targets that are disabled or not healthy. */
async function targets({ space, parts }: HygieneSource): Promise<readonly HygieneFinding[]> {
  const all = await parts.read("deployment targets", () => space.client.get("/api/{spaceId}/machines/all"));
  return (all ?? [])
    .filter(({ HealthStatus, IsDisabled }) => IsDisabled || (HealthStatus && HealthStatus !== "Healthy"))
    .map((one) => ({
      ...nowhere,
      check: "targets" as const,
      thing: one.Name || one.Id || "",
      problem: one.IsDisabled
        ? "disabled"
        : `${one.HealthStatus}${one.StatusSummary ? `: ${one.StatusSummary}` : ""}`,
      advice: one.IsDisabled ? "delete it when nobody needs it" : "repair it, and run a health check",
      environmentIds: one.EnvironmentIds ?? [],
      owners: [ownerOfRestricted(one)],
    }));
}

/** Tenants that lack values, so that a deployment to them would fail. */
async function tenants({ space, parts }: HygieneSource): Promise<readonly HygieneFinding[]> {
  const all = await parts.read("missing values of tenants", () =>
    space.client.get("/api/{spaceId}/tenants/variables-missing", { query: { includeDetails: true } }),
  );
  return (all ?? []).flatMap(({ TenantId, MissingVariables }) =>
    parts.list("missing values of some tenants", MissingVariables).map((missing) => ({
      check: "tenants" as const,
      thing: missing.VariableTemplateName ?? missing.VariableTemplateId ?? "",
      problem: "the tenant has no value for it",
      advice: "give the tenant a value",
      projectId: missing.ProjectId ?? undefined,
      tenantId: TenantId ?? undefined,
      environmentIds: missing.EnvironmentId ? [missing.EnvironmentId] : [],
      owners: [
        { tenants: [TenantId ?? {}], projects: [missing.ProjectId], environments: [missing.EnvironmentId] },
      ],
    })),
  );
}

/** Enabled projects to which nothing was deployed for half a year. */
async function staleProjects({
  space,
  cache,
  parts,
  now,
  projects,
}: HygieneSource): Promise<readonly HygieneFinding[]> {
  const dashboard = await parts.read("last deployments", () =>
    space.client.get("/api/{spaceId}/dashboard/dynamic", {
      query: { projects: projects.map(({ Id }) => Id).slice(0, BATCH) },
    }),
  );
  if (!dashboard) return [];
  noteNames("tenant", (dashboard.Tenants ?? []).slice(0, TAKE), { space, cache });
  if (projects.length > BATCH) parts.missing(`stale projects: only the first ${BATCH} were looked at`);
  const newest = new Map<string, number>();
  for (const { ProjectId, Created } of dashboard.Items ?? []) {
    const time = Date.parse(Created ?? "");
    if (ProjectId && time > (newest.get(ProjectId) ?? 0)) newest.set(ProjectId, time);
  }
  return projects
    .slice(0, BATCH)
    .filter(({ Id, IsDisabled }) => !IsDisabled && now() - (newest.get(Id) ?? 0) > STALE_DAYS * DAY_MS)
    .map(({ Id, Name }) => {
      const last = newest.get(Id);
      return {
        check: "projects" as const,
        thing: Name || Id,
        problem: last ? `last deployed on ${new Date(last).toISOString().slice(0, 10)}` : "never deployed",
        advice: "disable it when nobody needs it",
        projectId: Id,
        environmentIds: [],
        owners: [{ projects: [Id] }],
      };
    });
}

/** The checks by name. */
export const CHECKS: Readonly<
  Record<HygieneCheck, (source: HygieneSource) => Promise<readonly HygieneFinding[]>>
> = {
  certificates,
  secrets,
  feeds,
  targets,
  tenants,
  projects: staleProjects,
};
