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
  ...["development", "test", "staging", "production", "default"],
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
  const own = `${said}\n${decoded(said)}`.toLowerCase();
  const lower = text.toLowerCase();
  const open = things
    .filter((thing) => !closed.includes(thing))
    .flatMap(({ id, name, slug }) => [id, name, slug]);
  const openText = open.join("\n").toLowerCase();
  const isTelling = (word: string) =>
    word.length > 2 &&
    !FREE_TEXTS.has(word.toLowerCase()) &&
    lower.includes(word.toLowerCase()) &&
    !own.includes(word.toLowerCase()) &&
    !openText.includes(word.toLowerCase());
  return closed.flatMap(({ kind, id, name, slug }) => {
    const found = [
      isTelling(id) && asWhole(id, "i").test(text) ? id : "",
      isTelling(name) && asWhole(name, "").test(text) ? name : "",
      isTelling(slug) && text.includes(`"${slug}"`) ? slug : "",
    ];
    return found.filter((word) => word !== "").map((word) => `${kind} ${id}: ${word}`);
  });
}

/** The text with its percent escapes decoded, as far as they can be. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

function asWhole(word: string, flags: string): RegExp {
  return new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`, flags);
}
