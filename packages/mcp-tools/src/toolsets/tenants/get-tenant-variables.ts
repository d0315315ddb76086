import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, obvious, present, spaceName, tenantId, text, texts } from "../../fields.ts";
import { environmentNames } from "../lookup.ts";
import { showApiValue } from "../secret-value.ts";
import { readTenantValues, type TenantValue } from "./tenant-values.ts";

const variable = z.looseObject({
  name: z.string(),
  value: text,
  isSensitive: flag,
  hidden: flag.describe("The value looks like a secret and is not shown"),
  environments: texts,
});

export const getTenantVariables = defineTool({
  name: "get_tenant_variables",
  toolset: "tenants",
  tier: "read",
  since: "2021.1",
  tellsVariables: true,
  title: "Get a tenant's variables",
  description:
    "Reads the values that a tenant gives to variables of library sets (common) and projects, by environment. What is or looks secret has a flag in place of its value. For gaps over many tenants use get_missing_tenant_variables.",
  input: z.strictObject({
    spaceName,
    tenantId,
    variableType: obvious(
      z.enum(["all", "common", "project"]),
      "common: of library sets; project: of projects; or all",
    ),
    includeMissingVariables: z.boolean().default(false).describe("Also what it lacks"),
  }),
  refs: { spaceName: "space", tenantId: "tenant" },
  output: z.looseObject({
    tenantId: z.string(),
    tenantName: z.string(),
    items: z.array(
      z.looseObject({
        source: z.enum(["library", "project"]),
        id: z.string().describe("Library set or project"),
        name: text,
        variables: z.array(variable),
        missing: z.array(z.looseObject({ name: z.string(), environments: texts })).optional(),
      }),
    ),
  }),
  async run({ variableType, includeMissingVariables }, context) {
    const { space, refs } = context;
    const all = await readTenantValues(space.client, refs.tenantId.id, variableType, includeMissingVariables);
    const wanted = all.filter(({ isMissing }) => includeMissingVariables || !isMissing);
    const open = await context.visibleScopes(wanted, ({ owner: { kind, id, name }, environmentIds }) => ({
      environments: environmentIds,
      projects: kind === "project" ? [{ id, name }] : [],
    }));
    const values = open.map(({ item, environments }) => ({ ...item, environmentIds: environments }));
    const names = await environmentNames(
      values.flatMap(({ environmentIds }) => environmentIds),
      context,
    );
    return {
      tenantId: refs.tenantId.id,
      tenantName: refs.tenantId.name,
      items: groupByOwner(values, names, context.showVariableValues),
    };
  },
});

type Told = z.input<typeof variable>;

/** One group for each library set and project; within it what is there and what is missing. */
function groupByOwner(values: readonly TenantValue[], names: ReadonlyMap<string, string>, showAll: boolean) {
  const owners = new Map(values.map(({ owner }) => [owner.id, owner]));
  return [...owners.values()].map(({ kind, id, name }) => {
    const own = values.filter(({ owner }) => owner.id === id);
    const tell = (wanted: boolean) =>
      mergeEqual(
        own.filter(({ isMissing }) => isMissing === wanted),
        names,
        showAll,
      );
    return {
      source: kind,
      id,
      ...present({ name: name || null }),
      variables: tell(false),
      ...present({ missing: tell(true) }),
    };
  });
}

/** The same value in several environments is told once. */
function mergeEqual(
  values: readonly TenantValue[],
  names: ReadonlyMap<string, string>,
  showAll: boolean,
): Told[] {
  const merged = new Map<string, Told>();
  for (const { name, label, value, isSensitive, isMissing, environmentIds } of values) {
    const shown = isMissing
      ? {}
      : isSensitive
        ? { isSensitive: true as const }
        : showApiValue(name, value, showAll);
    const environments = environmentIds.map((id) => names.get(id) ?? id);
    const key = JSON.stringify([name, shown, environments.length === 0]);
    const before = merged.get(key)?.environments ?? [];
    const all = [...new Set([...before, ...environments])];
    merged.set(key, {
      name,
      ...present({ label: label === name ? null : label }),
      ...shown,
      ...present({ environments: all }),
    });
  }
  return [...merged.values()];
}
