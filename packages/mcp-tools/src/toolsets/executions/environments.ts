/** Environments of a space as references, for plans and for lists in errors. */
import type { Ref } from "@octo/api-client";
import type { BoundSpace } from "../../pipeline/context.ts";
import { includesText } from "../../text/names.ts";

/** An environment or a tenant, as a list of the server shows it. */
interface NamedDocument {
  readonly Id: string;
  readonly Name: string;
  readonly Slug?: string | null | undefined;
}

/** The reference to a document. Rules can match it by id, name and slug. */
export function refTo(kind: "environment" | "tenant", { Id, Name, Slug }: NamedDocument): Ref {
  return { kind, id: Id, name: Name, ...(Slug ? { slug: Slug } : {}) };
}

/** All environments of a space. */
export async function allEnvironments({ client }: BoundSpace): Promise<readonly Ref[]> {
  const all = await client.get("/api/{spaceId}/environments/all");
  return all.map((environment) => refTo("environment", environment));
}

/** Whether one of the texts is the id, the name or the slug of a thing, whatever the letter case. */
export function isNamedBy({ id, name, slug }: Ref, texts: readonly string[]): boolean {
  return [id, name, slug ?? id].some((text) => includesText(texts, text));
}
