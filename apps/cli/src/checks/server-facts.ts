/** What a server says about itself and about the user of a key. */
import { isOctopusError, type OctopusClient } from "@octo/api-client";

/** The user of a key. */
export interface KeyFacts {
  readonly id: string;
  readonly username: string;
  /** `a person`, `a service account` or `an agent`. */
  readonly who: string;
  readonly isActive: boolean;
  /** What the user may do somewhere, in words. */
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  readonly isAdministrator: boolean;
}

/** A permission of Octopus, and what it is for. */
const RIGHTS: readonly (readonly [permission: string, words: string])[] = [
  ["ProjectView", "see projects"],
  ["EnvironmentView", "see environments"],
  ["ReleaseView", "see releases"],
  ["DeploymentView", "see deployments"],
  ["TaskView", "see tasks and their logs"],
  ["VariableView", "see variables"],
  ["ReleaseCreate", "create releases"],
  ["DeploymentCreate", "deploy releases"],
  ["RunbookRunCreate", "run runbooks"],
  ["TaskCancel", "cancel tasks"],
  ["InterruptionViewSubmitResponsible", "decide manual interventions"],
];

/** The permission of administrators. */
const ADMINISTRATOR = "AdministerSystem";

/**
 * The version of the server.
 * @throws Error when what responds is no Octopus Server.
 */
export async function readServerVersion(client: OctopusClient): Promise<string> {
  const { Version } = await client.get("/api");
  if (typeof Version === "string" && Version !== "") return Version;
  throw new Error(`What responds at ${client.server.base} is no Octopus Server: GET /api names no version.`);
}

/** Who the key is, and what its user may do. */
export async function readKeyFacts(client: OctopusClient): Promise<KeyFacts> {
  const me = await client.get("/api/users/me");
  if (typeof me.Id !== "string") throw new Error("The response to GET /api/users/me names no user.");
  const { SpacePermissions, SystemPermissions } = await client.get("/api/users/{id}/permissions", {
    path: { id: me.Id },
    query: { spaces: ["all"], includeSystem: true },
  });
  const granted = (permission: string) => (SpacePermissions?.[permission] ?? []).length > 0;
  const { ActorType }: Readonly<Record<string, unknown>> = { ...me };
  const isAgent = typeof ActorType === "string" && /agent/i.test(ActorType);
  return {
    id: me.Id,
    username: me.Username ?? me.Id,
    who: isAgent ? "an agent" : me.IsService === true ? "a service account" : "a person",
    isActive: me.IsActive !== false,
    may: RIGHTS.filter(([permission]) => granted(permission)).map(([, words]) => words),
    mayNot: RIGHTS.filter(([permission]) => !granted(permission)).map(([, words]) => words),
    isAdministrator: (SystemPermissions ?? []).includes(ADMINISTRATOR),
  };
}

/** One sentence about an error of the client. */
export function problemText(error: unknown): string {
  if (!isOctopusError(error)) return error instanceof Error ? error.message : "unknown error";
  const causes: string[] = [];
  for (
    let { cause } = error as Error;
    cause instanceof Error && causes.length < 3;
    cause = cause.cause as Error
  )
    if (!error.message.includes(cause.message)) causes.push(cause.message);
  return [error.message, ...causes].join(" ").replaceAll(/\s+/g, " ");
}
