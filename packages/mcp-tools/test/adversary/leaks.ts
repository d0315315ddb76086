/** Words of closed things in what a caller is shown. */
import type { Rule } from "@octo/policy";
import type { Outcome } from "../../src/index.ts";
import { names, targetFields } from "./model.ts";
import type { Thing } from "./world.ts";

/** Everything that a caller is shown of an outcome. */
export function shownBy(outcome: Outcome): string {
  if (outcome.kind === "ask") return outcome.prompt;
  if (outcome.kind === "result") return `${outcome.text}\n${JSON.stringify(outcome.structured)}`;
  return `${outcome.text}\n${JSON.stringify(outcome.error)}`;
}

/**
 * Words of the world that are free text elsewhere, too, so that showing them says nothing: names of phases and channels, and
 * the roles of machines.
 */
const FREE_TEXTS = new Set([
  ...["development", "test", "staging", "production", "default"],
  ...["checkout-api", "storefront-web", "loyalty-service", "inventory-api"],
]);

/** What words can name. */
export interface Named {
  readonly closed: readonly Thing[];
  readonly things: readonly Thing[];
  /** The things as they were called when the texts of the server were written, such as those of tasks and events. */
  readonly formerly: readonly Thing[];
}

/**
 * The words of closed things in a text, apart from those that the caller wrote and those that an open thing has, too. An id or
 * name counts wherever it stands as a whole; a slug counts as a whole value only, because it may be a plain word.
 */
export function leaksIn(text: string, said: string, { closed, things, formerly }: Named): readonly string[] {
  const own = `${said}\n${decoded(said)}`.toLowerCase();
  const lower = text.toLowerCase();
  const isClosed = ({ kind, id }: Thing) => closed.some((one) => one.kind === kind && one.id === id);
  const open = [...things, ...formerly]
    .filter((thing) => !isClosed(thing))
    .flatMap(({ id, name, slug }) => [id, name, slug]);
  const openText = open.join("\n").toLowerCase();
  const isLeak = (word: string) =>
    word.length > 2 &&
    !FREE_TEXTS.has(word.toLowerCase()) &&
    lower.includes(word.toLowerCase()) &&
    !own.includes(word.toLowerCase()) &&
    !openText.includes(word.toLowerCase());
  return closed.flatMap(({ kind, id, name, slug }) => {
    const found = [
      isLeak(id) && asWhole(id, "i").test(text) ? id : "",
      isLeak(name) && asWhole(name, "").test(text) ? name : "",
      isLeak(slug) && text.includes(`"${slug}"`) ? slug : "",
    ];
    return found.filter((word) => word !== "").map((word) => `${kind} ${id}: ${word}`);
  });
}

/**
 * Items of a result that belong to all the things of a rule about several kinds, such as the deployments of a project to an
 * environment. Each of these things may be shown alone.
 */
export function closedItemsIn(
  value: unknown,
  rules: readonly Rule[],
  things: readonly Thing[],
): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const items = Object.values(value);
  // A name or a slug can be the id of another thing, and then says nothing about that thing.
  const ids = new Set(
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === "string" && !/(?:name|slug)$/i.test(key) ? [one.toLowerCase()] : [],
    ),
  );
  const about = things.filter(({ id }) => ids.has(id.toLowerCase()));
  const closing = about.length < 2 ? [] : rules.filter((rule) => closesAll(rule, about));
  const own = closing.map(
    (rule) => `an item of ${about.map(({ id }) => id).join(" and ")} against ${JSON.stringify(rule)}`,
  );
  return [...own, ...items.flatMap((item) => closedItemsIn(item, rules, things))];
}

function closesAll(rule: Rule, about: readonly Thing[]): boolean {
  const fields = targetFields(rule).filter((kind) => kind !== "space");
  return (
    fields.length > 1 &&
    fields.every((kind) => about.some((one) => one.kind === kind && names(rule[kind] ?? [], one)))
  );
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
