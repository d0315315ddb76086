/** Environments of a space as references, for plans and for lists in errors. */
import type { Ref } from "@octo/api-client";
import type { BoundSpace } from "../../pipeline/context.ts";
import { type NamedDocument, targetOf } from "../../reading/target-of.ts";
import { includesText } from "../../text/names.ts";

/** The reference to a document. Rules can match it by id, name, slug and tag. */
export function refTo(
  kind: "environment" | "tenant",
  document: NamedDocument & { readonly Id: string },
): Ref {
  const { Id: id, Name } = document;
  return { ...targetOf(document), kind, id, name: Name || id };
}

/** All environments of a space. */
export async function allEnvironments({ client }: BoundSpace): Promise<readonly Ref[]> {
  const all = await client.get("/api/{spaceId}/environments/all");
  return all.filter(({ Id }) => Id).map((environment) => refTo("environment", environment));
}

/** Whether one of the texts is the id, the name or the slug of a thing, whatever the letter case. */
export function isNamedBy({ id, name, slug }: Ref, texts: readonly string[]): boolean {
  return [id, name, slug ?? id].some((text) => includesText(texts, text));
}
