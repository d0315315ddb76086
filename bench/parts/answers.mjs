/** The questions that people ask, answered by the tools, and what all of them cost together (`npm run answers`). */
import { askAll, QUESTIONS } from "../answers/index.mjs";
import { fromSource } from "../lib/from-source.mjs";
import { exact } from "../lib/rows.mjs";

/** Asks all questions and returns the rows. */
export async function measureAnswers() {
  const results = await askAll(await fromSource(), QUESTIONS, { seed: 1, start: "2026-11-26T19:00:00Z" });
  const sum = (field) => results.reduce((total, one) => total + one[field], 0);
  const right = results.filter(({ missing }) => missing.length === 0).length;
  const of = `${results.length} questions`;
  return [
    exact(
      { id: "answers.wrong", what: `questions that are not right, of ${results.length}`, unit: "questions" },
      results.length - right,
    ),
    exact(
      { id: "answers.calls", what: `calls a question, ${of}`, unit: "calls" },
      sum("calls") / results.length,
    ),
    exact({ id: "answers.requests", what: `requests of ${of} together`, unit: "requests" }, sum("requests")),
    exact({ id: "answers.tokens", what: `tokens of ${of} together`, unit: "tokens" }, sum("tokens")),
  ];
}
