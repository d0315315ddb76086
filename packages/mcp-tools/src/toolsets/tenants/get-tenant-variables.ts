import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, flag, present, spaceName, tenantId, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundParts, openEnvironmentsOf } from "../../reading/findings.ts";
import type { Owner } from "../../reading/owner.ts";
import { showApiValue } from "../secret-value.ts";
import { readTenantValues, type TenantValue } from "./tenant-values.ts";

const variable = z.looseObject({
  name: text,
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
  showsVariableValues: true,
  title: "Get a tenant's variables",
  description:
    "Reads the values that a tenant gives to variables of library sets (common) and projects, by environment. A value that is or looks secret is replaced by a flag.",
  input: z.strictObject({
    spaceName,
    tenantId,
    variableType: describedInFullOnly(
      z.enum(["all", "common", "project"]),
      "common: of library sets; project: of projects; or all",
    ),
    includeMissingVariables: z.boolean().default(false).describe("Also variables without a value"),
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
        missing: z.array(z.looseObject({ name: text, environments: texts })).optional(),
      }),
    ),
  }),
  // Each environment of a value is an owner of its own, so the value is shown for the open ones.
  owner: ({ source, environmentIds }: TenantValue): readonly Owner[] => {
    const projects = source.kind === "project" ? [source.id] : [];
    return environmentIds.length === 0
      ? [{ projects }]
      : environmentIds.map((id) => ({ projects, environments: [id] }));
  },
  async run({ variableType, includeMissingVariables }, context) {
    const { space, refs, parts } = context;
    const query = { includeMissingVariables };
    const all = await readTenantValues(
      { client: space.client, parts },
      refs.tenantId.id,
      variableType,
      query,
    );
    const wanted = all.filter(({ isMissing }) => includeMissingVariables || !isMissing);
    return foundParts(wanted, async (open) => {
      const values = open.map((one) => ({
        ...one.item,
        environmentIds: openEnvironmentsOf(one, ({ environmentIds }) => environmentIds),
      }));
      const ids = values.flatMap(({ environmentIds }) => environmentIds);
      return {
        tenantId: refs.tenantId.id,
        tenantName: refs.tenantId.name,
        items: groupBySource(values, {
          names: await environmentNames(ids, context),
          showAll: context.output.showVariableValues,
        }),
      };
    });
  },
});

/** Names of environments by id. An environment that this caller may not see keeps its id as its name. */
async function environmentNames(
  ids: readonly string[],
  { lookups, parts }: Pick<CallContext, "lookups" | "parts">,
): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<[string, string]> => {
      const ref = await parts.read("names of the environments", () => lookups.find("environment", id));
      return [id, ref?.name ?? id];
    }),
  );
  return new Map(named);
}

/** How values are rendered. */
interface ValueView {
  /** Names of environments by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly showAll: boolean;
}

type ShownValue = z.input<typeof variable>;

/** One group for each library set and project, with the values that exist and those that are missing. */
function groupBySource(values: readonly TenantValue[], view: ValueView) {
  const sources = new Map(values.map(({ source }) => [source.id, source]));
  return [...sources.values()].map(({ kind, id, name }) => {
    const ofSource = values.filter(({ source }) => source.id === id);
    const render = (missing: boolean) =>
      mergeEqual(
        ofSource.filter(({ isMissing }) => isMissing === missing),
        view,
      );
    return {
      source: kind,
      id,
      ...present({ name: name || null }),
      variables: render(false),
      ...present({ missing: render(true) }),
    };
  });
}

/** The same value in several environments is listed once. */
function mergeEqual(values: readonly TenantValue[], { names, showAll }: ValueView): ShownValue[] {
  const merged = new Map<string, ShownValue>();
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
