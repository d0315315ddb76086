/** Who changed which variable of a project last, out of the differences that the audit trail keeps. */
import type { components, Ref } from "@octo/api-client";
import { canonicalJson } from "@octo/cut-json";
import { present } from "../../../fields.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import type { Between } from "./changed-by.ts";

type Event = components["schemas"]["Event"];

/** Events hold the whole set as it was before, so few are read. */
const MOST = 10;

/** Who changed a variable, and when, as fields of a result; empty where the audit trail does not say. */
export type AuthorOf = (variableId: string) => {
  readonly who?: string;
  readonly when?: string;
  readonly eventId?: string;
};

/** Reads the newest ten changes of a project's variables in a span of time: one request. */
export async function readVariableAuthors(
  project: Ref,
  { from, to }: Between,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<AuthorOf> {
  if (!from || !to) return () => ({});
  const query = {
    regarding: [`variableset-${project.id}`],
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    excludeDifference: false,
    take: MOST,
  };
  const page = await parts.read("who changed which variable", () =>
    space.client.get("/api/{spaceId}/events", { query }),
  );
  const events = page ? parts.list("who changed which variable", page.Items) : [];
  return authorOf(events);
}

/** {@link readVariableAuthors} of events that were read; the newest comes first. */
export function authorOf(events: readonly Event[]): AuthorOf {
  const last = new Map<string, Event>();
  for (const event of events)
    for (const id of changedIds(event.ChangeDetails)) if (!last.has(id)) last.set(id, event);
  return (id) => {
    const event = last.get(id);
    return event ? present({ who: event.Username, when: event.Occurred, eventId: event.Id }) : {};
  };
}

/** The ids of the variables that a JSON Patch changes; its paths count the variables of the set before the change. */
function changedIds(details: Event["ChangeDetails"]): readonly string[] {
  const before = listOf(fieldOf(details?.DocumentContext, "Variables"));
  return listOf(details?.Differences).flatMap((patch) => {
    const [, field, index] = String(fieldOf(patch, "path") ?? "").split("/");
    if (field !== "Variables") return [];
    const value = fieldOf(patch, "value");
    if (index === undefined) return idsThatDiffer(before, listOf(value));
    return [idOf(before[Number(index)]), idOf(value)].flatMap((id) => id ?? []);
  });
}

function idsThatDiffer(before: readonly unknown[], after: readonly unknown[]): readonly string[] {
  const byId = (list: readonly unknown[]) =>
    new Map(list.map((one) => [idOf(one) ?? "", canonicalJson(one)]));
  const [old, young] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...young.keys()])].filter((id) => old.get(id) !== young.get(id));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function idOf(value: unknown): string | undefined {
  const id = fieldOf(value, "Id");
  return typeof id === "string" ? id : undefined;
}

function fieldOf(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null && Object.hasOwn(node, name)
    ? (node as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
