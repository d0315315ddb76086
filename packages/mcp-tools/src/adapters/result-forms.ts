/**
 * In which forms a result is sent over MCP. Many hosts show their model `structuredContent` in place of the text, and the
 * mark that the text is data of foreign origin with it; some show both, so that the model pays twice. See
 * docs/decisions/0011-results-as-text.md.
 */

/** `text`: marked text alone. `structured`: `structuredContent` alone. `both`: each within half of the budget. */
export type ResultForms = "text" | "structured" | "both";

/** The forms in the order in which help lists them. */
export const RESULT_FORMS: readonly ResultForms[] = ["text", "structured", "both"];

/** What holds when nobody chooses. */
export const DEFAULT_RESULTS: ResultForms = "text";

/** How many forms of a result a caller is sent, for its budget. */
export function formsOf(results: ResultForms = DEFAULT_RESULTS): { readonly resultForms: 1 | 2 } {
  return { resultForms: results === "both" ? 2 : 1 };
}
