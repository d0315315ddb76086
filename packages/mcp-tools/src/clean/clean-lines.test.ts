import fc from "fast-check";
import { expect, it } from "vitest";
import { someRuns } from "../../../shared/test/every-case.ts";
import { createLineCleaner, createTextCleaner } from "./clean-lines.ts";
import { createRedactor } from "./redact.ts";

const redactor = createRedactor(["API-KNOWN0123456789ABCDEF", "éßü-secret-value"]);
const body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";

const line = fc.oneof(
  fc.constantFrom(
    "",
    "12:00:01   Info     |   Applied migration in 120 ms",
    "password=hunter2-and-more",
    "key api-known0123456789abcdef",
    "É éßü-secret-value",
    "-----BEGIN PRIVATE KEY-----",
    `12:00:01   Info     |   ${body}`,
    "-----END PRIVATE KEY-----",
    "pass\u200bword=hunter2-and-more",
    "one\u2028two",
    "日本 \u001b[31mred\u001b[0m",
    "\u0007",
    "x".repeat(50_001),
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\n", "")),
);

it("a text cleaner cleans many lines as a line cleaner cleans each of them", () => {
  fc.assert(
    fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { maxLength: 5 }), (batches) => {
      const cleanLine = createLineCleaner(redactor);
      const cleanText = createTextCleaner(redactor);
      for (const batch of batches) {
        expect(cleanText(batch.join("\n"))).toEqual(batch.map(cleanLine));
      }
    }),
    { ...someRuns(500, 4), seed: 20261124 },
  );
});
