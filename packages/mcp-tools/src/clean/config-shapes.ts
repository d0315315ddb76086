/** Finds secrets in the syntaxes of configuration files and programs in which no equals sign or colon stands before them. */
import { isBasicCredential, looksMadeUp, looksRandom, mixed } from "./looks-random.ts";
import { isNotPlaceholder, isPath } from "./placeholders.ts";
import type { Shape } from "./shape.ts";

/** Ends of names of passwords. */
const PASSWORD_END = `(?:pass(?:word|wd|phrase|wort|code)|(?<![A-Za-z])(?:pass|pwd|pw))`;
/** Ends of names of all secrets. */
const SECRET_END = `(?:pass(?:word|wd|phrase|wort|code)|(?<![A-Za-z])(?:pass|pwd|pw)|(?:api|access|account|private|secret|auth|master|signing|encryption|shared[_-]?access)[_-]?key|secret|token|connection[_-]?string|credentials?)`;
/** Whole names. They may only follow a literal: the prefix alone would match at every character. */
const PASSWORD = String.raw`[\w.:-]{0,60}?${PASSWORD_END}`;
const SECRET = String.raw`[\w.:-]{0,60}?${SECRET_END}`;
const WORDS = ["pass", "pwd", "pw", "key", "secret", "token", "connection", "cred"].map((word) =>
  word.length < 3 ? `${word} ` : word,
);
const PASSWORD_WORDS = ["pass", "pwd", "pw ", "pw\t", 'pw"', "pw'", "pw>", "pw:", "pw="];

const isValue = (text: string) => isNotPlaceholder(text) && !isPath(text);
const isMadeUp = (text: string) => isValue(text) && looksMadeUp(text);

/** Elements of XML, with attributes or with the name in an attribute. */
const XML: readonly Shape[] = [
  {
    kind: "named-secret",
    words: WORDS,
    pattern: new RegExp(
      `(<${SECRET}(?:\\s[^<>\\n]{0,300})?>\\s{0,20}(?:<!\\[CDATA\\[)?)([^<\\s][^<\\n]{2,500})(?=<|\\]\\]>)`,
      "gi",
    ),
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: WORDS,
    pattern: new RegExp(
      `(<[\\w.:-]{1,60}\\s[^<>\\n]{0,200}?(?:name|key|id)=["']${SECRET}["'][^<>\\n]{0,200}>\\s{0,20})([^<\\s][^<\\n]{2,500})(?=<)`,
      "gi",
    ),
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: WORDS,
    // A property list of macOS: the name in one element, the value in the next.
    pattern: new RegExp(`(<key>${SECRET}</key>\\s{0,40}<string>)([^<\\n]{3,500})(?=<)`, "gi"),
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: WORDS,
    pattern: new RegExp(`(value=["'])([^"'\\n]{3,500})(?=["']\\s{1,5}(?:key|name)=["']${SECRET}["'])`, "gi"),
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: ["<add"],
    pattern:
      /(<add\s{1,3}key=["']https?:\/\/[^"'\n]{1,300}["']\s{1,3}value=["'])([A-Za-z0-9+/=_-]{24,1000})/gi,
    isSecret: looksRandom,
  },
];

/** Pairs of a name and a value, as in lists of environment variables. */
const PAIRS: readonly Shape[] = [
  {
    kind: "named-secret",
    words: WORDS,
    pattern: new RegExp(
      `((?<![\\w])(?:key|name)\\\\?["']?\\s{0,3}[=:]\\s{0,3}\\\\?["']?${SECRET}\\\\?["']?(?:,|;)?\\s{0,40}\\\\?["']?value\\\\?["']?\\s{0,3}[=:]\\s{0,3}\\\\?["']?)([^\\s"'\\\\]{3,500})`,
      "gi",
    ),
    isSecret: isValue,
  },
  {
    kind: "named-secret",
    words: ["variable", "env "],
    // Messages such as "Setting environment variable DB_PASSWORD to ...".
    pattern: new RegExp(
      `((?:variable|env)\\s{1,3}["']?${SECRET}["']?\\s{1,3}(?:to|is|as|=|->)\\s{1,3}["']?)([^\\s"']{4,500})`,
      "gi",
    ),
    isSecret: (text) => isValue(text) && mixed(text),
  },
  {
    kind: "named-secret",
    words: PASSWORD_WORDS,
    // A list or block in which the value stands below its name.
    pattern: new RegExp(
      `(${PASSWORD_END}["']?\\s{0,3}[:=]?\\s{0,3}[|>]?-?\\s{0,3}\\n\\s{0,40}["']?)([^\\s"'<>{}\\[\\]]{6,200})(?=["']?\\s{0,3}(?:\\n|$))`,
      "gi",
    ),
    isSecret: isMadeUpOrJoined,
  },
];

/** A password of several words, or one with a digit or a sign. */
function isMadeUpOrJoined(text: string): boolean {
  return isMadeUp(text) || (isValue(text) && /^[A-Z][a-z]+(?:[-_.][A-Z0-9][a-z0-9]*)+$/.test(text));
}

/** A name and a value with a space between them, in configuration files, SQL and sentences. */
const SPACED: readonly Shape[] = [
  {
    kind: "named-secret",
    words: ["machine", "login"],
    pattern:
      /((?:machine\s{1,3}\S{1,200}\s{1,40})?login\s{1,3}\S{1,200}\s{1,40}(?:account\s{1,3}\S{1,100}\s{1,40})?password\s{1,3}["']?)([^\s"']{3,500})/g,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: PASSWORD_WORDS,
    pattern: new RegExp(
      `((?:^|[\\s,;({])${PASSWORD}\\s{1,4}["'])((?<=")[^"\\s]{4,200}(?=")|(?<=')[^'\\s]{4,200}(?='))`,
      "gim",
    ),
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: PASSWORD_WORDS,
    // Also in a sentence: "the password is ...".
    pattern: new RegExp(
      `((?:^|[\\s,;({"'])${PASSWORD}(?:\\s{1,3}(?:is|was|to|set to|changed to|now|=>|->)(?:\\s{1,3}now)?)?\\s{1,40}["'\`]?)([^\\s"'\`]{6,200})`,
      "gim",
    ),
    isSecret: isMadeUp,
  },
  {
    kind: "named-secret",
    words: ["requirepass", "masterauth", "identified"],
    pattern:
      /((?:requirepass|masterauth|identified\s{1,3}(?:with\s{1,3}[\w"']{1,40}\s{1,3})?by(?:\s{1,3}(?:password|values))?|identified\s{1,3}with\s{1,3}[\w"']{1,40}\s{1,3}as)\s{1,3}["']?)([^\s"';]{3,200})/gi,
    isSecret: isNotPlaceholder,
  },
];

/** Calls in programs and scripts. */
const CALLS: readonly Shape[] = [
  {
    kind: "named-secret",
    words: ["securestring"],
    pattern:
      /(convertto-securestring\s{1,3}(?:-asplaintext\s{1,3}|-force\s{1,3}){0,2}(?:-string\s{1,3})?["']?)(?![-$(])((?<=")[^"\n]{3,500}|(?<=')[^'\n]{3,500}|(?<!["'])[^\s"')]{3,500})/gi,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: ["credential", "basicauth", "getconnection", "login(", "auth=(", "authenticate("],
    pattern:
      /((?:credentials?|basicauth|getconnection|login|auth=|authenticate)\(\s{0,3}(?:["'][^"'\n]{0,300}["']\s{0,3},\s{0,3}){1,2}["'])([^"'\n]{4,500})(?=["'])/gi,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    words: WORDS,
    pattern: new RegExp(`(${SECRET_END}\\(\\s{0,3}["'])([^"'\\s]{4,500})(?=["']\\s{0,3}\\))`, "gi"),
    isSecret: (text) =>
      isValue(text) && /[^a-z.:_-]/.test(text) && !/^[A-Za-z]+(?:[.:][A-Za-z]+)+$/.test(text),
  },
];

/** Other texts that hold nothing but a secret. */
const OTHERS: readonly Shape[] = [
  {
    kind: "named-secret",
    words: ['auth"', "auth'", "_auth", "auth\\"],
    pattern: /((?<![A-Za-z])auth\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)([A-Za-z0-9+/_-]{8,4096}={0,2})/g,
    isSecret: isBasicCredential,
  },
  {
    kind: "pgpass",
    // A time of day, such as 10:54:03, has no third digit.
    words: [...Array.from({ length: 10 }, (_, digit) => [`:54${digit}`, `:64${digit}`]).flat(), ":*:"],
    pattern:
      /((?<![^\s"'])(?:[\w-]{1,60}\.[\w.-]{1,200}|localhost|\*|[\w-]{1,60}):(?:54\d\d|64\d\d|\*):[^\s:/]{1,60}:[^\s:/]{1,60}:)([^\s"']{4,200})/g,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "password-hash",
    words: [
      "$apr1$",
      "$1$",
      "$2a$",
      "$2b$",
      "$2x$",
      "$2y$",
      "$5$",
      "$6$",
      "$y$",
      "$argon2",
      "$pbkdf2",
      "$scrypt$",
      "{ssha",
      "{sha}",
    ],
    pattern:
      /\$(?:apr1|1|2[abxy]|5|6|y|argon2(?:id|i|d)|pbkdf2[\w-]{0,20}|scrypt)\$[\w./$=,+-]{20,300}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/]{20,120}={0,2}/g,
  },
  {
    kind: "windows-protected",
    words: ["AQAAANCMnd8BFdERjHoAwE", "01000000d08c9ddf"],
    pattern: /AQAAANCMnd8BFdERjHoAwE[A-Za-z0-9+/=]{10,8000}|01000000d08c9ddf[0-9a-f]{20,8000}/g,
  },
  {
    kind: "jenkins-secret",
    words: ["{AQAAABAAAA"],
    pattern: /\{AQAAABAAAA[A-Za-z0-9+/=]{20,8000}\}/g,
  },
];

/** All shapes of this file. The ones of sentences come last. */
export const CONFIG_SHAPES: readonly Shape[] = [...OTHERS, ...XML, ...CALLS, ...PAIRS, ...SPACED];
