/**
 * Keeps an agent from deciding about its own work. Where an operator opens the class `approvals`, an intervention, a guided
 * failure or an approval is decided only for work that somebody else started: neither the user of this credential nor
 * any user that has written through this server. Work of which the starter cannot be found out counts as its own; child
 * deployments and deployments that Octopus started by itself are of that kind when they name no user.
 */
import { isOctopusError, type OctopusClient } from "@octo/api-client";
import type { Policy } from "@octo/policy";
import type { StateStore } from "@octo/state";
import { ToolError } from "../errors.ts";

/** The check for one call. */
export interface SeparationOfDuties {
  /** Remembers that the user of the call's credential writes. Call it before a write is sent. */
  noteWriter(): Promise<void>;
  /**
   * Checks a request; one that gives no person's word passes.
   * @throws ToolError `denied` when this server may have started the work.
   */
  check(request: { readonly method: string; readonly path: string }): Promise<void>;
}

/** What the check works with. */
export interface DutiesSource {
  /** Sends the look-ups of the check, which no rule closes. What they read never reaches the caller. */
  readonly client: OctopusClient;
  /** Where the users that have written are remembered. Replicas share it. */
  readonly state: Pick<StateStore, "add">;
  /** The id of the credential's user; undefined when the server does not say. */
  userId(): Promise<string | undefined>;
}

/** Whether a policy lets anybody give a person's word about work. */
export function opensApprovals({ config }: Pick<Policy, "config">): boolean {
  return (config.open ?? []).some((name) => /approvals|interruptions/i.test(name));
}

/** Longer than any task waits for a person in practice. */
const REMEMBERED_MS = 90 * 86_400_000;
const GIVES_WORD = /^(.*)\/(interruptions|servertaskapprovals)\/([^/]+)(?:\/|$)/i;

/** Whether a request gives a person's word about work. */
function givesWord(method: string, path: string): boolean {
  return !["GET", "HEAD"].includes(method.toUpperCase()) && GIVES_WORD.test(path);
}

/** Opens the check of one call. */
export function createSeparationOfDuties({ client, state, userId }: DutiesSource): SeparationOfDuties {
  const keyOf = (id: string) => `writer:${client.server.base}:${id.toLowerCase()}`;
  return {
    async noteWriter() {
      const own = await userId();
      if (!own)
        throw refused("The server does not say which user this is, so that the write cannot be noted.");
      await state.add(keyOf(own), 1, REMEMBERED_MS);
    },
    async check({ method, path }) {
      if (!givesWord(method, path)) return;
      const starter = await starterOf(client, path).catch(unknownIfUnreadable);
      if (starter === undefined)
        throw refused("It cannot be found out who started the work that this decides about.");
      const own = await userId();
      const { total } = await state.add(keyOf(starter), 0, REMEMBERED_MS);
      if (!own || starter.toLowerCase() === own.toLowerCase() || total > 0)
        throw refused("The work that this decides about was started by a user of this server.");
    },
  };
}

function refused(why: string): ToolError {
  return new ToolError({
    code: "denied",
    ownWords: true,
    message: `${why} Nobody approves work of their own.`,
    rule: "approvals",
    hint: "Ask another person to decide in the Octopus portal.",
  });
}

/** The id of the user who started the work; `undefined` when the server names none. */
async function starterOf(client: OctopusClient, path: string): Promise<string | undefined> {
  const [, prefix = "", kind = "", id = ""] = GIVES_WORD.exec(path) ?? [];
  const read = (at: string) => client.request("GET", at);
  const waiting = await read(`${prefix}/${kind}/${id}`);
  const taskId =
    kind.toLowerCase() === "interruptions"
      ? textIn(waiting, "TaskId")
      : (textIn(waiting, "ServerTaskApproval", "ServerTaskId") ?? textIn(waiting, "ServerTaskId"));
  if (!taskId) return undefined;
  const task = await read(`${prefix}/tasks/${taskId}`);
  const deployment = textIn(task, "Arguments", "DeploymentId");
  const run = textIn(task, "Arguments", "RunbookRunId");
  if (!deployment && !run) return undefined;
  const work = await read(`${prefix}/${deployment ? `deployments/${deployment}` : `runbookRuns/${run}`}`);
  const user = textIn(work, "DeployedById");
  return user && !/^users-system$/i.test(user) ? user : undefined;
}

function textIn(value: unknown, ...path: readonly string[]): string | undefined {
  let at = value;
  for (const key of path)
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === "string" && at !== "" ? at : undefined;
}

function unknownIfUnreadable(error: unknown): undefined {
  if (isOctopusError(error)) return undefined;
  throw error;
}
