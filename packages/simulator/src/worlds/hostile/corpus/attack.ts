/** An attack: a text with a position for its marker, and the fields that it fits. */

export const ATTACK_KINDS = [
  "instruction",
  "turn",
  "approval",
  "marker",
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
  /** Short and on one line, so that it fits a name. */
  readonly fitsName?: boolean;
}

/** Makes attacks of one kind from templates in which `@` stands for the marker. */
export function attacks(kind: AttackKind, templates: readonly string[]): Attack[] {
  return templates.map((template) => ({
    kind,
    text: (marker) => template.replaceAll("@", marker),
    fitsName: template.length <= 130 && !/[\r\n]/.test(template),
  }));
}
