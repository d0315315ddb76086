/**
 * The questions for a person as MCP carries it, and what the answer of a host means. The form has one field, because VS Code
 * shows no form without fields. Some hosts fill in nothing and only send the action, so an accepted form without the field
 * is a yes; a no in the field is a no, whatever the action says.
 */
import * as z from "zod";
import type { Answer } from "../pipeline/caller.ts";

/** The name of the field. */
const DECISION = "decision";

/** The parameters of `elicitation/create` for a page that the host opens (2025-11-25 and later). */
export function pageParams(prompt: string, { id, url }: { readonly id: string; readonly url: string }) {
  return { mode: "url" as const, message: prompt, url, elicitationId: id };
}

/** Whether a client can show a person the address of a page and open it. */
export function canOpenPages(elicitation: { url?: unknown } | undefined): boolean {
  return elicitation?.url !== undefined;
}

/** The parameters of `elicitation/create`. The plan is also the description of the field, because some hosts show only one of the two. */
export function questionParams(prompt: string) {
  return {
    mode: "form" as const,
    message: prompt,
    requestedSchema: {
      type: "object" as const,
      properties: {
        [DECISION]: {
          type: "string" as const,
          title: "Do this?",
          description: prompt,
          enum: ["yes", "no"],
        },
      },
      required: [DECISION],
    },
  };
}

/** The result of `elicitation/create` in any form; the schemas of the SDKs refuse `content: null`. */
export const anyAnswer = z.looseObject({
  action: z.unknown().optional(),
  content: z.unknown().optional(),
});

const YES = new Set(["yes", "true"]);
const NO = new Set(["no", "false"]);

/** What an answer means. Anything that is neither a yes nor a no is unclear, and then nothing is done. */
export function actionOf({
  action,
  content,
}: {
  readonly action?: unknown;
  readonly content?: unknown;
}): Answer["action"] {
  if (action === "decline" || action === "cancel") return action;
  if (action !== "accept") return "unclear";
  const decision = decisionIn(content);
  if (decision === undefined) return "accept";
  if (typeof decision !== "string" && typeof decision !== "boolean") return "unclear";
  const word = String(decision).trim().toLowerCase();
  if (NO.has(word)) return "decline";
  return YES.has(word) ? "accept" : "unclear";
}

/** What was filled in; undefined when the field was left empty or the host sends no fields. */
function decisionIn(content: unknown): unknown {
  if (content === undefined || content === null) return undefined;
  if (typeof content !== "object" || Array.isArray(content)) return content;
  const { [DECISION]: decision } = content as Readonly<Record<string, unknown>>;
  return decision === null || decision === "" ? undefined : decision;
}
