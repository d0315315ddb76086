/**
 * The deployments of an audit, put together from events: who asked for each, who decided its approvals and with which
 * words, and how it ended. Events say with which client somebody acted, so that agents and people are kept apart.
 */
import type { components } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";

type Event = components["schemas"]["Event"];

/** The categories that an audit of deployments reads. */
export const AUDIT_CATEGORIES = [
  "DeploymentQueued",
  "InterruptionSubmitted",
  "DeploymentSucceeded",
  "DeploymentFailed",
  "DeploymentCanceled",
];

const ENDS: Readonly<Record<string, string>> = {
  DeploymentSucceeded: "Success",
  DeploymentFailed: "Failed",
  DeploymentCanceled: "Canceled",
};

/** Somebody who did something, and how. */
export interface Actor {
  readonly userId: string | undefined;
  readonly username: string;
  /** `agent`: a client for AI agents; `service`: a service account; `key`: an API key; `person`: somebody in the portal. */
  readonly how: "agent" | "service" | "key" | "person" | "server";
  readonly at: string | undefined;
}

/** A decision about an interruption. */
export interface Approval extends Actor {
  /** What was decided on, and how, in the words of Octopus. */
  readonly decision: string;
  readonly notes: string | undefined;
}

/** One deployment of an audit. */
export interface AuditedDeployment {
  readonly deploymentId: string;
  readonly projectId: string | undefined;
  readonly environmentId: string | undefined;
  readonly tenantId: string | undefined;
  readonly releaseId: string | undefined;
  readonly taskId: string | undefined;
  readonly deployer: Actor | undefined;
  readonly approvals: readonly Approval[];
  readonly end: { readonly state: string; readonly at: string | undefined } | undefined;
}

/** Groups events by deployment, the newest deployment first. */
export function auditedDeployments(events: readonly Event[]): readonly AuditedDeployment[] {
  const placed = events.flatMap((event) => {
    const id = idIn(event, "Deployments-");
    return id ? [{ event, id }] : [];
  });
  return [...groupBy(placed, ({ id }) => id)].map(([deploymentId, group]) =>
    deploymentOf(
      deploymentId,
      group.map(({ event }) => event),
    ),
  );
}

function deploymentOf(deploymentId: string, events: readonly Event[]): AuditedDeployment {
  const first = (prefix: string) => events.map((event) => idIn(event, prefix)).find((id) => id !== undefined);
  const queued = events.find(({ Category }) => Category === "DeploymentQueued");
  const ended = events.find(({ Category }) => (Category ?? "") in ENDS);
  return {
    deploymentId,
    projectId: first("Projects-"),
    environmentId: first("Environments-"),
    tenantId: first("Tenants-"),
    releaseId: first("Releases-"),
    taskId: first("ServerTasks-"),
    deployer: queued && actorOf(queued),
    approvals: events
      .filter(({ Category }) => Category === "InterruptionSubmitted")
      .map((event) => ({
        ...actorOf(event),
        decision: event.Message ?? "",
        notes: event.Comments || undefined,
      }))
      .reverse(),
    end: ended && { state: ENDS[ended.Category ?? ""] ?? "", at: ended.Occurred ?? undefined },
  };
}

function idIn({ RelatedDocumentIds }: Event, prefix: string): string | undefined {
  return RelatedDocumentIds?.find((id) => id.startsWith(prefix));
}

const AGENT = /\b(?:octo-mcp|mcp)\b/i;

function actorOf(event: Event): Actor {
  return {
    userId: event.UserId ?? undefined,
    username: event.Username ?? "",
    how: howOf(event),
    at: event.Occurred ?? undefined,
  };
}

function howOf({ UserAgent, IsService, ApiKeyId, IdentityEstablishedWith, UserId }: Event): Actor["how"] {
  if (UserId === "users-system") return "server";
  if (AGENT.test(UserAgent ?? "")) return "agent";
  if (IsService) return "service";
  return ApiKeyId || /api ?key/i.test(IdentityEstablishedWith ?? "") ? "key" : "person";
}
