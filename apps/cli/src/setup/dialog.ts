/** The questions of setup in a terminal. */
import { cancel, confirm, isCancel, log, multiselect, note, password, select, text } from "@clack/prompts";
import { SettingsError } from "@octo/app-kit";

/** One of several values. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Asks a person. Every question ends setup when the person cancels it. */
export interface Dialog {
  text(question: string, check: (text: string) => string | undefined, initial?: string): Promise<string>;
  secret(question: string, check: (text: string) => string | undefined): Promise<string>;
  one<Value extends string>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  several(
    question: string,
    choices: readonly Choice<string>[],
    chosen: readonly string[],
  ): Promise<readonly string[]>;
  yes(question: string): Promise<boolean>;
  say(words: string, title?: string): void;
  warn(words: string): void;
}

/** The dialog of a terminal. */
export function terminalDialog(): Dialog {
  return {
    text: async (message, check, initialValue) =>
      chosenValue(
        await text({
          message,
          validate: (value) => check(value ?? ""),
          ...(initialValue ? { initialValue } : {}),
        }),
      ),
    secret: async (message, check) =>
      chosenValue(await password({ message, validate: (value) => check(value ?? "") })),
    one: async (message, choices) => {
      const options = choices.map((choice) => ({ ...choice, value: choice.value as string }));
      return chosenValue(await select({ message, options })) as (typeof choices)[number]["value"];
    },
    several: async (message, choices, chosen) =>
      chosenValue(
        await multiselect({ message, options: [...choices], initialValues: [...chosen], required: true }),
      ),
    yes: async (message) => chosenValue(await confirm({ message })),
    say: (words, title) => note(words, title),
    warn: (words) => log.warn(words),
  };
}

function chosenValue<T>(value: T): Exclude<T, symbol> {
  if (!isCancel(value)) return value as Exclude<T, symbol>;
  cancel("Nothing was written.");
  throw new SettingsError("setup was cancelled; nothing was written");
}
