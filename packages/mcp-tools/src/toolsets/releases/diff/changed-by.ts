/** Who changed a project between two moments, out of the audit trail. */
import type { components, Ref } from "@octo/api-client";
import { present } from "../../../fields.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import { partsOf } from "../../../reading/parts.ts";
import { ownerOfDocuments } from "../../document-owner.ts";

type Event = components["schemas"]["Event"];

const MOST = 30;

/** A span of time, as the server writes it. */
export interface Between {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

/** Reads the changes to the documents of a project, newest first: at most thirty. */
export async function readChanges(
  project: Ref,
  { from, to }: Between,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<readonly Event[]> {
  if (!from || !to) return [];
  const query = {
    projects: [project.id],
    eventCategories: ["Modified"],
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    excludeDifference: true,
    take: MOST,
  };
  const page = await parts.read("who changed it", () => space.client.get("/api/{spaceId}/events", { query }));
  if (!page) return [];
  if ((page.TotalResults ?? 0) > page.Items.length)
    parts.missing(`older changes: the newest ${MOST} were read`);
  return parts.list("who changed it", page.Items);
}

/** Renders the changes of which the rules leave everything open. */
export function changedBy(events: readonly Event[]) {
  return partsOf(
    events,
    ({ RelatedDocumentIds }) => ownerOfDocuments(RelatedDocumentIds),
    ({ Id, Occurred, Username, Message }) =>
      present({ what: Message, who: Username, when: Occurred, eventId: Id }),
  );
}
