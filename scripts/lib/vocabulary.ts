/** The retired words of docs/glossary.md, and where the repository still uses them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./sources.ts";
import { EXCEPTIONS } from "./vocabulary-exceptions.ts";

/** A word that has been replaced because it had several meanings, or none that a stranger knows. */
export interface RetiredWord {
  /** All its forms, in lower case. */
  readonly forms: readonly string[];
  readonly instead: string;
  /** "everywhere", or "names" when ordinary sentences may use the word. */
  readonly where: "everywhere" | "names";
  /** Uses in sentences that are retired although `where` is "names". */
  readonly sentences?: RegExp;
}

/** The words that a test keeps out, apart from `vocabulary-exceptions.ts`. */
export const RETIRED_WORDS: readonly RetiredWord[] = [
  { forms: ["door", "doors"], instead: "transport, HTTP app, MCP handler", where: "everywhere" },
  { forms: ["house", "houses"], instead: "repository", where: "everywhere" },
  { forms: ["room", "rooms"], instead: "layer, or limit", where: "everywhere" },
  { forms: ["passenger", "passengers"], instead: "AuthInfo.extra", where: "everywhere" },
  { forms: ["visit", "visits", "visited"], instead: "authenticated request", where: "everywhere" },
  {
    forms: ["judge", "judges", "judged", "judging"],
    instead: "CallPolicy; the policy decides",
    where: "everywhere",
  },
  {
    forms: ["fence", "fences", "fenced", "fencing"],
    instead: "reading rule, or data marker",
    where: "everywhere",
  },
  { forms: ["dress", "dresses", "dressed"], instead: "withCallLimits", where: "everywhere" },
  {
    forms: ["session", "sessions"],
    instead: "call, or process; a session is an MCP session",
    where: "everywhere",
  },
  {
    forms: ["gate", "gates"],
    instead: "concurrency limit, or approval settings; a gate is a step of the policy",
    where: "everywhere",
  },
  {
    forms: ["touch", "touches", "touched", "touching"],
    instead: "sensitive classes, owner, or targets; in sentences: read, change, use, affect",
    where: "names",
    sentences: /\btouch(?:es|ed|ing)\b/,
  },
  { forms: ["wire", "wires", "wired"], instead: "connection, HTTP, protocol", where: "everywhere" },
  { forms: ["deed", "deeds"], instead: "write", where: "everywhere" },
  { forms: ["ledger", "ledgers"], instead: "plan store", where: "everywhere" },
  {
    forms: ["place", "places"],
    instead: "destination, concurrency slot, offset, JSON location",
    where: "names",
  },
  {
    forms: ["tell", "tells", "told"],
    instead: "render; in sentences: return, show, say, name, report",
    where: "names",
    sentences: /\btells\b|\btold\b/,
  },
  { forms: ["theirs"], instead: "a name that says whose", where: "names" },
  {
    forms: ["answer", "answers", "answered", "answering"],
    instead: "response, result or decision; an answer is what a person said to a question",
    where: "names",
    sentences:
      /\b(?:an?|no|its|every|one|same|lost|late|http|(?:call|octopus|server|tool|write) s) answers?\b/,
  },
  {
    forms: ["scope", "scopes", "scoped", "scoping"],
    instead: "OAuth scope, variable scope, context, caller, owner",
    where: "names",
  },
];

/** Whole identifiers that said nothing, with their replacement. */
export const RETIRED_NAMES: Readonly<Record<string, string>> = {
  obvious: "describedInFullOnly",
  unlessSaid: "optionalFlag",
  saidOnly: "definedOnly",
  strangersIn: "unknownNames",
  standsAlone: "refuseFiltersWith",
  orNoSuch: "orNotFound",
  tellScope: "a name with render",
  byOwnNames: "a name that says what it is",
  KeptFor: "credential caches",
  dressToolkit: "withCallLimits",
};

/** One retired word in one file, such as `door apps/http/src/app.ts`. */
export type Use = string;

const FOLDERS = ["packages", "apps", "scripts", "docs", "deploy"];
const NOT_OURS =
  /(?:^|\/)(?:node_modules|dist|dist-conformance|generated|__snapshots__)\/|openapi\/octopus\.yaml$|docs\/glossary\.md$|vocabulary|CHANGELOG/;

/** The sentences of an OpenAPI area; its other words are those of Octopus. */
const DOCUMENTED = /\b(?:summary|description): .*/g;

/** The words of a file: those of its names, and those of its whole text. */
export interface Words {
  readonly names: string;
  readonly text: string;
}

/** A file that was read. */
export interface ReadFile {
  readonly file: string;
  readonly names: readonly string[];
  readonly words: Words;
}

/** Reads every file of the repository whose words are ours. */
export function readFiles(): readonly ReadFile[] {
  return ourFiles().map((file) => {
    const { text, names } = readOurs(file);
    return { file, names, words: toWords(text, names) };
  });
}

/** Every use of a retired word, sorted. */
export function retiredUses(read: readonly ReadFile[]): readonly Use[] {
  return read
    .flatMap(({ file, names, words }) => retiredIn(words, names, file).map((word) => `${word} ${file}`))
    .sort();
}

/** The exceptions that nothing needs any more, such as `session packages/gone/`. */
export function unusedExceptions(read: readonly ReadFile[]): readonly string[] {
  return RETIRED_WORDS.flatMap((word) => {
    const { files = [], phrases = [] } = EXCEPTIONS[nameOf(word)] ?? {};
    const using = read.filter(({ words }) => isUsed(word, words));
    const unused = [
      ...files.filter((start) => !using.some(({ file }) => file.startsWith(start))),
      ...phrases.filter((phrase) => {
        const pattern = phraseIn(phrase);
        return !using.some(
          ({ words }) => words.names.search(pattern) >= 0 || words.text.search(pattern) >= 0,
        );
      }),
    ];
    return unused.map((exception) => `${nameOf(word)} ${exception}`);
  });
}

/** The retired words of a text with these names in it. */
export function retiredWordsOf(text: string, names: readonly string[]): readonly string[] {
  return retiredIn(toWords(text, names), names, "");
}

/** `file` says which exceptions apply. */
function retiredIn(words: Words, names: readonly string[], file: string): readonly string[] {
  const retired = RETIRED_WORDS.filter((word) => {
    const { files = [], phrases = [] } = EXCEPTIONS[nameOf(word)] ?? {};
    if (files.some((start) => file.startsWith(start)) || !isUsed(word, words)) return false;
    const without = (part: string) =>
      phrases.reduce((left, phrase) => left.replaceAll(phraseIn(phrase), "|"), part);
    return isUsed(word, { names: without(words.names), text: without(words.text) });
  });
  return [...retired.map(nameOf), ...names.filter((name) => Object.hasOwn(RETIRED_NAMES, name))];
}

function ourFiles(): readonly string[] {
  return [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ...FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    ),
  ].filter((file) => /\.(?:ts|mjs|md|yaml|yml)$/.test(file) && !NOT_OURS.test(file));
}

/** The name of a file counts as one of its names and as a part of its text. */
function readOurs(file: string): { readonly text: string; readonly names: readonly string[] } {
  const all = readFileSync(join(ROOT, file), "utf8");
  const text = /\/openapi\/areas\//.test(file) ? (all.match(DOCUMENTED)?.join("\n") ?? "") : all;
  const names = /\.(?:ts|mjs)$/.test(file) ? identifiersOf(text) : [];
  return { text: `${file}\n${text}`, names: [...names, file] };
}

function isUsed({ forms, where, sentences }: RetiredWord, { names, text }: Words): boolean {
  const form = new RegExp(`\\b(?:${forms.join("|")})\\b`);
  return form.test(names) || (where === "everywhere" ? form : sentences)?.test(text) === true;
}

function nameOf({ forms }: RetiredWord): string {
  return forms[0] ?? "";
}

/** Finds a phrase of `vocabulary-exceptions.ts`, in singular or plural. */
function phraseIn(phrase: string): RegExp {
  return new RegExp(`\\b${phrase}s?\\b`, "g");
}

/** The words of each name stay apart from those of the next, so that two names are no phrase. */
function toWords(text: string, names: readonly string[]): Words {
  return { names: names.map(inWords).join(" | "), text: inWords(text) };
}

/** `dressToolkit`, `read-fence` and `MAX_PLACES` are two words each. */
function inWords(text: string): string {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ");
}

function identifiersOf(text: string): readonly string[] {
  const names = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, collect);
  };
  collect(ts.createSourceFile("names.ts", text, ts.ScriptTarget.Latest));
  return [...names];
}
