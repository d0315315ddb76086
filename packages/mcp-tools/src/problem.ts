/** One reason why a write cannot be done. */

/**
 * One problem, as a sentence. `conflict`: the arguments are right, and the state of the server forbids the write.
 * `forbidden`: the key may not do it.
 */
export interface Problem {
  readonly code: "input" | "conflict" | "forbidden";
  readonly text: string;
  /**
   * Ids of environments that the text is about and that the plan does not reach, such as those of an earlier phase. Where
   * the reading rules close all of them, the caller gets no text of this problem.
   */
  readonly environments?: readonly string[];
}

/** A problem of the arguments. */
export function inputProblem(text: string): Problem {
  return { code: "input", text };
}
