/** Renders interruptions: the question, who may answer it, and the answer that was given. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { PortalLinks } from "../../links/portal.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { cutText } from "../../text/cut-text.ts";
import { isSensitive } from "../executions/preview.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";
import { interruptionUri, taskUri } from "../uri.ts";

export type Interruption = components["schemas"]["Interruption"];
type Element = components["schemas"]["FormElement"];

/** An interruption in a result. */
export const interruptionSchema = z.looseObject({
  id: text,
  title: text,
  type: text,
  isPending: flag,
  created: text,
  instructions: text,
  formElements: z
    .array(
      z.looseObject({
        name: text,
        type: text,
        label: text,
        required: flag,
        choices: texts,
        value: text,
      }),
    )
    .optional(),
  taskId: text,
  correlationId: text,
  isLinkedToOtherInterruption: flag,
  relatedDocumentIds: texts,
  responsibleTeams: texts,
  responsibleUser: text,
  canTakeResponsibility: flag,
  hasResponsibility: flag,
  resourceUri: text,
  taskResourceUri: text,
  portalUrl: text,
});

const INSTRUCTIONS_MAX = 2_000;
const VALUE_MAX = 500;

/** What a rendered interruption needs beside the interruption itself. */
export interface InterruptionView {
  readonly portal: PortalLinks;
  readonly teamName: NameOf;
  readonly userName: NameOf;
}

/** Reads the names of the teams and users of interruptions. */
export async function interruptionView(
  interruptions: readonly Interruption[],
  context: CallContext<unknown>,
): Promise<InterruptionView> {
  const teams = interruptions.flatMap(({ ResponsibleTeamIds }) => ResponsibleTeamIds ?? []);
  const users = interruptions.map(({ ResponsibleUserId }) => ResponsibleUserId);
  const [teamName, userName] = await Promise.all([
    nameOfIds("team", teams, context),
    nameOfIds("user", users, context),
  ]);
  return { portal: context.links, teamName, userName };
}

/** Renders an interruption. */
export function summarizeInterruption(
  interruption: Interruption,
  space: { readonly id: string; readonly name: string },
  { portal, teamName, userName }: InterruptionView,
): z.input<typeof interruptionSchema> {
  const elements = interruption.Form?.Elements ?? [];
  const values: Readonly<Record<string, unknown>> = interruption.Form?.Values ?? {};
  const taskId = interruption.TaskId;
  return {
    id: interruption.Id,
    ...present({
      title: interruption.Title,
      type: interruption.Type,
      isPending: interruption.IsPending,
      created: interruption.Created,
      instructions: instructionsOf(elements),
      formElements: elements
        .filter((element) => !isText(element))
        .map((element) => renderElement(element, values)),
      taskId,
      correlationId: interruption.CorrelationId,
      isLinkedToOtherInterruption: interruption.IsLinkedToOtherInterruption || null,
      relatedDocumentIds: interruption.RelatedDocumentIds,
      responsibleTeams: interruption.ResponsibleTeamIds?.map(teamName),
      responsibleUser: interruption.ResponsibleUserId ? userName(interruption.ResponsibleUserId) : null,
      canTakeResponsibility: interruption.CanTakeResponsibility,
      hasResponsibility: interruption.HasResponsibility,
    }),
    ...present({
      resourceUri: interruptionUri(space.name, interruption.Id),
      taskResourceUri: taskUri(space.name, taskId),
      portalUrl: taskId ? portal.task(space.id, taskId) : null,
    }),
  };
}

const isText = (element: Element) => element.Control?.Type === "Paragraph";

/** The answers that an interruption can be given. */
export function choicesOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ Control }) =>
    (Control?.Buttons ?? []).map((button) => String(button.Value ?? button.Text ?? "")),
  );
}

/** The paragraphs that an interruption shows to a person. */
export function instructionsOf(elements: readonly Element[]): string | null {
  const written = elements.filter(isText).map((element) => element.Control?.Text ?? "");
  const all = written.filter((part) => part !== "").join("\n\n");
  return all === "" ? null : cutText(all, INSTRUCTIONS_MAX);
}

function renderElement(element: Element, values: Readonly<Record<string, unknown>>) {
  const { Control } = element;
  const value = values[element.Name];
  return {
    name: element.Name,
    ...present({
      type: Control?.Type,
      label: Control?.Label === element.Name ? null : Control?.Label,
      required: element.IsValueRequired || null,
      choices: (Control?.Buttons ?? []).map((button) => String(button.Value ?? button.Text ?? "")),
      value:
        typeof value === "string" && value !== "" && !isSensitive(element) ? cutText(value, VALUE_MAX) : null,
    }),
  };
}
