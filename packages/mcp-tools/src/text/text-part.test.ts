import { expect, it } from "vitest";
import { partOfText } from "./text-part.ts";

it("partOfText gives each character once, and ends parts with a line", () => {
  const text = Array.from({ length: 500 }, (_, at) => `line ${at} ${"x".repeat(at % 37)}`).join("\n");
  const parts: string[] = [];
  for (let offset: number | undefined = 0; offset !== undefined; ) {
    const part: ReturnType<typeof partOfText> = partOfText(text, offset, 300);
    expect(part.text.length).toBeLessThanOrEqual(300);
    if (part.next !== undefined) expect(part.text.endsWith("\n")).toBe(true);
    parts.push(part.text);
    offset = part.next;
  }
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.join("")).toBe(text);
});

it("partOfText cuts a line that is longer than a part, and gives nothing after the end", () => {
  expect(partOfText("x".repeat(25), 0, 10)).toEqual({ text: "x".repeat(10), next: 10 });
  expect(partOfText("abc", 7, 10)).toEqual({ text: "" });
});
