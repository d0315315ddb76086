/** A resource is one literal too. It is read through the tool `read_resource`, so it passes the one pipeline. */
import type { CallContext } from "../pipeline/context.ts";
import type { Toolset } from "../toolset.ts";

/** A resource template. */
export interface ResourceTemplate<V extends string = string> {
  readonly name: string;
  /** `octopus://spaces/{spaceName}/releases/{releaseId}`; each variable is one segment. */
  readonly uri: string;
  readonly toolset: Toolset;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  readonly since: string;
  readonly read: (variables: Readonly<Record<V, string>>, context: CallContext) => Promise<unknown>;
}

type VariablesOf<T extends string> = T extends `${string}{${infer V}}${infer Rest}`
  ? V | VariablesOf<Rest>
  : never;

/** Returns the literal; the variables of `read` are inferred from the URI. */
export function defineResource<const U extends string>(
  resource: Omit<ResourceTemplate<VariablesOf<U>>, "uri"> & { readonly uri: U },
): ResourceTemplate {
  return resource as unknown as ResourceTemplate;
}

/** A resource and the values that a URI gives to its variables. */
export interface MatchedResource {
  readonly resource: ResourceTemplate;
  readonly variables: Readonly<Record<string, string>>;
}

/** Finds the template that a URI fits. Segments are decoded once; what they contain cannot become another segment. */
export function matchResource(
  resources: readonly ResourceTemplate[],
  uri: string,
): MatchedResource | undefined {
  const segments = segmentsOf(uri);
  if (!segments) return undefined;
  for (const resource of resources) {
    const variables = matchSegments(segmentsOf(resource.uri) ?? [], segments);
    if (variables) return { resource, variables };
  }
  return undefined;
}

function segmentsOf(uri: string): string[] | undefined {
  const match = /^octopus:\/\/([^?#]+)$/i.exec(uri.trim());
  return match?.[1]?.split("/");
}

function matchSegments(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const variables: Record<string, string> = {};
  for (const [at, part] of template.entries()) {
    const segment = segments[at] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (!name) {
      if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
      continue;
    }
    const value = decodeSegment(segment);
    if (value === undefined) return undefined;
    variables[name] = value;
  }
  return variables;
}

function decodeSegment(segment: string): string | undefined {
  try {
    const value = decodeURIComponent(segment);
    return value === "" ? undefined : value;
  } catch {
    return undefined;
  }
}
