/** What a thing concerns, told to the policy: the projects, environments and tenants among its related documents. */
import { isOctopusError, type RefKind } from "@octo/api-client";
import type { CallContext } from "../pipeline/context.ts";

const KINDS = {
  projects: "project",
  environments: "environment",
  tenants: "tenant",
} as const satisfies Record<string, RefKind>;

/** Toolsets whose routes it reads. */
export const RELATED_READS = ["projects", "context", "tenants"] as const;

/**
 * Tells the policy what these ids name. One that is gone counts with its id alone.
 * @throws ToolError `denied` when the policy closes one of them.
 */
export async function touchRelated(
  ids: readonly string[],
  spaceId: string,
  context: Pick<CallContext, "resolve" | "authorize">,
): Promise<void> {
  const wanted = [...new Set(ids)].flatMap((id) => {
    const word = /^(projects|environments|tenants)-\d+$/i.exec(id)?.[1]?.toLowerCase();
    return word === "projects" || word === "environments" || word === "tenants"
      ? [{ id, word } as const]
      : [];
  });
  await Promise.all(
    wanted.map(async ({ id, word }) => {
      try {
        await context.resolve(KINDS[word], id, spaceId);
      } catch (error) {
        if (!isOctopusError(error) || error.code !== "not_found") throw error;
        context.authorize({ [word]: [{ id }] });
      }
    }),
  );
}
