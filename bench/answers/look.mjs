/** Looks for facts in answers. A fact is a set of values that stand together: in one row, one group or one sentence. */

/** True when a text holds a value as a whole, so that `1.5.1` is not found in `1.5.10`. */
function holds(text, value) {
  const pattern = String(value).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w.-])${pattern}(?![\\w-]|\\.\\d)`, "i").test(text);
}

/** Everything that an answer says. */
export function textOf(answers) {
  return answers.map(({ text, structured }) => `${text}\n${JSON.stringify(structured)}`).join("\n");
}

/** True when the answers hold every value somewhere. */
export function says(answers, ...values) {
  const text = textOf(answers);
  return values.every((value) => holds(text, value));
}

/** Every object and list of an answer, whatever their depth, as text. */
function* partsOf(value) {
  if (typeof value !== "object" || value === null) return;
  yield JSON.stringify(value);
  for (const one of Object.values(value)) yield* partsOf(one);
}

/**
 * True when one part of an answer holds all these values and none of the others, so that a version stands with its tenants
 * and not merely in the same answer.
 */
export function together(answers, values, without = []) {
  return answers.some(({ structured }) =>
    [...partsOf(structured)].some(
      (text) => values.every((value) => holds(text, value)) && !without.some((value) => holds(text, value)),
    ),
  );
}

/** The fields of all objects with this name. */
export function fieldsOf(answers, name) {
  const found = [];
  const visit = (value) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === name) found.push(one);
      visit(one);
    }
  };
  for (const { structured } of answers) visit(structured);
  return found;
}
