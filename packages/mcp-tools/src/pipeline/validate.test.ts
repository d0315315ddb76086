import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ToolError } from "../errors.ts";
import { validate } from "./validate.ts";

const schema = z.strictObject({
  spaceName: z.string(),
  projectName: z.string().optional(),
  take: z.int().max(200).default(30),
});

function problemOf(args: unknown): ToolError {
  try {
    validate(schema, args);
  } catch (error) {
    if (error instanceof ToolError) return error;
  }
  throw new Error("nothing was wrong");
}

describe("validate", () => {
  it("validate fills defaults and passes what is right", () => {
    expect(validate(schema, { spaceName: "Default" })).toEqual({ spaceName: "Default", take: 30 });
  });

  it("validate names the nearest key for an unknown one", () => {
    const error = problemOf({ space_name: "Default", spaceName: "Default" });
    expect(error.code).toBe("input");
    expect(error.message).toContain("Unknown field 'space_name'; did you mean 'spaceName'?");
    expect(error.hint).toBe("Fields: spaceName, projectName, take.");
  });

  it("validate names every field that is wrong", () => {
    const error = problemOf({ take: 5000 });
    expect(error.message).toMatch(/spaceName: is needed \(string\)\. take: .+/);
  });

  it.each([
    [{ take: "ten" }, "take: must be a number; write it like 10, without quotes."],
    [{ take: 1.5 }, "take: must be a whole number, like 10."],
    [{ spaceName: 5 }, 'spaceName: must be text; write it in quotes, like "5".'],
    [{ spaceName: ["Default"] }, 'spaceName: must be one text, like "text".'],
    [{ spaceName: null }, "spaceName: is needed (string)."],
    [{ spaceName: " " }, "spaceName: is needed (string)."],
    [{ names: "checkout" }, 'names: must be a list; write it like ["checkout"].'],
    [{ names: "a, b" }, 'names: must be a list; write it like ["text"].'],
    [{ names: [1] }, 'names.0: must be text; write it in quotes, like "1".'],
    [{ states: "failed" }, 'states: must be a list; write it like ["Success"].'],
    [{ parts: "x" }, 'parts: must be a list; write it like [{"id": "text"}].'],
    [
      { parts: [{ id: "a", share: "half" }] },
      "parts.0.share: must be a number; write it like 10, without quotes.",
    ],
    [{ flag: "yes" }, "flag: must be true or false, without quotes."],
    [{ values: "A=1" }, 'values: must be an object; write it like {"name": "value"}.'],
  ])("validate shows the right form of %j", (args, message) => {
    const all = z.strictObject({
      spaceName: z.string().trim().min(1).default("Default"),
      take: z.int().default(30),
      names: z.array(z.string()).optional(),
      states: z.array(z.enum(["Success", "Failed"])).optional(),
      parts: z.array(z.strictObject({ id: z.string(), share: z.int().optional() })).optional(),
      flag: z.boolean().nullish(),
      values: z.record(z.string(), z.string()).optional(),
    });
    expect(() => validate(all, args)).toThrow(message);
  });

  it("validate coerces nothing", () => {
    expect(problemOf({ spaceName: "Default", take: "5" }).message).toContain("take:");
    expect(problemOf({ spaceName: 5 }).message).toContain("spaceName:");
  });

  it("validate treats names of the prototype as unknown", () => {
    expect(problemOf(JSON.parse('{"spaceName":"a","__proto__":{},"constructor":1}')).message).toContain(
      "'constructor'",
    );
  });
});
