/** Reads the arguments that a model wrote as text. */

/** The parsed arguments; an empty text means none. What is no JSON stays a text, which every tool refuses with a named error. */
export function readArguments(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
