import { OctopusError } from "../errors.ts";
import { KINDS, type LookupKind, type Ref } from "./kinds.ts";
import type { Lookup } from "./match.ts";

/** A look-up that did not find exactly one thing. */
export type NotOne<K extends LookupKind = LookupKind> = Exclude<Lookup<K>, { readonly kind: "found" }>;

/**
 * Makes the error of a look-up that found nothing, or several things. It lists the candidates or the nearest names, with
 * their ids.
 *
 * @param kind what was looked up
 * @param text the text that should name it
 * @param lookup the result of the look-up
 * @param mayName whether a thing may be listed; without it all are
 */
export function lookupError<K extends LookupKind>(
  kind: K,
  text: string,
  lookup: NotOne<K>,
  mayName: (ref: Ref<K>) => boolean = () => true,
): OctopusError {
  const { label } = KINDS[kind];
  const list = (refs: readonly Ref<K>[]) =>
    refs
      .filter(mayName)
      .map((ref) => `'${ref.name}' (${ref.id})`)
      .join(", ");
  if (lookup.kind === "several") {
    const candidates = list(lookup.candidates);
    return new OctopusError({
      code: "input",
      message: `'${text}' fits several ${label}s${candidates ? `: ${candidates}` : ""}. Use the id.`,
    });
  }
  const nearest = list(lookup.nearest);
  return new OctopusError({
    code: "not_found",
    message: `There is no ${label} '${text}' that this caller may see.${nearest ? ` There are: ${nearest}.` : ""}`,
  });
}
