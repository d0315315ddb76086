/** What random calls are made of. */
import type { Simulator } from "@octo/simulator";
import type { Thing } from "./world.ts";

/** The part of a JSON Schema that says which values there are. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: FieldSchema;
}

/** What is known of a tool. */
export interface ToolFacts {
  readonly name: string;
  readonly toolset: string;
  readonly tier: string;
  /** The schemas of its arguments by name. */
  readonly fields: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
}

/** What calls are made of. */
export interface CallSource {
  readonly store: Simulator["store"];
  readonly url: string;
  readonly tools: readonly ToolFacts[];
  /** Templates of resource addresses. */
  readonly resources: readonly string[];
  readonly things: readonly Thing[];
}
