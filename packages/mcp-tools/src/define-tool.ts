/**
 * A tool is one literal. Its type demands the facts that safety stands on (toolset, tier, version, plan, and the owner of
 * what a read shows), so that forgetting one of them does not compile. Hints, schemas and lists derive from the literal.
 */
import type { Ref, RefKind, ServerUrl } from "@octo/api-client";
import type { z } from "zod";
import type { ExternalFacts } from "./external/external-facts.ts";
import type { NamedThing } from "./pipeline/bound-space.ts";
import type { CallContext } from "./pipeline/context.ts";
import type { Plan } from "./plan.ts";
import type { Findings } from "./reading/findings.ts";
import type { Owner } from "./reading/owner.ts";
import type { ToolsetName } from "./toolset.ts";

/** Input fields that name a thing of Octopus. They are resolved to ids before policy and handler see the call. */
export type RefFields<I extends z.ZodObject> = { readonly [K in keyof z.output<I>]?: RefKind };

/** What the handler gets for each field of `refs`: one reference, a list of them, or nothing for an absent field. */
export type ResolvedRefs<I extends z.ZodObject, R> = {
  readonly [K in keyof R & keyof z.output<I>]-?: NonNullable<z.output<I>[K]> extends readonly string[]
    ? readonly Ref[]
    : undefined extends z.output<I>[K]
      ? Ref | undefined
      : Ref;
};

/** The context of a handler whose tool has these fields. */
export type ContextOf<I extends z.ZodObject, R> = CallContext<ResolvedRefs<I, R>>;

interface ToolFacts<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>> {
  /** Written as `verb_noun`, such as `list_projects`. */
  readonly name: string;
  /** The group with which an operator switches the tool on; one of `TOOLSETS`, or a host's own name. */
  readonly toolset: ToolsetName;
  readonly title: string;
  /** When to use it and what comes back; under 60 words. */
  readonly description: string;
  /** The lowest version of Octopus Server that has what the tool needs. */
  readonly since: string;
  readonly input: I;
  readonly output: O;
  readonly refs?: R;
  /**
   * Names that stand inside an argument, such as the space in a portal link. They are resolved like those of `refs`.
   * @throws ToolError `input` when the argument is not what it should be.
   */
  readonly namesIn?: (args: z.output<I>, server: ServerUrl) => readonly NamedThing[];
  /**
   * Other toolsets whose routes the tool reads on the way; needed because an operator may switch those off as toolsets.
   * The toolsets that `refs` need are known without it.
   */
  readonly reads?: readonly ToolsetName[];
  /** Input fields whose values may be secrets by mistake. The audit log keeps the names in them, and no value. */
  readonly unrecorded?: readonly (keyof z.output<I> & string)[];
  /** True when the result holds values of variables, which the operator may want to see whatever they look like. */
  readonly showsVariableValues?: boolean;
}

interface ReadFacts<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>>
  extends ToolFacts<I, O, R> {
  readonly tier: "read";
  /**
   * The owner of ids in the arguments that `refs` does not resolve, such as the task of `taskId`. The pipeline asks for it
   * before `run`, and only where a rule closes something to reading.
   */
  readonly argumentOwner?: (args: z.output<I>, context: ContextOf<I, R>) => Owner | Promise<Owner>;
}

/** A read whose result belongs to what its arguments name, and to nothing else. */
export interface ArgumentsReadTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>>
  extends ReadFacts<I, O, R> {
  /**
   * `"arguments"`: the policy's decision about the resolved arguments covers the whole result. Only right when no item of
   * the result can belong to a project, environment or tenant that the arguments do not name.
   */
  readonly owner: "arguments";
  readonly run: (args: z.output<I>, context: ContextOf<I, R>) => Promise<z.input<O>>;
}

/** A read that finds items with owners of their own. */
export interface ItemsReadTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>, Item>
  extends ReadFacts<I, O, R> {
  /**
   * What an item belongs to. The pipeline asks it about each item before anything is rendered, and only where a rule closes
   * something to reading. Several owners: the item applies in each by itself, and is shown where one of them is open.
   */
  readonly owner: (
    item: Item,
    context: ContextOf<I, R>,
  ) => Owner | readonly Owner[] | Promise<Owner | readonly Owner[]>;
  /** Finds items; see `foundPage`, `foundOne`, `foundThing`, `foundSlice` and `foundParts`. */
  readonly run: (args: z.output<I>, context: ContextOf<I, R>) => Promise<Findings<Item, z.input<O>>>;
}

/** A tool that changes something: it plans first, and runs exactly what was planned. */
export interface WritingTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>, D>
  extends ToolFacts<I, O, R> {
  readonly tier: "write" | "delete";
  /** True when doing it twice does no more than doing it once. */
  readonly idempotent: boolean;
  /** True when it only adds something new and overwrites nothing. */
  readonly additive: boolean;
  /** Resolves everything and says exactly what will happen. The client that it gets cannot write. */
  readonly plan: (args: z.output<I>, context: ContextOf<I, R>) => Promise<Plan<D>>;
  readonly run: (plan: Plan<D>, context: ContextOf<I, R>) => Promise<z.input<O>>;
}

/** A request as a caller wrote it. */
export interface WrittenRequest {
  readonly method: string;
  /** Sent as it is, byte for byte, when the policy allows it. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** A tool whose request comes from the caller. The policy's decision about that request says what it may do, and its tier. */
export interface RequestingTool<I extends z.ZodObject, O extends z.ZodObject, R extends RefFields<I>, D>
  extends Omit<WritingTool<I, O, R, D>, "tier"> {
  readonly tier: "by-request";
  readonly requestOf: (args: z.output<I>) => WrittenRequest;
  /**
   * Reduces the cleaned result to what the arguments ask for. It runs after the cleaning, because a value without the name
   * beside it no longer shows that it is a secret.
   */
  readonly reduce?: (result: Readonly<Record<string, unknown>>, args: z.output<I>) => object;
}

/**
 * Any tool, with its own types forgotten; the pipeline works on these. The functions are declared as methods on purpose:
 * TypeScript lets a method take a narrower parameter than the interface says. This is the one place where the types of
 * arguments, plans and items are trusted to fit, because `validate` and the plan of the same tool made them.
 */
export type Tool = ReadTool | WriteTool | RequestTool;

type AnyArgs = Readonly<Record<string, unknown>>;
type AnyContext = CallContext<unknown>;

interface AnyFacts
  extends Omit<ToolFacts<z.ZodObject, z.ZodObject, Record<never, never>>, "refs" | "namesIn"> {
  readonly refs?: Readonly<Record<string, RefKind | undefined>>;
  /** Set for a tool that another server runs. */
  readonly external?: ExternalFacts;
  namesIn?(args: AnyArgs, server: ServerUrl): readonly NamedThing[];
}

interface AnyReadFacts extends AnyFacts {
  readonly tier: "read";
  argumentOwner?(args: AnyArgs, context: AnyContext): Owner | Promise<Owner>;
}

/** Any tool that changes nothing. */
export type ReadTool =
  | (AnyReadFacts & { readonly owner: "arguments"; run(args: AnyArgs, context: AnyContext): Promise<object> })
  | (AnyReadFacts & {
      owner(item: unknown, context: AnyContext): Owner | readonly Owner[] | Promise<Owner | readonly Owner[]>;
      run(args: AnyArgs, context: AnyContext): Promise<Findings<unknown, object>>;
    });

interface AnyWriteFacts extends AnyFacts {
  readonly idempotent: boolean;
  readonly additive: boolean;
  plan(args: AnyArgs, context: AnyContext): Promise<Plan<unknown>>;
  run(plan: Plan<unknown>, context: AnyContext): Promise<object>;
}

/** Any tool that changes something. */
export interface WriteTool extends AnyWriteFacts {
  readonly tier: "write" | "delete";
}

/** Any tool whose request comes from the caller. */
export interface RequestTool extends AnyWriteFacts {
  readonly tier: "by-request";
  requestOf(args: AnyArgs): WrittenRequest;
  reduce?(result: Readonly<Record<string, unknown>>, args: AnyArgs): object;
}

/**
 * Defines a tool. It returns the literal as it is; only its types are inferred and checked.
 *
 * @example
 * ```ts
 * import { defineTool, fields, foundPage } from "@octo/mcp-tools";
 * import * as z from "zod";
 *
 * export const listLifecycleNames = defineTool({
 *   name: "list_lifecycle_names",
 *   toolset: "projects",
 *   tier: "read",
 *   since: "2021.1",
 *   title: "List the names of lifecycles",
 *   description: "Lists the names of the lifecycles of a space.",
 *   input: z.strictObject({ spaceName: fields.spaceName, skip: fields.skip, take: fields.take() }),
 *   refs: { spaceName: "space" },
 *   output: z.looseObject({ items: z.array(z.string()), ...fields.pageFields }),
 *   // A lifecycle belongs to its space alone.
 *   owner: () => ({}),
 *   async run({ skip, take }, { space }) {
 *     const page = await space.client.get("/api/{spaceId}/lifecycles", { query: { skip, take } });
 *     return foundPage(page, skip, ({ Name }) => Name);
 *   },
 * });
 * console.log(listLifecycleNames.tier); // => "read"
 * ```
 */
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  const R extends RefFields<I> = Record<never, never>,
>(tool: ArgumentsReadTool<I, O, R>): ArgumentsReadTool<I, O, R>;
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  Item,
  const R extends RefFields<I> = Record<never, never>,
>(tool: ItemsReadTool<I, O, R, Item>): ItemsReadTool<I, O, R, Item>;
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  D,
  const R extends RefFields<I> = Record<never, never>,
>(tool: WritingTool<I, O, R, D>): WritingTool<I, O, R, D>;
export function defineTool<
  I extends z.ZodObject,
  O extends z.ZodObject,
  D,
  const R extends RefFields<I> = Record<never, never>,
>(tool: RequestingTool<I, O, R, D>): RequestingTool<I, O, R, D>;
export function defineTool(tool: unknown): unknown {
  return tool;
}
