import { expect, it } from "vitest";
import { actionOf, anyAnswer, questionParams } from "./question.ts";

it("a question is a form with one field that has a title and the plan", () => {
  expect(questionParams("Create a release")).toEqual({
    mode: "form",
    message: "Create a release",
    requestedSchema: {
      type: "object",
      properties: {
        decision: { type: "string", title: "Do this?", description: "Create a release", enum: ["yes", "no"] },
      },
      required: ["decision"],
    },
  });
});

it.each([
  [{ action: "accept" }, "accept"],
  [{ action: "accept", content: null }, "accept"],
  [{ action: "accept", content: {} }, "accept"],
  [{ action: "accept", content: { decision: null } }, "accept"],
  [{ action: "accept", content: { decision: "" } }, "accept"],
  [{ action: "accept", content: { decision: "yes" } }, "accept"],
  [{ action: "accept", content: { decision: "Yes " } }, "accept"],
  [{ action: "accept", content: { decision: true } }, "accept"],
  [{ action: "accept", content: { decision: "yes", more: "no" } }, "accept"],
  [{ action: "accept", content: { decision: "no" } }, "decline"],
  [{ action: "accept", content: { decision: "NO" } }, "decline"],
  [{ action: "accept", content: { decision: false } }, "decline"],
  [{ action: "accept", content: { decision: "false" } }, "decline"],
  [{ action: "accept", content: { decision: "perhaps" } }, "unclear"],
  [{ action: "accept", content: { decision: 1 } }, "unclear"],
  [{ action: "accept", content: { decision: ["yes"] } }, "unclear"],
  [{ action: "accept", content: { decision: { yes: true } } }, "unclear"],
  [{ action: "accept", content: "no" }, "decline"],
  [{ action: "accept", content: [] }, "unclear"],
  [{ action: "decline", content: { decision: "yes" } }, "decline"],
  [{ action: "cancel" }, "cancel"],
  [{ action: "Accept" }, "unclear"],
  [{ action: true }, "unclear"],
  [{}, "unclear"],
])("the answer %j means %s", (answer, action) => {
  expect(actionOf(answer)).toBe(action);
  expect(actionOf(anyAnswer.parse(answer))).toBe(action);
});
