import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  describedInFullOnly,
  flag,
  moment,
  names,
  pageFields,
  present,
  skip,
  spaceName,
  take,
  text,
} from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundPageTogether } from "../../reading/findings.ts";
import { requiredOwner } from "../../reading/owner.ts";
import { cutText } from "../../text/cut-text.ts";
import { idsOf } from "../filters.ts";
import { releasesById } from "../releases/releases-by-id.ts";
import { nameOfIds } from "../shown-names.ts";
import { type Actor, AUDIT_CATEGORIES, type AuditedDeployment, auditedDeployments } from "./audit-rows.ts";

/** The most events that one call reads: some two hundred deployments. */
const MOST_EVENTS = 1_000;
const NOTES_MAX = 500;

const actor = z.looseObject({ name: z.string(), how: z.string(), at: text });

export const getDeploymentAudit = defineTool({
  name: "get_deployment_audit",
  toolset: "events",
  tier: "read",
  since: "2021.1",
  title: "Audit deployments",
  description:
    "Who asked for each deployment, who approved it and with which notes, whether both were one person, whether a person or an agent acted, and how it ended; newest first.",
  input: z.strictObject({
    spaceName,
    projects: names("Projects").optional(),
    environments: names("Environments").optional(),
    from: describedInFullOnly(moment("At or after"), "At or after").optional(),
    to: describedInFullOnly(moment("Before"), "Before").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project", environments: "environment" },
  // Users belong to no toolset; only their names are read.
  reads: ["other", "releases"],
  output: z.looseObject({
    items: z.array(
      z.looseObject({
        deploymentId: z.string(),
        release: text,
        project: text,
        environment: text,
        tenant: text,
        deployedBy: actor.optional(),
        approvals: z.array(actor.extend({ decision: z.string(), notes: text })).optional(),
        isSamePerson: flag.describe("One person deployed and approved"),
        state: text,
        taskId: text,
      }),
    ),
    ...pageFields,
    hint: text,
  }),
  owner: ({ projectId, environmentId, tenantId }: AuditedDeployment) => ({
    projects: [requiredOwner(projectId)],
    environments: [requiredOwner(environmentId)],
    tenants: [tenantId],
  }),
  async run({ skip: from, take: size, ...args }, context) {
    const { space, refs, parts } = context;
    const { Items: read, TotalResults } = await space.client.get("/api/{spaceId}/events", {
      query: {
        projects: [...idsOf(refs.projects)],
        environments: [...idsOf(refs.environments)],
        eventCategories: AUDIT_CATEGORIES,
        excludeDifference: true,
        take: MOST_EVENTS,
        ...present({ from: args.from, to: args.to }),
      },
    });
    const Items = parts.list("events", read);
    const all = auditedDeployments(Items);
    const isWhole = Items.length >= (TotalResults ?? Number.POSITIVE_INFINITY);
    const page = {
      Items: all.slice(from, from + size),
      TotalResults: isWhole || from + size < all.length ? all.length : null,
    };
    const found = foundPageTogether(page, from, (open) => render(open, context));
    if (isWhole) return found;
    const hint = `Only the newest ${MOST_EVENTS} events were read. Name a project, or an earlier time in to, for older ones.`;
    return { ...found, render: async (open, facts) => ({ ...(await found.render(open, facts)), hint }) };
  },
});

/** Names for the ids of rows. */
async function namesFor(rows: readonly AuditedDeployment[], context: CallContext<unknown>) {
  const actors = rows.flatMap(({ deployer, approvals }) => [...(deployer ? [deployer] : []), ...approvals]);
  const people = actors.filter(({ how }) => how !== "server").map(({ userId }) => userId);
  const releaseIds = [...new Set(rows.flatMap(({ releaseId }) => releaseId ?? []))];
  const of = (key: "projectId" | "environmentId" | "tenantId") => rows.map((row) => row[key]);
  const [user, project, environment, tenant, releases] = await Promise.all([
    nameOfIds("user", people, context),
    nameOfIds("project", of("projectId"), context),
    nameOfIds("environment", of("environmentId"), context),
    nameOfIds("tenant", of("tenantId"), context),
    context.parts.read("versions of the releases", () => releasesById(releaseIds, context)),
  ]);
  return { user, project, environment, tenant, release: (id: string) => releases?.get(id)?.Version ?? id };
}

async function render(rows: readonly AuditedDeployment[], context: CallContext<unknown>) {
  const names = await namesFor(rows, context);
  const shown = ({ userId, username, how, at }: Actor) => {
    const name = userId ? names.user(userId) : username;
    return { name: name === userId && username ? username : name, how, ...present({ at }) };
  };
  return rows.map((row) => ({
    deploymentId: row.deploymentId,
    ...present({
      release: row.releaseId ? names.release(row.releaseId) : null,
      project: row.projectId ? names.project(row.projectId) : null,
      environment: row.environmentId ? names.environment(row.environmentId) : null,
      tenant: row.tenantId ? names.tenant(row.tenantId) : null,
      deployedBy: row.deployer ? shown(row.deployer) : null,
      approvals: row.approvals.map((one) => ({
        ...shown(one),
        decision: cutText(one.decision, NOTES_MAX),
        ...present({ notes: one.notes ? cutText(one.notes, NOTES_MAX) : null }),
      })),
      isSamePerson: isSamePerson(row),
      state: row.end?.state ?? "not ended",
      taskId: row.taskId,
    }),
  }));
}

/** Absent when nobody approved, or when somebody is not known. */
function isSamePerson({ deployer, approvals }: AuditedDeployment): boolean | undefined {
  if (!deployer?.userId || approvals.length === 0) return undefined;
  return approvals.some(({ userId }) => userId === deployer.userId);
}
