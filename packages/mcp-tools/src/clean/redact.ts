/** Replaces secrets by a mark: first known values, then known shapes. It counts what it removes and never shows it. */
import { LRUCache } from "lru-cache";
import { type FindNext, firstOf } from "../text/first-match.ts";
import { createCommandRedactor } from "./command-secrets.ts";
import { createHintSearch } from "./hints.ts";
import { formsOfKnown, patternOf, spelledPatternOf, spelledWordsOf } from "./known-secrets.ts";
import { isSecretName, redactNamed } from "./named-secrets.ts";
import { isNotPlaceholder } from "./placeholders.ts";
import { noKey, redactPrivateKeys } from "./private-key.ts";
import { createShapeRedactor } from "./shape.ts";
import { SHAPES } from "./shapes.ts";

/** Redacts texts that belong together. Its methods have to be called in the order of the texts. */
export interface RedactionPass {
  /** Returns the text with every secret replaced. */
  text(text: string): string;
  /** Does the same for a text that has this name, and replaces the whole text when the name means a secret. */
  named(name: string, text: string): string;
  /** Replaces only the values that must never leave the process, such as the configured key. */
  known(text: string): string;
  /** Whether a private key has begun, so that the next text may be part of it, whatever the text looks like. */
  isOpen(): boolean;
  /**
   * Finds offsets in a text where a secret may be, and of bytes that are marked in `stops`. It does not find the rest of
   * a private key that has begun: see `isOpen`.
   */
  findIn(text: string, stops: Uint8Array): FindNext;
}

/** Removes secrets from texts. */
export interface Redactor {
  /** Returns the text with every secret replaced, and adds the number of each kind to `counts`. */
  redact(text: string, counts: Record<string, number>): string;
  /** Begins a pass over texts that belong together, such as the lines of a log or the values of a response. */
  open(counts: Record<string, number>): RedactionPass;
}

/** Names are few, because the rows of a list have the same ones, and the pattern for names takes longer than the rest. */
const NAMES = 2_000;

/** Makes a test for names of secrets that remembers names. */
function createSecretNameTest(): (name: string) => boolean {
  const known = new LRUCache<string, boolean>({ max: NAMES });
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const isSecret = isSecretName(name);
    if (name.length <= 200) known.set(name, isSecret);
    return isSecret;
  };
}

/** The quick search finds only texts that begin with three ASCII characters. */
const ASCII_START = /^[\0-\x7f]{3}/;

/** Creates a redactor that also removes these exact values, such as the configured key. */
export function createRedactor(knownSecrets: readonly string[]): Redactor {
  const forms = formsOfKnown(knownSecrets);
  const known = patternOf(forms);
  const isQuick = (form: string) => ASCII_START.test(form);
  const spelled = spelledPatternOf(knownSecrets);
  const spelledWords = knownSecrets.length > 0 ? spelledWordsOf(knownSecrets) : [];
  const hints = createHintSearch([...forms.filter(isQuick), ...spelledWords]);
  const redactCommands = createCommandRedactor();
  const redactShapes = createShapeRedactor(SHAPES);
  const others = patternOf(forms.filter((form) => !isQuick(form)));
  const isSecret = createSecretNameTest();
  const open = (counts: Record<string, number>): RedactionPass => {
    const state = noKey();
    const mark = (kind: string) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
      return `[redacted ${kind}]`;
    };
    const credential = () => mark("configured-credential");
    const withoutKnown = (item: string) => {
      const rest = known ? item.replace(known, credential) : item;
      return spelled ? rest.replace(spelled, credential) : rest;
    };
    const text = (item: string) => {
      // Nearly all texts end here, and the search for known values would cost most of their time.
      if (!state.open && !others && !hints.isIn(item)) return item;
      const withoutKeys = redactPrivateKeys(withoutKnown(item), state, mark);
      return redactNamed(redactShapes(redactCommands(withoutKeys, mark), mark), mark);
    };
    return {
      text,
      known: withoutKnown,
      isOpen: () => state.open,
      findIn: (item, stops) => firstOf([hints.findIn(item, stops), findPattern(item, others)]),
      named(name, item) {
        const cleaned = text(item);
        const whole = isSecret(name) && item.length >= 3 && isNotPlaceholder(cleaned);
        return whole ? mark("named-secret") : cleaned;
      },
    };
  };
  return { open, redact: (item, counts) => open(counts).text(item) };
}

function findPattern(text: string, pattern: RegExp | undefined): FindNext {
  if (!pattern) return () => -1;
  const own = new RegExp(pattern);
  return (from) => {
    own.lastIndex = from;
    return own.exec(text)?.index ?? -1;
  };
}
