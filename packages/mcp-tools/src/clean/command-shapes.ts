/** Options of commands whose name says that their value is a secret, and secrets that are given to a command's input. */
import { mixed } from "./looks-random.ts";
import { isNotPlaceholder, isPath } from "./placeholders.ts";
import { ARGUMENT, type Shape } from "./shape.ts";

/** Names of passwords. The short ones count only as a whole word of the option. */
const PASSWORDS = "pass(?:word|wd|phrase|wort|code)|(?<![A-Za-z])(?:pass|pwd|pw|psk)|storepass|keypass";
/** Names of keys and tokens, whose values are longer. */
const TOKENS =
  "(?:api|access|account|auth|private|license|encryption|master|shared|secret|admin|storage|subscription|registration)[-_]?key|secret(?:[-_]?(?:string|value))?|token|(?<![A-Za-z])pat|sas(?:-?token)?|oauth2-bearer|credential";
const START = String.raw`(?<![\w/.-])(?:--?|/)[\w.-]{0,50}?`;
const SEPARATOR = String.raw`(?:[= ] {0,3}|:)\\?["']?`;

const WORDS = ["pass", "pwd", "pw ", "pw=", "pw:", "psk", "key", "secret", "token", "pat ", "pat=", "pat:"];

/** Shapes of options, whatever the command. */
export const COMMAND_SHAPES: readonly Shape[] = [
  {
    kind: "command-line",
    words: WORDS,
    pattern: new RegExp(`(${START}(?:${PASSWORDS})${SEPARATOR})(${ARGUMENT})`, "gi"),
    isSecret: (text) => isNotPlaceholder(text) && !isPath(text) && text.length >= 3,
  },
  {
    kind: "command-line",
    words: [...WORDS, "sas", "bearer", "cred"],
    pattern: new RegExp(`(${START}(?:${TOKENS})${SEPARATOR})(${ARGUMENT})`, "gi"),
    isSecret: (text) =>
      isNotPlaceholder(text) && !isPath(text) && ((text.length >= 8 && mixed(text)) || text.length >= 20),
  },
  {
    kind: "command-line",
    words: ["echo", "printf"],
    // The text goes to the input of a command that reads a password there.
    pattern:
      /((?<![\w-])(?:echo|printf)\s(?:-\w{1,3}\s|["']?%s(?:\\n)?["']?\s)?["']?(?:[\w.-]{1,60}:(?=[^\n|]{3,200}\|[^\n|]{0,60}chpasswd))?)(?![$%])([^"'|\n]{3,200}?)(?=["']?\s{0,3}\|[^\n|]{0,200}(?:\s-S\b|-stdin\b|chpasswd|--with-token|\bkinit\b|passphrase-fd|cryptsetup))/g,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "command-line",
    words: ["<<<"],
    pattern: new RegExp(`((?:login|stdin|passw|token|sudo)[^\\n<]{0,200}<<< {0,3}["']?)(${ARGUMENT})`, "g"),
    isSecret: (text) => isNotPlaceholder(text) && !isPath(text),
  },
];
