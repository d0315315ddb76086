/** Replaces tags by tenants before approval, so that the policy and the person see which tenants the execution reaches. */
import type { components, Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace, CallContext } from "../../pipeline/context.ts";
import { includesText, quoteList } from "../../text/names.ts";
import { refTo } from "./environments.ts";

/** A tenant of a call. `found` is its document when a tag selected it or this call has looked it up. */
export interface FoundTenant {
  readonly ref: Ref;
  readonly found?: components["schemas"]["Tenant"];
}

/**
 * The named tenants and the enabled ones with a tag, sorted by name; `undefined` when the call names no tenants or tags.
 * @throws ToolError `input` when no tenant of the project has a tag.
 */
export async function expandTenants(
  args: {
    readonly tenants?: readonly string[] | undefined;
    readonly tenantTags?: readonly string[] | undefined;
  },
  {
    space,
    refs,
    lookups,
  }: Pick<CallContext, "space" | "lookups"> & {
    readonly refs: { readonly projectName: Ref; readonly tenants: readonly Ref[] };
  },
): Promise<readonly FoundTenant[] | undefined> {
  if (!args.tenants?.length && !args.tenantTags?.length) return undefined;
  const tagged = args.tenantTags?.length
    ? (
        await space.client.get("/api/{spaceId}/tenants", {
          query: { tags: [...args.tenantTags], projectId: refs.projectName.id, take: 10_000 },
        })
      ).Items.filter((tenant) => !tenant.IsDisabled)
    : [];
  const all = [
    ...refs.tenants.map((ref): FoundTenant => {
      const found = lookups.readTenant(ref.id, space);
      return { ref, ...(found ? { found } : {}) };
    }),
    ...tagged.map((found): FoundTenant => ({ ref: refTo("tenant", found), found })),
  ];
  const unused = (args.tenantTags ?? []).filter(
    (tag) => !tagged.some((tenant) => includesText(tenant.TenantTags ?? [], tag)),
  );
  if (unused.length > 0)
    throw new ToolError({
      code: "input",
      message: `tenantTags: no enabled tenant of this project has ${quoteList(unused)}.`,
      hint: "find_tenants lists the tenants of a project with their tags.",
    });
  return [...new Map(all.map((tenant) => [tenant.ref.id, tenant])).values()].sort((a, b) =>
    a.ref.name < b.ref.name ? -1 : 1,
  );
}

/**
 * The tenants, when the project connects each of them to every environment.
 * @throws ToolError `input` otherwise, because the server would leave such tenants out without an error.
 */
export async function connectedTenants(
  tenants: readonly FoundTenant[],
  environments: readonly Ref[],
  project: Ref,
  { client }: BoundSpace,
): Promise<readonly Ref[]> {
  const unknown = tenants.filter(({ found }) => !found).map(({ ref }) => ref.id);
  const query = { ids: unknown, take: unknown.length };
  const fetched = unknown.length ? (await client.get("/api/{spaceId}/tenants", { query })).Items : [];
  const known = new Map(fetched.map((tenant) => [tenant.Id, tenant]));
  const problems = new Map<string, Ref[]>();
  for (const { ref, found } of tenants) {
    const problem = problemOf(found ?? known.get(ref.id), environments, project);
    if (problem) problems.set(problem, [...(problems.get(problem) ?? []), ref]);
  }
  if (problems.size > 0)
    throw new ToolError({
      code: "input",
      message: `tenants: '${project.name}' cannot reach every tenant of the call.`,
      candidates: [...problems].map(([label, refs]) => ({ label, refs })),
      hint: "Name only tenants that the project connects to every environment of the call, or make one call for each environment.",
    });
  return tenants.map(({ ref }) => ref);
}

function problemOf(
  tenant: FoundTenant["found"],
  environments: readonly Ref[],
  project: Ref,
): string | undefined {
  if (tenant?.IsDisabled) return "Disabled:";
  const connected = (tenant?.ProjectEnvironments ?? {}) as Readonly<Record<string, readonly string[]>>;
  const missing = environments.filter(({ id }) => !connected[project.id]?.includes(id));
  return missing.length > 0 ? `Not connected to ${quoteList(missing.map(({ name }) => name))}:` : undefined;
}
