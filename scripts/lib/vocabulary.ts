/** The retired words of docs/glossary.md, and where the repository still uses them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./sources.ts";

/** A word that has been replaced because it had several meanings, or none that a stranger knows. */
export interface RetiredWord {
  /** All its forms, in lower case. */
  readonly forms: readonly string[];
  readonly instead: string;
  /** "everywhere", or "names" when ordinary sentences may use the word. */
  readonly where: "everywhere" | "names";
  /** Files in which the word has its right meaning. */
  readonly files?: RegExp;
  /** Texts in which the word has its right meaning. */
  readonly texts?: RegExp;
}

/** The words that a test keeps out. `scope` and `answer` are not here: their right meanings are too many to tell apart by text. */
export const RETIRED_WORDS: readonly RetiredWord[] = [
  { forms: ["door", "doors"], instead: "transport, HTTP app, MCP handler", where: "everywhere" },
  { forms: ["house", "houses"], instead: "repository", where: "everywhere", files: /extensions\.ts$/ },
  {
    forms: ["room", "rooms"],
    instead: "layer",
    where: "everywhere",
    // Space that is left is called room too; only the architecture test and its page had rooms of another kind.
    files: /^(?:packages|apps)\//,
  },
  { forms: ["passenger", "passengers"], instead: "AuthInfo.extra", where: "everywhere" },
  {
    forms: ["visit", "visits", "visited"],
    instead: "authenticated request",
    where: "everywhere",
    files: /^packages\/policy\/src\/trie\.ts$/,
    texts: /\bvisitAll\b|\bvisit(?:ed)? (?:each|every|all)\b|ts\.visit\w+/g,
  },
  {
    forms: ["judge", "judges", "judged", "judging"],
    instead: "CallPolicy; the policy decides",
    where: "everywhere",
  },
  {
    forms: ["fence", "fences", "fenced", "fencing"],
    instead: "reading rule, or data marker",
    where: "everywhere",
    files: /^packages\/simulator\/src\/worlds\/hostile\//,
    texts: /(?:code|Markdown) fences?/gi,
  },
  { forms: ["dress", "dresses", "dressed"], instead: "withCallLimits", where: "everywhere" },
  {
    forms: ["session", "sessions"],
    instead: "call, or process; a session is an MCP session",
    where: "everywhere",
    files:
      /^apps\/http\/|^packages\/mcp-tools\/src\/adapters\/|^docs\/(?:http|status|architecture)\.md|^docs\/decisions\/|^packages\/(?:state|simulator|policy|tool-contract-verify)\/|^scripts\/conformance|^docs\/policy\.md|^docs\/examples\/|^SECURITY\.md|^deploy\/kubernetes\/|secrets\.ts$|account-summary\.ts$/,
    texts: /writesPerSession|(?:MCP|UserSession|browser|log-?in) sessions?|[Ss]essionId|mcp-session-id/gi,
  },
  {
    forms: ["gate", "gates"],
    instead: "concurrency limit, or approval settings; a gate is a step of the policy",
    where: "everywhere",
    files:
      /^packages\/policy\/|^docs\/(?:policy|safety|architecture|contributing\/errors)\.md|^docs\/examples\/|^apps\/cli\/(?:src\/policy|test\/policy)|call-policy\.ts$|^packages\/simulator\//,
    texts: /policy'?s? gates?\b|\bevery gate\b|decision\.gate\b/g,
  },
  {
    forms: ["touch", "touches", "touched", "touching"],
    instead: "sensitive classes, owner, or targets",
    where: "names",
  },
  { forms: ["wire", "wires", "wired"], instead: "connection, HTTP, protocol", where: "everywhere" },
  { forms: ["deed", "deeds"], instead: "write", where: "everywhere" },
  { forms: ["ledger", "ledgers"], instead: "plan store", where: "everywhere" },
  {
    forms: ["place", "places"],
    instead: "destination, concurrency slot, offset, JSON location",
    where: "names",
    // The categories of icons that Octopus has, and the property of the tool contract's notice.
    files: /extensions\.ts$|notices\.ts$/,
  },
  { forms: ["tell", "tells", "told"], instead: "render", where: "names" },
  {
    forms: ["theirs"],
    instead: "a name that says whose",
    where: "names",
    // A comparison of two documents has ours and theirs.
    files: /^packages\/api-client\/(?:scripts|test)\//,
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
  /(?:^|\/)(?:node_modules|dist|dist-conformance|generated|openapi|__snapshots__)\/|docs\/glossary\.md$|vocabulary|CHANGELOG/;

/** Every use of a retired word, sorted. */
export function retiredUses(): readonly Use[] {
  const files = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ...FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    ),
  ].filter((file) => /\.(?:ts|mjs|md|yaml|yml)$/.test(file) && !NOT_OURS.test(file));
  return [...new Set(files.flatMap(usesIn))].sort();
}

/** The retired words of one file: in its name, its identifiers, its comments and its texts. */
export function usesIn(file: string): readonly Use[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const names = /\.(?:ts|mjs)$/.test(file) ? identifiersOf(text) : [];
  const found = retiredWordsOf(`${file}\n${text}`, [...names, file], file);
  return found.map((word) => `${word} ${file}`);
}

/** The retired words of a text with these names in it. `file` says where a word has its right meaning. */
export function retiredWordsOf(text: string, names: readonly string[], file = ""): readonly string[] {
  const wordsOfNames = new Set(names.flatMap(wordsOf));
  const words = RETIRED_WORDS.filter(({ forms, where, files, texts }) => {
    if (files?.test(file)) return false;
    if (where === "names") return forms.some((form) => wordsOfNames.has(form));
    const all = `${names.join(" ")} ${text}`;
    const left = new Set(wordsOf(texts ? all.replaceAll(texts, " ") : all));
    return forms.some((form) => left.has(form));
  }).map(({ forms }) => forms[0] ?? "");
  return [...words, ...names.filter((name) => Object.hasOwn(RETIRED_NAMES, name))];
}

/** `dressToolkit`, `read-fence` and `MAX_PLACES` are two words each. */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
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
