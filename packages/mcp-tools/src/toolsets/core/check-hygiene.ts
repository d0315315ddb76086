import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  describedInFullOnly,
  names,
  pageFields,
  present,
  skip,
  spaceName,
  take,
  text,
} from "../../fields.ts";
import { foundSlice } from "../../reading/findings.ts";
import { idsOf } from "../filters.ts";
import { nameOfIds } from "../shown-names.ts";
import { CHECKS, HYGIENE_CHECKS, type HygieneFinding } from "./hygiene-checks.ts";

const PROJECTS = 1_000;

export const checkHygiene = defineTool({
  name: "check_hygiene",
  toolset: "core",
  tier: "read",
  since: "2021.1",
  reads: ["projects", "certificates", "releases", "machines", "tenants", "deployments", "context"],
  title: "Check hygiene",
  description:
    "What needs tidying up in a space: certificates, open secrets, feeds without encryption, unhealthy targets, missing tenant values, stale projects; with what to do.",
  input: z.strictObject({
    spaceName,
    projects: names("Projects").optional(),
    checks: describedInFullOnly(
      z.array(z.enum(HYGIENE_CHECKS)).max(6),
      "Only these; all without it",
    ).optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project" },
  output: z.looseObject({
    checked: z.array(z.string()),
    items: z.array(
      z.looseObject({
        check: z.string(),
        thing: z.string(),
        problem: z.string(),
        advice: z.string(),
        project: text,
      }),
    ),
    ...pageFields,
  }),
  owner: ({ owners }: HygieneFinding) => owners,
  async run(args, context) {
    const { space, cache, lookups, refs, parts, now, progress } = context;
    const checks = args.checks ?? HYGIENE_CHECKS;
    const ids = idsOf(refs.projects);
    progress("Reading what there is");
    const page = await parts.read("projects", () =>
      space.client.get("/api/{spaceId}/projects", {
        query: { take: PROJECTS, ...(ids.length > 0 ? { ids } : {}) },
      }),
    );
    if (page && ids.length === 0) lookups.learn("project", page);
    const source = { space, cache, parts, now, projects: page?.Items ?? [] };
    const found = (await Promise.all(checks.map((check) => CHECKS[check](source)))).flat();
    const wanted = found.filter(({ projectId }) => ids.length === 0 || !projectId || ids.includes(projectId));
    const [project, environment, tenant] = await Promise.all([
      nameOfIds(
        "project",
        wanted.map(({ projectId }) => projectId),
        context,
      ),
      nameOfIds(
        "environment",
        wanted.flatMap(({ environmentIds }) => environmentIds),
        context,
      ),
      nameOfIds(
        "tenant",
        wanted.map(({ tenantId }) => tenantId),
        context,
      ),
    ]);
    return foundSlice(
      wanted,
      args,
      (one, { closes }) => ({
        check: one.check,
        thing: one.thing,
        problem: one.problem,
        advice: one.advice,
        ...present({
          project: one.projectId ? project(one.projectId) : null,
          // A finding can belong to open and closed environments at once.
          environments: closes("environments") ? null : one.environmentIds.map(environment),
          tenant: one.tenantId ? tenant(one.tenantId) : null,
        }),
      }),
      { checked: [...checks] },
    );
  },
});
