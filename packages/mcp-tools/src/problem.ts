/** One reason why a write cannot be done. */

/**
 * One problem, as a sentence. `conflict`: the arguments are right, and the state of the server forbids the write.
 * `forbidden`: the key may not do it.
 */
export interface Problem {
  readonly code: "input" | "conflict" | "forbidden";
  readonly text: string;
}

/** A problem of the arguments. */
export function inputProblem(text: string): Problem {
  return { code: "input", text };
}
