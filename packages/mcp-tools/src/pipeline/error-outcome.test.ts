import { describe, expect, it } from "vitest";
import { createRedactor } from "../clean/redact.ts";
import { ToolError, type ToolErrorFacts } from "../errors.ts";
import { errorOutcome } from "./error-outcome.ts";

const kit = {
  redactor: createRedactor([]),
  budgetTokens: 25_000,
  names: { inText: (text: string) => text } as Parameters<typeof errorOutcome>[0]["names"],
};
const test = { kind: "environment", id: "Environments-2", name: "Test" } as const;
const production = { kind: "environment", id: "Environments-4", name: "Production" } as const;
const facts: ToolErrorFacts = {
  code: "input",
  message: "environments: 'Staging' is unknown.",
  candidates: [{ label: "It has", refs: [test, production] }],
};

describe("candidates of an error", () => {
  it("candidates of an error follow the message", () => {
    const { error, text } = errorOutcome(kit, new ToolError(facts));
    const message =
      "environments: 'Staging' is unknown. It has 'Test (Environments-2)', 'Production (Environments-4)'.";
    expect(error.message).toBe(message);
    expect(text).toContain(message);
  });

  it("candidates of an error name only what may be named", () => {
    const { error, text } = errorOutcome(kit, new ToolError(facts), {
      mayName: ({ name }) => name !== "Production",
    });
    expect(error.message).toBe("environments: 'Staging' is unknown. It has 'Test (Environments-2)'.");
    expect(text).not.toContain("Production");
  });

  it("an error says that there are no candidates, or none that may be named", () => {
    const none = new ToolError({ ...facts, candidates: [{ label: "It has", refs: [] }] });
    expect(errorOutcome(kit, none).error.message).toMatch(/It has none\.$/);
    expect(errorOutcome(kit, new ToolError(facts), { mayName: () => false }).error.message).toMatch(
      /It has none that may be named here\.$/,
    );
  });

  it("candidates are inside the data marker below a message in our own words", () => {
    const { text } = errorOutcome(kit, new ToolError({ ...facts, message: "Unknown.", ownWords: true }));
    expect(text).toMatch(/^input: Unknown\.\n<octopus-data[^>]*>[\s\S]*It has 'Test \(Environments-2\)'/);
  });
});
