/** Types derived from the generated document: the paths of a method, what a call takes, and what it returns. */
import type { paths, pathsByMethod } from "./generated/schema.ts";

/** Methods of the document. */
export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Paths that offer a method. */
export type PathsOf<M extends Method> = pathsByMethod[M];

/** The operation behind a path and a method. */
export type OperationOf<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, infer O> ? O : never;

type PathParameters<O> = O extends { parameters: { path: infer V } } ? V : Record<never, never>;
type QueryParameters<O> = O extends { parameters: { query?: infer V } }
  ? NonNullable<V>
  : Record<never, never>;
type BodyOf<O> = O extends { requestBody: { content: { "application/json": infer V } } } ? V : undefined;
type ResponseBody<R> = R extends { content: infer C } ? BodyByType<C> : undefined;
type BodyByType<C> = C extends { "application/json": infer V }
  ? V
  : C extends
        | { "text/plain": unknown }
        | { "text/markdown": unknown }
        | { "application/octet-stream": unknown }
    ? string
    : undefined;

/** What a successful call returns. */
export type ResultOf<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 ? ResponseBody<R[S]> : never }[keyof R]
  : never;

type FilledBy<O, Known extends string> = Omit<PathParameters<O>, Known>;

/** What a call takes: the path values that are not `Known` already, query and body. */
export type InitOf<O, Known extends string> = {
  readonly query?: Partial<QueryParameters<O>>;
  readonly signal?: AbortSignal;
} & (keyof FilledBy<O, Known> extends never
  ? { readonly path?: undefined }
  : { readonly path: FilledBy<O, Known> }) &
  (BodyOf<O> extends undefined ? { readonly body?: undefined } : { readonly body: BodyOf<O> });

/** The arguments after the path: `init` may be left out when nothing in it is required. */
export type Rest<T> = Record<never, never> extends T ? [init?: T] : [init: T];
