import { expect, it } from "vitest";
import { parameterTable } from "./tool-parameters.ts";

it("has the required parameters first, with types, defaults and limits", () => {
  const names = {
    type: "array",
    maxItems: 5,
    items: { type: "string", maxLength: 20 },
    description: "Names",
  };
  const schema = {
    properties: {
      take: { type: "integer", minimum: 1, maximum: 200, default: 30, description: "How many" },
      mode: { type: "string", enum: ["a", "b"] },
      at: { type: "string", format: "date-time" },
      spaceName: { type: "string", maxLength: 200, description: "Space" },
      names,
    },
    required: ["spaceName"],
  };
  expect(parameterTable(schema)).toBe(
    [
      "| parameter | type | meaning | default | limits |",
      "| --- | --- | --- | --- | --- |",
      "| `spaceName` | text | Space | required | 200 characters |",
      "| `take` | whole number | How many | `30` | 1 to 200 |",
      "| `mode` | `a`, `b` |  |  |  |",
      "| `at` | time, ISO 8601 |  |  |  |",
      "| `names` | list of texts | Names |  | at most 5, each 20 characters |",
    ].join("\n"),
  );
});

it("says so when there are none", () => {
  expect(parameterTable({})).toBe("The tool takes no arguments.");
});
