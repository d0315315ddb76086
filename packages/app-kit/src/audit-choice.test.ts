import { expect, it } from "vitest";
import { readAuditChoice } from "./audit-choice.ts";

it("the flags about the audit log are read together", () => {
  expect(readAuditChoice({})).toBeUndefined();
  expect(readAuditChoice({ auditLog: "a", auditKeyFile: "k", auditEndFile: "e" })).toEqual({
    path: "a",
    keyFile: "k",
    endFile: "e",
  });
});

it.each([
  ["a key without a log", { auditKeyFile: "k" }, /^--audit-key-file has no effect without --audit-log/],
  ["a second file without a log", { auditEndFile: "e" }, /^--audit-end-file has no effect/],
  ["the log as its own key", { auditLog: "a", auditKeyFile: "./a" }, /name the same file/],
  ["the log as its own second file", { auditLog: "a", auditEndFile: "x/../a" }, /name the same file/],
  ["an empty name", { auditLog: "a", auditEndFile: " " }, /^--audit-end-file: the file name is empty/],
])("%s is refused", (_, flags, problem) => {
  expect(() => readAuditChoice(flags)).toThrow(problem);
});
