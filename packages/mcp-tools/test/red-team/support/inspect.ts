/** What must hold for everything that leaves the toolkit, whatever the server holds. */
import type { AuditEntry, Outcome } from "../../../src/index.ts";

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]|\p{DI}|\p{Cs}|[\ufff9-\ufffb]/u;
const MARKED = /<octopus-data ([0-9a-f]{12})>(?:(?!\1)[\s\S])*<\/octopus-data \1>/g;
const QUOTED = `"[^"]*"`;
const FACT = new RegExp(
  `^[A-Z][^":]{0,40}: (?:none|${QUOTED}(?:, ${QUOTED})*(?: and \\d+ more \\(\\d+ in all\\))?)$`,
);
const OURS =
  /^(?:|! .+|This changes a PROTECTED environment\.|Nothing has happened yet\. .+|The situation has changed since this was first shown\.|[A-Z][A-Za-z ,-]{0,60})$/;

/** Every text in a value, names of properties included. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
}

/** What stands outside of data markers; a marker only counts when its word stands nowhere inside it. */
export const outsideMarkers = (text: string): string => text.replace(MARKED, "");

/** Pieces by which a secret is found again, even when it was cut. */
function tracesOf(secret: string): readonly string[] {
  const end = secret.slice(-16);
  return secret.length < 24
    ? [secret]
    : [secret, end, secret.slice(-32, -16)].filter((one) => one.length > 7);
}

export interface Expectations {
  readonly secrets: readonly string[];
  readonly markers: readonly string[];
}

/** Problems of one outcome in words; none when all is well. */
export function problemsWith(outcome: Outcome, { secrets, markers }: Expectations): string[] {
  const texts = textsIn(outcome);
  const problems = [...secretsIn(texts, secrets), ...hiddenIn(texts)];
  if (outcome.kind === "ask") return [...problems, ...problemsWithPrompt(outcome.prompt)];
  const open = outsideMarkers(outcome.text);
  const loose = markers.filter((marker) => open.includes(marker));
  if (loose.length > 0) problems.push(`outside the data marker: ${around(open, loose[0] ?? "")}`);
  return problems;
}

/** Problems of a record. */
export function problemsWithAudit(entries: readonly AuditEntry[], { secrets }: Expectations): string[] {
  const texts = textsIn(entries);
  return [...secretsIn(texts, secrets), ...hiddenIn(texts)];
}

/** A prompt is a title, then a fact or a warning a line; nobody else's words begin a line. */
export function problemsWithPrompt(prompt: string): string[] {
  const lines = prompt.split("\n");
  const wrong = lines.filter((line) => !FACT.test(line) && !OURS.test(line));
  const labels = lines.filter((line) => FACT.test(line)).map((line) => line.slice(0, line.indexOf(":")));
  const twice = labels.filter((label, at) => labels.indexOf(label) !== at);
  return [
    ...wrong.map((line) => `not a line of ours: ${line.slice(0, 120)}`),
    ...twice.map((label) => `said twice: ${label}`),
  ];
}

function secretsIn(texts: readonly string[], secrets: readonly string[]): string[] {
  const all = texts.join("\n");
  return secrets
    .flatMap((secret) => tracesOf(secret).filter((trace) => all.includes(trace)))
    .map((trace) => `secret: ${around(all, trace)}`);
}

function hiddenIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const at = text.search(HIDDEN);
    return at < 0
      ? []
      : [`hidden U+${text.codePointAt(at)?.toString(16)} in ${JSON.stringify(text.slice(at, at + 40))}`];
  });
}

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + part.length + 20));
}
