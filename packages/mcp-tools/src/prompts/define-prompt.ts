/** A prompt is one literal: a task that a person starts. Its text names only tools that are open. */
import type { Completable } from "../completion.ts";

/** One argument of a prompt. */
export interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** The kind of names that a host may offer while a person types. */
  readonly completes?: Completable;
}

/** Helpers for `render`. */
export interface PromptInput {
  /** An argument in quotes, or a word that stands for it when it was left out. */
  readonly arg: (name: string, otherwise?: string) => string;
  /** The sentence when all tools that it names are open, else nothing. */
  readonly using: (tools: readonly string[], sentence: string) => string;
}

/** A prompt. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  /** Without these the prompt makes no sense and is not listed. */
  readonly needs: readonly string[];
  /** True when the task ends in a write by `execute`, so that it makes no sense where no write is allowed. */
  readonly writes?: true;
  readonly render: (input: PromptInput) => readonly string[];
}

/** Defines a prompt. It returns the literal as it is; only its type is checked. */
export function definePrompt(prompt: Prompt): Prompt {
  return prompt;
}

const ARGUMENT_LIMIT = 500;

/** Renders the text of a prompt. Empty steps are left out, the others are numbered. */
export function renderPrompt(
  prompt: Prompt,
  values: Readonly<Record<string, string>>,
  isOpen: (tool: string) => boolean,
): string {
  const [task = "", ...steps] = prompt.render({
    arg: (name, otherwise = "the one I mean (ask me)") => {
      const value = Object.hasOwn(values, name) ? values[name]?.trim() : "";
      return value ? JSON.stringify(value.slice(0, ARGUMENT_LIMIT)) : otherwise;
    },
    using: (tools, sentence) => (tools.every(isOpen) ? sentence : ""),
  });
  const numbered = steps.filter((step) => step !== "").map((step, at) => `${at + 1}. ${step}`);
  return [task, ...numbered].join("\n");
}
