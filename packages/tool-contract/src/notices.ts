/** Fields that the handler adds to a result: that it was cut, or that it is the result of an equal call. */
import type { JsonSchema } from "./types.ts";

/** What was left out of a result, so that it fits. */
export interface TruncationNotice {
  /** Where, as a path with dots; `$` is the result itself. */
  readonly field: string;
  /** Items of a list, entries of a map, or characters of a text that were kept. */
  readonly kept: number;
  readonly of: number;
  /** Further cuts, when there was more than one. */
  readonly more?: readonly Omit<TruncationNotice, "more">[];
}

type NoticeKey = "truncated" | "repeated";

/** The field of a notice; another one when the result has a field of that name itself. */
export function noticeKey(fields: object, key: NoticeKey): string {
  return Object.hasOwn(fields, key) ? `result_${key}` : key;
}

const COUNT: JsonSchema = { type: "integer", minimum: 0 };
const CUT = { field: { type: "string" }, kept: COUNT, of: COUNT } as const;
const NOTICES: Readonly<Record<NoticeKey, JsonSchema>> = {
  truncated: {
    type: "object",
    description: "What was cut so that the result fits; ask for less to see it",
    properties: { ...CUT, more: { type: "array", items: { type: "object", properties: CUT } } },
  },
  repeated: {
    type: "boolean",
    description: "true: an equal call was made moments ago; this is its result, nothing was done again",
  },
};

/** Declares the notices in an output schema that is closed. A schema that allows other fields is left as it is. */
export function allowNotices(schema: JsonSchema): JsonSchema {
  const { additionalProperties } = schema;
  if (additionalProperties === undefined || additionalProperties === true) return schema;
  const properties = (schema.properties ?? {}) as object;
  const added = (Object.keys(NOTICES) as NoticeKey[]).map((key) => [
    noticeKey(properties, key),
    NOTICES[key],
  ]);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(added) } };
}
