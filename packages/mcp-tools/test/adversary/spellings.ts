/** The ways in which callers write what they mean. */
import type { Dice } from "./dice.ts";
import type { Thing } from "./world.ts";

/** A thing in one of the ways in which an argument can name it. */
export function spelled(dice: Dice, { id, name, slug }: Thing): string {
  const text = dice.pick([id, id, name, name, slug || id]);
  return dice.pick([text, text, text, text.toLowerCase(), text.toUpperCase(), ` ${text} `]);
}

/** A thing in one segment of a path. */
export function inSegment(dice: Dice, { id, name, slug }: Thing): string {
  const text = dice.pick([id, id, id, slug || id, name]);
  const cased = dice.pick([text, text, text, text.toLowerCase(), text.toUpperCase()]);
  return dice.chance(0.08) ? percentEncoded(dice, cased) : encodeURIComponent(cased);
}

/** The text with one letter as a percent escape, which a server decodes. */
function percentEncoded(dice: Dice, text: string): string {
  const at = dice.number(Math.max(1, text.length));
  const code = text.charCodeAt(at).toString(16).padStart(2, "0");
  return `${encodeURIComponent(text.slice(0, at))}%${code}${encodeURIComponent(text.slice(at + 1))}`;
}

/** A path of the API below a space, in one of the forms that the server takes. */
export function pathOf(dice: Dice, space: string, below: string): string {
  const forms = [
    `/api/${space}${below}`,
    `/api/${space}${below}`,
    `/api/spaces/${space}${below}`,
    `/api${below}`,
  ];
  const path = dice.pick(forms);
  return dice.pick([
    path,
    path,
    path,
    path,
    path,
    `${path}/`,
    `${path}/v1`,
    path.toUpperCase(),
    path.replace("/api/", "/api//"),
  ]);
}
