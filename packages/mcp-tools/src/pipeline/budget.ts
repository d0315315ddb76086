/**
 * How large a text may be that a model reads. A token is counted as three characters: the results of Octopus, which hold many
 * ids and quotes, were measured at 3.05 to 3.6 characters a token with two tokenizers.
 */
import type { Caller } from "./caller.ts";

/** Largest result in tokens, when the operator sets nothing else. Claude Code refuses larger ones whole. */
export const DEFAULT_BUDGET_TOKENS = 25_000;

const CHARACTERS_PER_TOKEN = 3;

/** The characters that a number of tokens stands for. */
export function charactersOf(tokens: number): number {
  return Math.floor(tokens * CHARACTERS_PER_TOKEN);
}

/** The tokens that a text counts as, rounded up. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** The characters that one form of a result may have. A caller that is sent two forms of it has half of the budget for each. */
export function resultLimit(
  { budgetTokens }: { readonly budgetTokens: number },
  { resultForms = 1 }: Caller,
): number {
  return Math.floor(charactersOf(budgetTokens) / resultForms);
}
