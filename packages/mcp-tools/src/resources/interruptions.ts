import type { components } from "@octo/api-client";
import { isSensitive } from "../toolsets/executions/preview.ts";
import { relatedOf } from "../toolsets/related.ts";
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
  async read({ spaceName, interruptionId }, context) {
    const space = await context.openSpace(spaceName);
    const interruption = await space.client.get("/api/{spaceId}/interruptions/{id}", {
      path: { id: interruptionId },
    });
    await context.touch(relatedOf(interruption.RelatedDocumentIds));
    return withoutLinks({ ...interruption, Form: withoutHidden(interruption.Form) });
  },
});

type Form = components["schemas"]["Form"] | null | undefined;

/** What was typed into a field that hides it stays out. */
function withoutHidden(form: Form): Form {
  const hidden = new Set((form?.Elements ?? []).filter(isSensitive).map((element) => element.Name));
  if (!form || hidden.size === 0) return form;
  const values = Object.entries(form.Values ?? {}).filter(([name]) => !hidden.has(name));
  return { ...form, Values: Object.fromEntries(values) };
}
