import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ToolError } from "../errors.ts";
import { nearestKey, validate } from "./validate.ts";

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

  it("validate coerces nothing", () => {
    expect(problemOf({ spaceName: "Default", take: "5" }).message).toContain("take:");
    expect(problemOf({ spaceName: 5 }).message).toContain("spaceName:");
  });

  it("validate treats names of the prototype as unknown", () => {
    expect(problemOf(JSON.parse('{"spaceName":"a","__proto__":{},"constructor":1}')).message).toContain(
      "'constructor'",
    );
  });

  it.each([
    ["project", "projectName"],
    ["spacename", "spaceName"],
    ["tak", "take"],
    ["zzzzzzzz", undefined],
  ])("the nearest key of %s is %s", (key, expected) => {
    expect(nearestKey(key, ["spaceName", "projectName", "take"])).toBe(expected);
  });
});
