/** Words of closed things in what a caller is shown. */
import type { Outcome } from "../../src/index.ts";
import type { Thing } from "./world.ts";

/** Everything that a caller is shown of an outcome. */
export function shownBy(outcome: Outcome): string {
  if (outcome.kind === "ask") return outcome.prompt;
  if (outcome.kind === "result") return `${outcome.text}\n${JSON.stringify(outcome.structured)}`;
  return `${outcome.text}\n${JSON.stringify(outcome.error)}`;
}

/**
 * Words of the world that are free text elsewhere, too, so that their sight tells nothing: names of phases and channels, and
 * the roles of machines.
 */
const FREE_TEXTS = new Set([
  ...["Development", "Test", "Staging", "Production", "Default"],
  ...["checkout-api", "storefront-web", "loyalty-service", "inventory-api"],
]);

/**
 * The words of closed things in a text, apart from those that the caller wrote and those that an open thing has, too. An id or
 * name counts wherever it stands as a whole; a slug counts as a whole value only, because it may be a plain word.
 */
export function leaksIn(
  text: string,
  said: string,
  { closed, things }: { readonly closed: readonly Thing[]; readonly things: readonly Thing[] },
): readonly string[] {
  const own = said.toLowerCase();
  const lower = text.toLowerCase();
  const open = things
    .filter((thing) => !closed.includes(thing))
    .flatMap(({ id, name, slug }) => [id, name, slug]);
  const openText = open.join("\n").toLowerCase();
  const isTelling = (word: string) =>
    word.length > 2 &&
    lower.includes(word.toLowerCase()) &&
    !own.includes(word.toLowerCase()) &&
    !openText.includes(word.toLowerCase());
  return closed.flatMap(({ kind, id, name, slug }) => {
    const found = [
      isTelling(id) && asWhole(id, "i").test(text) ? id : "",
      isTelling(name) && !FREE_TEXTS.has(name) && asWhole(name, "").test(text) ? name : "",
      isTelling(slug) && !FREE_TEXTS.has(slug) && text.includes(`"${slug}"`) ? slug : "",
    ];
    return found.filter((word) => word !== "").map((word) => `${kind} ${id}: ${word}`);
  });
}

function asWhole(word: string, flags: string): RegExp {
  return new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`, flags);
}
