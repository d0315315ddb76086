/** What redaction comes to on the second corpus, which no pattern is adjusted to. */
import { describe, expect, it } from "vitest";
import { createTextCleaner } from "../src/clean/clean-lines.ts";
import { createRedactor } from "../src/clean/redact.ts";
import { measure } from "./corpus/measure.ts";
import { SECOND_NEGATIVES } from "./corpus/second-look-alikes.ts";
import { SECOND_POSITIVES } from "./corpus/second-secrets.ts";

const redactor = createRedactor([]);
const WAYS = {
  "as a whole": (text: string) => redactor.redact(text, {}),
  "line by line, as a log is read": (text: string) => createTextCleaner(redactor)(text).join("\n"),
};

describe("the second corpus", () => {
  it("each secret is a part of its text, and no text is there twice", () => {
    const texts = [...SECOND_POSITIVES.map(({ text }) => text), ...SECOND_NEGATIVES];
    expect(
      SECOND_POSITIVES.filter(({ text, secret }) => secret.length < 4 || !text.includes(secret)),
    ).toEqual([]);
    expect(texts.filter((text) => /[⟦⟧¦]/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(Math.min(SECOND_POSITIVES.length, SECOND_NEGATIVES.length)).toBeGreaterThanOrEqual(80);
  });

  for (const [way, clean] of Object.entries(WAYS)) {
    const { missed, changed, recall } = measure(clean, SECOND_POSITIVES, SECOND_NEGATIVES);
    const found = `${SECOND_POSITIVES.length - missed.length} of ${SECOND_POSITIVES.length} secrets`;
    it(`${way}: ${found} are found, and ${changed.length} of ${SECOND_NEGATIVES.length} look-alikes are changed`, () => {
      expect(recall, missed.join("\n---\n")).toBeGreaterThanOrEqual(0.95);
      expect(changed).toEqual([]);
    });
  }
});
