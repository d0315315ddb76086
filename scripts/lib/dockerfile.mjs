/** Reads the stages of a Dockerfile: what each copies, runs and starts. */
import { readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";

/**
 * The stages by name, each a list of steps. A step has its keyword, its flags by name, and either `words` (exec form
 * and the words of COPY, ENV and the like) or a `shell` line.
 */
export function readStages(file) {
  const stages = new Map();
  let steps = [];
  for (const instruction of DockerfileParser.parse(readFileSync(file, "utf8")).getInstructions()) {
    const keyword = instruction.getKeyword().toUpperCase();
    const args = instruction.getArguments().map((argument) => argument.getValue());
    const words = args.filter((word) => !word.startsWith("--"));
    if (keyword === "FROM") {
      steps = [];
      stages.set(words[2] ?? words[0], { base: words[0], steps });
    } else steps.push({ keyword, flags: flagsOf(instruction), ...formOf(instruction, words) });
  }
  return stages;
}

function flagsOf(instruction) {
  return Object.fromEntries(
    (instruction.getFlags?.() ?? []).map((flag) => [flag.getName(), flag.getValue()]),
  );
}

function formOf(instruction, words) {
  const text = instruction.getRawArgumentsContent() ?? "";
  const start = text.indexOf("[");
  const isExec = start >= 0 && /^(--\S+\s+)*(CMD\s+)?\[/.test(text);
  return isExec ? { words: JSON.parse(text.slice(start)) } : { words, shell: text };
}
