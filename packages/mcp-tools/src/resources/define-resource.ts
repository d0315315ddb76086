/** A resource is one literal too. It is read through the tool `read_resource`, so it passes the one pipeline. */
import type { Ref, RefKind } from "@octo/api-client";
import type { CallContext } from "../pipeline/context.ts";
import type { Owner } from "../reading/owner.ts";
import type { Toolset } from "../toolset.ts";

/** Kinds of the things that variables of an address name; `spaceName` names the space without it. */
export type ResourceRefs<V extends string> = { readonly [K in V]?: Exclude<RefKind, "space"> };

/** What a resource belongs to besides what its address names. */
export type ResourceOwner<Item, Refs> =
  | "address"
  | ((item: Item, context: CallContext<Refs>) => Owner | Promise<Owner>);

interface ResourceFacts {
  readonly name: string;
  /** `octopus://spaces/{spaceName}/releases/{releaseId}`; each variable is one segment. */
  readonly uri: string;
  readonly toolset: Toolset;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  /** Lowest version of Octopus Server. */
  readonly since: string;
}

interface ResourceLiteral<V extends string, R extends ResourceRefs<V>, Item> extends ResourceFacts {
  readonly refs?: R;
  /**
   * What the thing that `read` found belongs to; a closed one is refused. `"address"`: the space and the things that the
   * address names say it all.
   */
  readonly owner: ResourceOwner<Item, RefsOf<R>>;
  readonly read: (variables: Readonly<Record<V, string>>, context: CallContext<RefsOf<R>>) => Promise<Item>;
  /** What is shown of the found thing; without it, all of it. */
  readonly render?: (item: Item) => unknown;
}

type RefsOf<R> = { readonly [K in keyof R]: Ref };

/** A resource template, with its own types forgotten; see `Tool` for why its functions are methods. */
export interface ResourceTemplate extends ResourceFacts {
  readonly refs?: Readonly<Record<string, Exclude<RefKind, "space"> | undefined>>;
  readonly owner: "address" | OwnerMethod["owner"];
  read(variables: Readonly<Record<string, string>>, context: CallContext<unknown>): Promise<unknown>;
  render?(item: unknown): unknown;
}

interface OwnerMethod {
  owner(item: unknown, context: CallContext<unknown>): Owner | Promise<Owner>;
}

type VariablesOf<T extends string> = T extends `${string}{${infer V}}${infer Rest}`
  ? V | VariablesOf<Rest>
  : never;

/** Defines a resource. It returns the literal; the variables of `read` are inferred from the address. */
export function defineResource<
  const U extends string,
  Item,
  const R extends ResourceRefs<VariablesOf<U>> = Record<never, never>,
>(resource: Omit<ResourceLiteral<VariablesOf<U>, R, Item>, "uri"> & { readonly uri: U }): ResourceTemplate {
  return resource;
}

/** A resource and the values that an address gives to its variables. */
export interface MatchedResource {
  readonly resource: ResourceTemplate;
  readonly variables: Readonly<Record<string, string>>;
}

/** Finds the template that an address fits. Segments are decoded once; what they contain cannot become another segment. */
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
