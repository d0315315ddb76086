import type { components } from "@octo/api-client";
import { ownerOfDocuments } from "../toolsets/document-owner.ts";
import { isSensitive } from "../toolsets/executions/preview.ts";
import { withoutLinks } from "../without-links.ts";
import { defineResource } from "./define-resource.ts";

export const interruptionResource = defineResource({
  name: "interruption",
  uri: "octopus://spaces/{spaceName}/interruptions/{interruptionId}",
  toolset: "interruptions",
  since: "2021.1",
  title: "Interruption",
  description: "A whole interruption with its form, its answers and who is responsible.",
  mimeType: "application/json",
  read: ({ interruptionId }, { space }) =>
    space.client.get("/api/{spaceId}/interruptions/{id}", { path: { id: interruptionId } }),
  owner: ({ RelatedDocumentIds }) => ownerOfDocuments(RelatedDocumentIds),
  render: (interruption) => withoutLinks({ ...interruption, Form: withoutHidden(interruption.Form) }),
});

type Form = components["schemas"]["Form"] | null | undefined;

/** The form without what was typed into fields that hide their text. */
function withoutHidden(form: Form): Form {
  const hidden = new Set((form?.Elements ?? []).filter(isSensitive).map((element) => element.Name));
  if (!form || hidden.size === 0) return form;
  const values = Object.entries(form.Values ?? {}).filter(([name]) => !hidden.has(name));
  return { ...form, Values: Object.fromEntries(values) };
}
