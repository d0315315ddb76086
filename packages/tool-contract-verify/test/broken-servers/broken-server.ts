/** A server that is wrong in one way, and the checks that must see it. */
import type { VerifyOptions } from "../../src/index.ts";
import type { Break } from "../tool-server.ts";

/** The sound server fails 26 alone, since its tools have no common prefix. */
export type BrokenServer = readonly [
  what: string,
  ids: readonly number[],
  broken: Break,
  options?: Partial<VerifyOptions>,
];

export function refusal(status: number, error: string): Response {
  return Response.json({ error, message: "It is refused." }, { status });
}

export async function soundResult(_: Request): Promise<Response> {
  return Response.json({ count: 1, articles: [{ article_id: 1, stock: 3 }] });
}
