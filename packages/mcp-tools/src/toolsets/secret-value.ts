/**
 * Whether the value of a variable or setting may be shown. The server hides what it knows to be sensitive; people
 * also keep passwords in plain variables, so names and shapes decide too, and a value in doubt is hidden.
 */
import { createRedactor } from "../clean/redact.ts";

/** A value with what is known about it. */
export interface NamedValue {
  readonly name: string;
  readonly value: string | null | undefined;
  readonly isSensitive?: boolean | null | undefined;
}

/** `sensitive`: the server keeps it secret. `secret-looking`: it is stored openly, but is probably a secret. */
export type Visibility = "shown" | "sensitive" | "secret-looking";

const SECRET_NAME =
  /passwords?|passwd|passphrase|pwd|secrets?|credentials?|tokens?|api[ ._-]?keys?|(?:access|private|account|encryption|signing|shared|master|storage|license|function)[ ._-]?keys?|\bsas\b|webhooks?|certificate[ ._-]?data/i;
/** Endings of names such as `TokenLifetime`, whose value describes a secret and is not one. */
const DESCRIBES =
  /(?:enabled|required|length|count|seconds|minutes|hours|days|timeout|lifetime|expiry|expiration|policy|audience|issuer|endpoint|ur[li]|host|algorithm|name|username)$/i;
const REFERENCE = /^(?:#\{[^{}|"']{1,200}\})+$/;
/** Variables of some types hold the id of an account, certificate and the like. */
const DOCUMENT_ID =
  /^(?:Accounts|Certificates|WorkerPools|Feeds|Machines|Environments|Tenants|Projects|Teams)-\d+$/;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FLAG = /^(?:true|false|yes|no|on|off)?$/i;
const SECRET_ADDRESS =
  /hooks\.slack\.com|webhook\.office\.com|discord(?:app)?\.com\/api\/webhooks|[?&](?:code|key|token|api[_-]?key)=/i;
const RANDOM_TEXT = /^[A-Za-z0-9+/_=.~-]{20,}$/;
const HEX = /^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/;
const redactor = createRedactor([]);

/**
 * Decides whether a value may be shown. With `showAll` the operator wants to see every value that is stored openly,
 * secret-looking or not. A value that the server keeps secret is never shown.
 */
export function visibilityOf({ name, value, isSensitive }: NamedValue, showAll = false): Visibility {
  if (isSensitive) return "sensitive";
  if (showAll) return "shown";
  const text = value?.trim() ?? "";
  if (FLAG.test(text) || REFERENCE.test(text)) return "shown";
  if (DOCUMENT_ID.test(text)) return "shown";
  return hasSecretName(name) || looksSecret(text) ? "secret-looking" : "shown";
}

/** True when a name says that the value is a secret. */
export function hasSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !DESCRIBES.test(name);
}

/** True when a value has the shape of a secret, or contains one. */
function looksSecret(text: string): boolean {
  return redactor.redact(text, {}) !== text || SECRET_ADDRESS.test(text) || HEX.test(text) || isRandom(text);
}

/**
 * Whether a text looks generated: a generated key changes between small letters, capitals and digits all the time, words
 * and versions seldom do.
 */
function isRandom(text: string): boolean {
  if (GUID.test(text) || !RANDOM_TEXT.test(text) || !/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  const kinds = [...text].map((char) =>
    /\d/.test(char) ? "0" : /[a-z]/.test(char) ? "a" : /[A-Z]/.test(char) ? "A" : "-",
  );
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return changes / text.length > 0.4;
}

/** What a result shows of a value: the value, or the reason why it is left out. */
export interface ShownValue {
  readonly value?: string;
  readonly isSensitive?: true;
  readonly hidden?: true;
}

/** The value if it may be shown, else a flag in its place. */
export function showValue(named: NamedValue, showAll = false): ShownValue {
  const visibility = visibilityOf(named, showAll);
  if (visibility === "sensitive") return { isSensitive: true };
  if (visibility === "secret-looking") return { hidden: true };
  return named.value === null || named.value === undefined ? {} : { value: named.value };
}

/** A value of the API: plain, absent, or an object that says whether there is a secret. */
export type ApiValue = string | { readonly HasValue?: boolean | null } | null | undefined;

/** {@link showValue} for a value of the API. */
export function showApiValue(name: string, value: ApiValue, showAll = false): ShownValue {
  return typeof value === "object" && value !== null
    ? { isSensitive: true }
    : showValue({ name, value }, showAll);
}
