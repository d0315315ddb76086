/** Renders audit events: who changed what, when, and with which client. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import { cutText } from "../../text/cut-text.ts";
import { renderChanges } from "./change-details.ts";

/** An event in a result. */
export const eventSchema = z.looseObject({
  id: text,
  category: text,
  occurred: text,
  username: text,
  userId: text,
  isService: flag,
  agent: text,
  identity: text,
  apiKeyId: text,
  ipAddress: text,
  message: text,
  comments: text,
  details: text,
  relatedDocumentIds: texts,
  changes: z
    .array(
      z.looseObject({
        path: text,
        op: text,
        of: text.describe("Name of the changed thing"),
        was: z.unknown().optional(),
        value: z.unknown().optional(),
        sensitive: flag,
      }),
    )
    .optional(),
  moreChanges: z.int().optional(),
});

const MESSAGE_MAX = 1_000;
const DETAILS_MAX = 2_000;

/** Renders an event. */
export function summarizeEvent(
  event: components["schemas"]["Event"],
  withChanges: boolean,
): z.input<typeof eventSchema> {
  const { changes, more } = withChanges ? renderChanges(event.ChangeDetails) : { changes: [], more: 0 };
  return {
    id: event.Id,
    ...present({
      category: event.Category,
      occurred: event.Occurred,
      username: event.Username,
      userId: event.UserId,
      isService: event.IsService || null,
      agent: event.UserAgent,
      identity: event.IdentityEstablishedWith || null,
      apiKeyId: event.ApiKeyId,
      ipAddress: event.IpAddress,
      message: event.Message ? cutText(event.Message, MESSAGE_MAX) : null,
      comments: event.Comments ? cutText(event.Comments, DETAILS_MAX) : null,
      details: event.Details ? cutText(event.Details, DETAILS_MAX) : null,
      relatedDocumentIds: event.RelatedDocumentIds,
      changes: changes.map((one) => ({ ...one })),
      moreChanges: more || null,
    }),
  };
}
