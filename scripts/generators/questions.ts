/** The questions of readers, for the page about the docs. */
import { posix } from "node:path";
import { QUESTIONS } from "../lib/readers.ts";
import { table } from "./blocks.ts";

/** One row for each question with its page. */
export function questionTable(): string {
  const rows = QUESTIONS.map(({ reader, question, page }) => [
    reader,
    question,
    `[${page}](${posix.relative("docs/contributing", page)})`,
  ]);
  return table(["reader", "question", "page"], rows);
}
