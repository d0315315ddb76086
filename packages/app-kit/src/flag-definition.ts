/** What is known of a flag or a variable. One definition makes the parser, the help, the configuration file and the docs. */

/** One flag. */
export interface FlagDefinition {
  /** As commander reads it, such as `-s, --server-url <url>`. */
  readonly flag: string;
  /** One sentence that says what the flag does. */
  readonly about: string;
  /** Which values are accepted, with their unit. Left out where the name of the value says it. */
  readonly accepts?: string;
  /** The value that holds without the flag. */
  readonly byDefault?: string;
  /** The environment variable that is read when the flag is not given. */
  readonly variable?: string;
  /** A variable with another form that decides the same, and so wins over the configuration file. */
  readonly winner?: string;
  /** For a file: its format, and whether it is read or written. */
  readonly file?: string;
  /** True when the configuration file has a structure of the same name, which holds what the named file holds. */
  readonly structure?: true;
  /** True when the value is several, separated by commas: a list in the configuration file. */
  readonly list?: true;
  /** The words of which the value is one. */
  readonly words?: readonly string[];
  /** True when the value is a secret, which is never shown. */
  readonly secret?: true;
  /** For a whole number: the smallest and the largest. */
  readonly range?: { readonly min: number; readonly max: number };
}

/** One environment variable, or several with one meaning. */
export interface VariableDefinition {
  /** The name; several are separated by commas. */
  readonly name: string;
  readonly about: string;
  /** True when it holds a secret, which is never shown. */
  readonly secret?: true;
  /** The key of the configuration file that stands for the variable. Secrets have none. */
  readonly setting?: {
    readonly key: string;
    readonly type?: "text" | "list" | "file" | "command";
    /** The variable that the key sets; default: the name. */
    readonly sets?: string;
    /** The variables that win over the key; default: the name. */
    readonly unless?: readonly string[];
  };
}

/** The words of which a flag accepts one, as the help lists them: `elicit, plan or none`. */
export function oneOf(words: readonly string[]): string {
  return words.join(", ").replace(/, ([^,]*)$/, " or $1");
}

/** A flag that accepts one of some words. */
export function wordsOf(words: readonly string[]): Pick<FlagDefinition, "accepts" | "words"> {
  return { accepts: oneOf(words), words };
}

/** The parts of the text of a flag, such as `-s, --server-url <url>`. */
export interface FlagParts {
  /** The letter of `-s`. */
  readonly short: string | undefined;
  /** `server-url` */
  readonly name: string;
  /** The name as a field: `serverUrl`. */
  readonly key: string;
  readonly takesValue: boolean;
}

/** Takes the text of a flag apart, as commander does. */
export function flagParts({ flag }: Pick<FlagDefinition, "flag">): FlagParts {
  const [, short, name = flag] = /^(?:-(\w), )?--([\w-]+)/.exec(flag) ?? [];
  const key = name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return { short, name, key, takesValue: flag.endsWith(">") };
}
