/**
 * The values that a tenant gives to variables, as one list. Servers from 2024.4 have a route for each type of variable;
 * older ones have one route for all, which names no environments for common variables.
 */
import { type components, isOctopusError, type SpaceClient } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import type { ApiValue } from "../secret-value.ts";

type CommonVariable = components["schemas"]["TenantCommonVariable"];
type ProjectVariable = components["schemas"]["TenantProjectVariable"];
type AllVariables = components["schemas"]["TenantVariables"];
type Template = components["schemas"]["VariableTemplate"];

/** `common`: variables of library sets. `project`: variables of projects. */
export type VariableType = "all" | "common" | "project";

/** The project or library set that asks for a value. */
export interface ValueSource {
  readonly kind: "project" | "library";
  readonly id: string;
  readonly name: string;
}

/** A value that a tenant has, or needs and does not have. */
export interface TenantValue {
  readonly source: ValueSource;
  readonly name: string;
  readonly label: string | null;
  readonly isSensitive: boolean;
  readonly value: ApiValue;
  /** The environments in which the value applies; empty when it applies everywhere. */
  readonly environmentIds: readonly string[];
  readonly isMissing: boolean;
}

/** What the values are read with. */
interface ValuesSource {
  readonly client: SpaceClient;
  readonly parts: CallContext["parts"];
}

/**
 * Reads the values of a tenant, from the routes that its server has. Where both types are wanted and only one can be read,
 * the other one is a missing part.
 */
export async function readTenantValues(
  values: ValuesSource,
  tenantId: string,
  type: VariableType,
  query: ValuesQuery,
): Promise<TenantValue[]> {
  const { client, parts } = values;
  const routes = { common: readCommon, project: readProject };
  const types = type === "all" ? (["common", "project"] as const) : [type];
  const settled = await Promise.allSettled(types.map((one) => routes[one](values, tenantId, query)));
  const failures = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  if (failures.length > 0 && failures.length === settled.length) {
    if (!failures.every(isNotFound)) throw failures.find((one) => !isNotFound(one));
    const path = { id: tenantId };
    const all = fromOneRoute(await client.get("/api/{spaceId}/tenants/{id}/variables", { path }));
    return all.filter(({ source }) => type === "all" || (source.kind === "project") === (type === "project"));
  }
  const read = await Promise.all(
    settled.map((one, at) =>
      one.status === "fulfilled"
        ? one.value
        : parts.read(`${types[at]} variables`, async (): Promise<TenantValue[]> => {
            throw one.reason;
          }),
    ),
  );
  return read.flatMap((some) => some ?? []);
}

function isNotFound(error: unknown): boolean {
  return isOctopusError(error) && error.code === "not_found";
}

/** The query of both routes. */
export interface ValuesQuery {
  readonly includeMissingVariables: boolean;
}

async function readCommon(
  { client, parts }: ValuesSource,
  id: string,
  query: ValuesQuery,
): Promise<TenantValue[]> {
  const response = await client.get("/api/{spaceId}/tenants/{id}/commonvariables", { path: { id }, query });
  const source = (item: CommonVariable): ValueSource => ({
    kind: "library",
    id: item.LibraryVariableSetId ?? "",
    name: item.LibraryVariableSetName ?? "",
  });
  return fromResponse({ ...response, Variables: parts.list("common variables", response.Variables) }, source);
}

async function readProject(
  { client, parts }: ValuesSource,
  id: string,
  query: ValuesQuery,
): Promise<TenantValue[]> {
  const response = await client.get("/api/{spaceId}/tenants/{id}/projectvariables", { path: { id }, query });
  const source = (item: ProjectVariable): ValueSource => ({
    kind: "project",
    id: item.ProjectId ?? "",
    name: item.ProjectName ?? "",
  });
  return fromResponse(
    { ...response, Variables: parts.list("project variables", response.Variables) },
    source,
  );
}

interface VariablesResponse<Item> {
  readonly Variables: readonly Item[];
  readonly MissingVariables?: readonly Item[] | null;
}

function fromResponse<Item extends CommonVariable | ProjectVariable>(
  { Variables, MissingVariables }: VariablesResponse<Item>,
  sourceOf: (item: Item) => ValueSource,
): TenantValue[] {
  return [
    ...Variables.map((item) => fromVariable(item, sourceOf(item), false)),
    ...(MissingVariables ?? []).map((item) => fromVariable(item, sourceOf(item), true)),
  ];
}

function fromVariable(
  item: CommonVariable | ProjectVariable,
  source: ValueSource,
  isMissing: boolean,
): TenantValue {
  return {
    ...fromTemplate(item.Template ?? {}, item.TemplateId ?? ""),
    source,
    value: item.Value,
    environmentIds: item.Scope?.EnvironmentIds ?? [],
    isMissing,
  };
}

function fromTemplate(template: Template, id: string) {
  return {
    name: template.Name || id,
    label: template.Label || null,
    isSensitive: template.DisplaySettings?.["Octopus.ControlType"] === "Sensitive",
  };
}

function fromOneRoute({ LibraryVariables, ProjectVariables }: AllVariables): TenantValue[] {
  const common = Object.entries(LibraryVariables ?? {}).flatMap(([id, set]) => {
    const source: ValueSource = { kind: "library", id, name: set?.LibraryVariableSetName ?? "" };
    return (set?.Templates ?? []).flatMap((template) =>
      fromValues(source, template, set?.Variables ?? {}, []),
    );
  });
  const project = Object.entries(ProjectVariables ?? {}).flatMap(([id, item]) => {
    const source: ValueSource = { kind: "project", id, name: item?.ProjectName ?? "" };
    return Object.entries(item?.Variables ?? {}).flatMap(([environmentId, values]) =>
      (item?.Templates ?? []).flatMap((template) =>
        fromValues(source, template, values ?? {}, [environmentId]),
      ),
    );
  });
  return [...common, ...project];
}

/**
 * The value of one template. Where the tenant gives none, the default of the template applies and there is nothing to
 * list. Where there is no default either, the value is missing.
 */
function fromValues(
  source: ValueSource,
  template: Template,
  values: Readonly<Record<string, ApiValue>>,
  environmentIds: readonly string[],
): TenantValue[] {
  const id = template.Id ?? "";
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  if (!isGiven(value) && isGiven(template.DefaultValue)) return [];
  return [{ ...fromTemplate(template, id), source, value, environmentIds, isMissing: !isGiven(value) }];
}

function isGiven(value: ApiValue): boolean {
  return typeof value === "object" && value !== null ? value.HasValue === true : Boolean(value);
}
