import { expect, it } from "vitest";
import type { Plan, PlanFact } from "../plan.ts";
import { renderPlan } from "./prompt.ts";

const planOf = (...facts: PlanFact[]): Plan<null> => ({
  title: "Do it",
  facts,
  targets: {},
  warnings: [],
  data: null,
});
const items = (count: number, text = "x") => Array.from({ length: count }, (_, at) => `${text}${at}`);

it("a text that is cut has a warning, whether or not it has a limit of its own", () => {
  expect(renderPlan(planOf({ label: "Note", value: "n".repeat(121) }))).toBe(
    `Do it\nNote: "${"n".repeat(119)}…"\n! Note is cut: the first 120 of 121 characters are shown.`,
  );
  expect(renderPlan(planOf({ label: "Note", value: "n".repeat(121), limit: 121 }))).not.toContain("!");
});

it("a list with an item that is cut has a warning", () => {
  const text = renderPlan(planOf({ label: "Fields", value: ["short", "f".repeat(500)] }));
  expect(text).toMatch(/\n! Fields is cut: of 1 of its values only the first 120 characters are shown\.$/);
});

it("a list says how many items are left out, and one that a person decides on is whole", () => {
  expect(renderPlan(planOf({ label: "Steps", value: items(15) }))).toMatch(/"x11" and 3 more \(15 in all\)$/);
  const whole = renderPlan(planOf({ label: "Only on", value: items(200), limit: 50 }));
  expect(whole).toMatch(/"x199"$/);
  expect(whole).not.toContain("more (");
});

it("a character outside of the basic plane counts once, as it is cut", () => {
  expect(renderPlan(planOf({ label: "Note", value: "🦉".repeat(100) }))).toBe(
    `Do it\nNote: "${"🦉".repeat(100)}"`,
  );
});

it("characters that nobody can see are counted, in texts and in lists, and emoji are not", () => {
  const tag = String.fromCodePoint(0xe0061);
  expect(renderPlan(planOf({ label: "Note", value: `fine${tag}${tag}\u200b` }))).toBe(
    'Do it\nNote: "fine"\n! Note: 3 characters that nobody can see are left out above.',
  );
  expect(renderPlan(planOf({ label: "Query", value: ["a = b", "c\u202e = d"] }))).toBe(
    'Do it\nQuery: "a = b", "c = d"\n! Query: a character that nobody can see is left out above.',
  );
  expect(renderPlan(planOf({ label: "Note", value: "line\nline ❤️ 👩‍💻" }))).not.toContain("!");
});

it("a warning that is cut has another one that says so", () => {
  const text = renderPlan({ ...planOf(), warnings: ["w".repeat(501)] });
  expect(text).toBe(
    `Do it\n! ${"w".repeat(499)}…\n! A warning is cut: the first 500 of 501 characters of the one above are shown.`,
  );
  expect(renderPlan({ ...planOf(), warnings: ["w".repeat(500)] })).not.toContain("cut");
});
