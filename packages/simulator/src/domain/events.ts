/**
 * The audit trail. Every change by a request or a task makes one event: who, with which client, when, and which
 * documents.
 */

import type { Event } from "../model/delivery.ts";
import type { Reference } from "../model/resource.ts";
import type { Actor } from "../sim.ts";
import type { Store } from "../store/store.ts";
import { iso } from "../time.ts";

export interface Happening {
  readonly category: string;
  readonly spaceId: string | null;
  readonly at: number;
  readonly actor: Actor;
  /** Parts of the sentence. A reference is written as its name and linked by its id. */
  readonly message: readonly (string | Reference)[];
  readonly related: readonly (string | null)[];
  readonly comments?: string | null;
  readonly details?: string | null;
  /** The document as it was before the change. */
  readonly before?: unknown;
  readonly differences?: readonly { readonly path: string; readonly op: string; readonly value: unknown }[];
}

/** Appends an event to the trail. */
export function recordEvent(store: Store, happening: Happening): Event {
  const { actor } = happening;
  const { text, html, references } = compose(happening.message);
  return store.events.put({
    Id: store.ids.next("Events"),
    SpaceId: happening.spaceId,
    RelatedDocumentIds: [...new Set(happening.related.filter((id): id is string => id !== null))],
    Category: happening.category,
    UserId: actor.user.Id,
    Username: actor.user.Username,
    IsService: actor.user.IsService,
    IdentityEstablishedWith: actor.identity,
    UserAgent: actor.agent,
    Occurred: iso(happening.at),
    Message: text,
    MessageHtml: html,
    MessageReferences: references,
    Comments: happening.comments ?? null,
    Details: happening.details ?? null,
    ChangeDetails: { DocumentContext: happening.before ?? null, Differences: happening.differences ?? null },
    IpAddress: actor.ip,
    ApiKeyId: actor.apiKeyId,
    ApiKeyHint: null,
  });
}

function compose(parts: readonly (string | Reference)[]) {
  const references: { ReferencedDocumentId: string; StartIndex: number; Length: number }[] = [];
  let text = "";
  let html = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
      html += escapeHtml(part);
    } else {
      references.push({ ReferencedDocumentId: part.Id, StartIndex: text.length, Length: part.Name.length });
      text += part.Name;
      html += `<a href='#/${addressOf(part.Id)}'>${escapeHtml(part.Name)}</a>`;
    }
  }
  return { text, html, references };
}

/** The portal's address of a document: `Deployments-204` is `deployments/Deployments-204`. */
function addressOf(id: string): string {
  const prefix = id.slice(0, Math.max(0, id.indexOf("-")));
  if (prefix === "") return id;
  const folder = prefix === "ServerTasks" ? "tasks" : prefix === "variableset" ? "variables" : prefix;
  return `${folder.charAt(0).toLowerCase()}${folder.slice(1)}/${id}`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The server itself, as the actor of what happens without a request. */
export const SYSTEM_ACTOR: Actor = {
  user: {
    Id: "users-system",
    Username: "system",
    DisplayName: "System",
    EmailAddress: null,
    IsActive: true,
    IsService: false,
    IsRequestor: false,
    CanPasswordBeEdited: false,
    Identities: [],
    Created: "2020-01-01T00:00:00.000+00:00",
  },
  agent: "Server",
  identity: "",
  ip: null,
  apiKeyId: null,
};
