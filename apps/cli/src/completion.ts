/** Completion for bash, zsh, fish and PowerShell. The words come from the same definitions as the help. */
import tab from "@bomb.sh/tab/commander";
import { flagParts } from "@octo/app-kit";
import type { Command } from "commander";
import { SERVER_ARGUMENTS } from "./start-flags.ts";

/** Adds `octo-mcp complete <shell>`, which prints the script of a shell. The script asks the same command for words. */
export function addCompletion(program: Command): void {
  const completion = tab(program);
  for (const definition of SERVER_ARGUMENTS) {
    const { words, about } = definition;
    const { name, short } = flagParts(definition);
    if (words === undefined) continue;
    const offer = (complete: (word: string, description: string) => void) => {
      for (const word of words) complete(word, "");
    };
    completion.option(name, about, offer, short);
  }
}
