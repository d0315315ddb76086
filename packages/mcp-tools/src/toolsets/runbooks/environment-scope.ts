/** Checks whether a runbook may run in environments. */
import type { Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace } from "../../pipeline/context.ts";
import { quoteList } from "../../text/names.ts";
import type { ExecutionContext } from "../executions/destination.ts";
import { allEnvironments, isNamedBy, refTo } from "../executions/environments.ts";
import type { Runbook } from "./runbook-source.ts";

/**
 * Checks the environments of a call against the scope of the runbook. Where the scope cannot be read, the server decides.
 *
 * @param isInGit true for a runbook in Git, whose document names environments by slug or name
 * @throws ToolError `input` when the runbook may not run in one of them.
 */
export async function checkEnvironmentScope(
  runbook: Runbook,
  isInGit: boolean,
  { parts, refs: { environmentNames: environments }, space }: ExecutionContext,
): Promise<void> {
  if (namesAll(runbook, isInGit, environments)) return;
  const open = await parts.read("environments of the runbook", () =>
    openEnvironments(runbook, isInGit, space),
  );
  const closed = environments.filter(({ id }) => open && !open.some((ref) => ref.id === id));
  if (closed.length === 0) return;
  throw new ToolError({
    code: "input",
    message: `environmentNames: '${runbook.Name}' may not run in ${quoteList(closed.map(({ name }) => name))}.`,
    candidates: [{ label: "It may run in", refs: open ?? [] }],
  });
}

/** Whether the document of a runbook itself says that it may run in all of them. Those in Git name environments otherwise. */
function namesAll(
  { EnvironmentScope: allowed, Environments: open }: Runbook,
  isInGit: boolean,
  environments: readonly Ref[],
): boolean {
  return !isInGit && allowed === "Specified" && environments.every(({ id }) => open?.includes(id));
}

/** The environments in which a runbook may run; `undefined` when it may run everywhere, or when only the server knows. */
async function openEnvironments(
  runbook: Runbook,
  isInGit: boolean,
  space: BoundSpace,
): Promise<readonly Ref[] | undefined> {
  const allowed = runbook.EnvironmentScope ?? "All";
  if (allowed === "All") return undefined;
  if (isInGit) {
    if (allowed !== "Specified") return undefined;
    const texts = runbook.Environments ?? [];
    return (await allEnvironments(space)).filter((ref) => isNamedBy(ref, texts));
  }
  const environments = await space.client.get("/api/{spaceId}/runbooks/{id}/environments", {
    path: { id: runbook.Id },
  });
  return environments.map((environment) => refTo("environment", environment));
}
