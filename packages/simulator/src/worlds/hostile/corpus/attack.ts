/** What an attack is: a text with a place for its marker, and where it fits. */

export const ATTACK_KINDS = [
  "instruction",
  "turn",
  "approval",
  "fence",
  "markup",
  "terminal",
  "invisible",
  "shape",
] as const;
export type AttackKind = (typeof ATTACK_KINDS)[number];

export interface Attack {
  readonly kind: AttackKind;
  /** The text around a marker by which a test finds it again. */
  readonly text: (marker: string) => string;
  /** Short and one line: fit for a name. */
  readonly fitsName?: boolean;
}

/** A list of attacks of one kind out of templates in which `@` stands for the marker. */
export function attacks(kind: AttackKind, templates: readonly string[]): Attack[] {
  return templates.map((template) => ({
    kind,
    text: (marker) => template.replaceAll("@", marker),
    fitsName: template.length <= 130 && !/[\r\n]/.test(template),
  }));
}
