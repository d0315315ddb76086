/**
 * Checks that a setting was filled in. Hosts pass on what stands in their configuration, so that a variable which they do not
 * replace, or the words of an example, arrive here as if they were the value.
 */
import { SettingsError } from "./settings-error.ts";

/** Forms of variables that a host or shell should have replaced, anywhere in a value. */
const VARIABLES = /\$\{[^}]*\}?|\$\([^)]*\)|\{\{[^}]*\}\}|%(?![0-9a-f]{2})[a-z_]\w*%|^\$[a-z_]\w*$|<[^<>]*>/i;
const ONLY_VARIABLE = new RegExp(`^(?:${VARIABLES.source})$`, "i");
/** Words that stand for a value in examples, and what a program writes for none. */
const EXAMPLES =
  /^(?:undefined|null|none|nil|\[object object\]|change-?me|todo|\.{3}|\u2026)$|^(?:your|insert|enter|paste|replace)[-_ ](?:\w+[-_ ]?)+$|^API-(?:[x*.]{3,}|\u2026|YOUR[-_]?\w*)$/i;
const QUOTES = /^["'`\u201c\u201d\u2018\u2019]|["'`\u201c\u201d\u2018\u2019]$/;

/**
 * Refuses a value that was not filled in, or that has quotes around it.
 * @param isMadeHere true for a secret that the operator made up: characters of placeholders may be a part of it
 * @throws SettingsError that names the setting, and shows the placeholder but nothing else of the value.
 */
export function checkFilledIn(name: string, value: string, isMadeHere = false): void {
  const variables = isMadeHere ? ONLY_VARIABLE : VARIABLES;
  const placeholder = variables.exec(value)?.[0] ?? EXAMPLES.exec(value)?.[0];
  if (placeholder !== undefined) {
    throw new SettingsError(
      `${name} holds '${placeholder.slice(0, 60)}', which was not filled in. Write the value itself, or set what the host should put there`,
    );
  }
  if (QUOTES.test(value))
    throw new SettingsError(`${name} has quotes around its value; write it without them`);
}
