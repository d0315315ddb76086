/** The lists of a toolkit over several instances: each tool once, with the instances that have it. */
import type { ToolDescription } from "../compile-tool.ts";
import type { ResourceTemplate } from "../resources/define-resource.ts";
import type { JsonSchema, SchemaDetail } from "../tool-schema.ts";
import { INSTANCE, type Instance } from "./instance.ts";

/** The tools of all instances. A tool that is open in one alone is listed with this one. */
export function toolsOfAll(instances: readonly Instance[], detail: SchemaDetail): readonly ToolDescription[] {
  const found = new Map<string, { name: string; tool: ToolDescription }[]>();
  for (const { name, toolkit } of instances)
    for (const tool of toolkit.listTools({ detail }))
      found.set(tool.name, [...(found.get(tool.name) ?? []), { name, tool }]);
  return [...found.values()].map((each) =>
    merged(
      each.map(({ tool }) => tool),
      each.map(({ name }) => name),
    ),
  );
}

function merged(tools: readonly ToolDescription[], names: readonly string[]): ToolDescription {
  const [first] = tools as [ToolDescription, ...ToolDescription[]];
  const every = (hint: keyof ToolDescription["annotations"]) =>
    tools.every(({ annotations }) => annotations[hint]);
  const some = (hint: keyof ToolDescription["annotations"]) =>
    tools.some(({ annotations }) => annotations[hint]);
  return {
    ...first,
    inputSchema: withInstance(
      tools.map(({ inputSchema }) => inputSchema),
      names,
    ),
    // A tool may only read in one instance and write in another; the hints say the worst.
    annotations: {
      readOnlyHint: every("readOnlyHint"),
      destructiveHint: some("destructiveHint"),
      idempotentHint: every("idempotentHint"),
      openWorldHint: some("openWorldHint"),
    },
  };
}

/** The input with `instance`. It is required unless the tool takes a link, which chooses the instance itself. */
function withInstance(schemas: readonly JsonSchema[], names: readonly string[]): JsonSchema {
  const [first] = schemas as [JsonSchema, ...JsonSchema[]];
  const properties = Object.assign({}, ...schemas.map((schema) => Object(schema.properties)));
  const required = Array.isArray(first.required) ? first.required : [];
  const takesLink = Object.hasOwn(properties, "url");
  return {
    ...first,
    properties: {
      [INSTANCE]: { type: "string", enum: [...names], description: "Octopus Server" },
      ...properties,
    },
    required: takesLink ? required : [INSTANCE, ...required],
  };
}

/** The templates of all instances; the address names the instance in its query. */
export function resourcesOfAll(instances: readonly Instance[]): readonly ResourceTemplate[] {
  const found = new Map<string, ResourceTemplate>();
  for (const { toolkit } of instances)
    for (const resource of toolkit.listResources())
      if (!found.has(resource.uri)) found.set(resource.uri, resource);
  return [...found.values()].map((resource) => ({
    ...resource,
    uri: `${resource.uri}?${INSTANCE}={${INSTANCE}}`,
  }));
}

/** The name in the query of an address, and the address without it. */
export function splitAddress(uri: string): { readonly uri: string; readonly name: string | undefined } {
  const found = new RegExp(`\\?${INSTANCE}=([^&]*)$`).exec(uri);
  return found === null
    ? { uri, name: undefined }
    : { uri: uri.slice(0, found.index), name: decoded(found[1] ?? "") };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
