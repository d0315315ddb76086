/**
 * A tool is one literal. Its type demands the facts that safety stands on (toolset, tier, version, plan), so that
 * forgetting one does not compile; hints, schemas, gates and lists derive from it.
 */
import type { Ref, RefKind } from "@octo/api-client";
import type { z } from "zod";
import type { CallContext } from "./pipeline/context.ts";
import type { Plan } from "./plan.ts";
import type { Toolset } from "./toolset.ts";

/** Input fields that name a thing of Octopus. They are resolved to ids before policy and handler see the call. */
export type RefFields<I extends z.ZodObject> = { readonly [K in keyof z.output<I>]?: RefKind };

/** What the handler gets for each such field. */
export type ResolvedRefs<I extends z.ZodObject, R> = {
  readonly [K in keyof R & keyof z.output<I>]-?: NonNullable<z.output<I>[K]> extends readonly string[]
    ? readonly Ref[]
    : undefined extends z.output<I>[K]
      ? Ref | undefined
      : Ref;
};

interface ToolFacts<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>> {
  /** `verb_noun`. */
  readonly name: string;
  readonly toolset: Toolset;
  readonly title: string;
  /** When to use it and what comes back; under 60 words. */
  readonly description: string;
  /** Lowest Octopus Server version. */
  readonly since: string;
  readonly input: I;
  readonly output: O;
  readonly refs?: R;
  /**
   * Other toolsets whose routes it reads on the way; needed because an operator may switch those off as toolsets.
   * What `refs` resolve is known by itself.
   */
  readonly reads?: readonly Toolset[];
  /** Input fields whose values may be secrets by mistake; the record keeps the names in them, and no value. */
  readonly unrecorded?: readonly string[];
  /** True when it answers values of variables, which the operator may want to see whatever they look like. */
  readonly tellsVariables?: boolean;
}

/** A tool that changes nothing. */
export interface ReadTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>>
  extends ToolFacts<I, O, R> {
  readonly tier: "read";
  readonly run: (args: z.output<I>, context: CallContext<ResolvedRefs<I, R>>) => Promise<z.input<O>>;
}

/** A tool that changes something: it plans first, and runs exactly what was planned. */
export interface WriteTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>, D>
  extends ToolFacts<I, O, R> {
  readonly tier: "write" | "delete";
  /** True when doing it twice does no more than doing it once. */
  readonly idempotent: boolean;
  /** True when it only adds something new and overwrites nothing. */
  readonly additive: boolean;
  /** Resolves everything and says exactly what will happen; the client that it gets cannot write. */
  readonly plan: (args: z.output<I>, context: CallContext<ResolvedRefs<I, R>>) => Promise<Plan<D>>;
  readonly run: (plan: Plan<D>, context: CallContext<ResolvedRefs<I, R>>) => Promise<z.input<O>>;
}

/** A request as a caller wrote it. */
export interface WrittenRequest {
  readonly method: string;
  /** Sent as it is, byte for byte, when the policy allows it. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** A tool whose request comes from the caller. What it may do, and its tier, is what the policy says of that request. */
export interface RequestTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>, D>
  extends Omit<WriteTool<I, O, R, D>, "tier"> {
  readonly tier: "by-request";
  readonly requestOf: (args: z.output<I>) => WrittenRequest;
}

/** Any tool, with its types forgotten; what the pipeline works on. */
export type Tool = ErasedReadTool | ErasedWriteTool | ErasedRequestTool;

interface ErasedFacts extends Omit<ToolFacts<z.ZodObject, z.ZodObject, Record<never, never>>, "refs"> {
  readonly refs?: Readonly<Record<string, RefKind | undefined>>;
}
interface ErasedReadTool extends ErasedFacts {
  readonly tier: "read";
  readonly run: (args: never, context: never) => Promise<object>;
}
interface ErasedWriteTool extends ErasedFacts {
  readonly tier: "write" | "delete";
  readonly idempotent: boolean;
  readonly additive: boolean;
  readonly plan: (args: never, context: never) => Promise<Plan<unknown>>;
  readonly run: (plan: never, context: never) => Promise<object>;
}

interface ErasedRequestTool extends Omit<ErasedWriteTool, "tier"> {
  readonly tier: "by-request";
  readonly requestOf: (args: never) => WrittenRequest;
}

/** Returns the literal as it is; only its types are inferred. */
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  const R extends RefFields<I> = Record<never, never>,
>(tool: ReadTool<I, O, R>): ReadTool<I, O, R>;
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  D,
  const R extends RefFields<I> = Record<never, never>,
>(tool: WriteTool<I, O, R, D>): WriteTool<I, O, R, D>;
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  D,
  const R extends RefFields<I> = Record<never, never>,
>(tool: RequestTool<I, O, R, D>): RequestTool<I, O, R, D>;
export function defineTool(tool: unknown): unknown {
  return tool;
}
