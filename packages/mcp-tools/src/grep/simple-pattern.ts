/**
 * Turns simple expressions into native ones, which go over many lines in one search. A native engine goes back and
 * tries again, so only expressions whose tries at one place are few in number may become one, and `.*` between two of
 * them is left to {@link Chain}: the time stays proportional to the text. They give the same as the engine, in ASCII
 * texts only.
 */
import { ANY, classOf } from "./ascii-set.ts";
import { type Piece, readSimple, type Sequence } from "./simple-syntax.ts";

/**
 * Sources of native expressions that a line must match one after the other, with anything between. None of their
 * matches holds a line break. Those of all but the last have one length each, so that the first match is also the
 * first to end, and no other one need be tried.
 */
export type Chain = readonly string[];

/** Most characters that may be looked at for one place of the text. */
const MOST_STEPS = 32;

const PLACES = { "^": "(?<![^\\n])", $: "(?![^\\n])", "\\b": "\\b", "\\B": "\\B" } as const;

/** Chains of which a line matches one if it matches the expression, or nothing for expressions of another kind. */
export function nativeChains(pattern: string, caseInsensitive: boolean): readonly Chain[] | undefined {
  const chains = readSimple(pattern, caseInsensitive)?.map((sequence) => linksOf(withoutEnds(sequence)));
  if (!chains) return undefined;
  const { steps } = costOfAlternatives(chains.flat());
  if (steps > MOST_STEPS || !chains.every((links) => links.slice(0, -1).every(hasOneWidth))) return undefined;
  const alone = chains.flatMap((links) => (links.length === 1 ? links : []));
  return [
    ...(alone.length > 0 ? [[alternativesSource(alone)]] : []),
    ...chains
      .filter(({ length }) => length > 1)
      .map((links) => links.map((one) => alternativesSource([one]))),
  ];
}

/** What stands between each `.*`; of `.+`, the one character goes with what is before it. */
function linksOf(sequence: Sequence): Sequence[] {
  const links: Piece[][] = [[]];
  for (const piece of sequence) {
    const isAnything = piece.atom.kind === "set" && piece.atom.set === ANY && /[*+]/.test(piece.many);
    if (!isAnything || piece.many === "+") links.at(-1)?.push(isAnything ? { ...piece, many: "" } : piece);
    if (isAnything) links.push([]);
  }
  return links;
}

function hasOneWidth(sequence: Sequence): boolean {
  return widthOf(sequence) !== undefined;
}

function widthOf(sequence: Sequence): number | undefined {
  let width = 0;
  for (const { atom, many } of sequence) {
    const [first, ...more] =
      atom.kind === "group" ? atom.alternatives.map(widthOf) : [Number(atom.kind === "set")];
    if (many !== "" || first === undefined || more.some((other) => other !== first)) return undefined;
    width += first;
  }
  return width;
}

/**
 * Whether there is a match depends on one repetition at either end only: `\d+ ms` is somewhere where `\d ms` is, and
 * `x*` is everywhere.
 */
function withoutEnds(sequence: Sequence): Sequence {
  return shortened(shortened(sequence).reverse()).reverse();
}

function shortened(sequence: Sequence): Piece[] {
  const rest = [...sequence];
  while (rest[0] && rest[0].many !== "") {
    if (rest[0].many === "+") rest[0] = { ...rest[0], many: "" };
    else rest.shift();
  }
  return rest;
}

/** How much is looked at in the worst case, and in how many ways it can be gone through. */
interface Cost {
  readonly steps: number;
  readonly ways: number;
}

function costOfAlternatives(alternatives: readonly Sequence[]): Cost {
  const costs = alternatives.map(costOfSequence);
  return {
    steps: costs.reduce((sum, { steps }) => sum + steps, 0),
    ways: costs.reduce((sum, { ways }) => sum + ways, 0),
  };
}

/** What follows is tried anew for each way through what is before it. */
function costOfSequence(sequence: Sequence): Cost {
  let [steps, ways] = [0, 1];
  for (const piece of sequence) {
    const cost = costOf(piece);
    steps += ways * cost.steps;
    ways *= cost.ways;
  }
  return { steps, ways };
}

function costOf({ atom, many }: Piece): Cost {
  if (many === "*" || many === "+") return { steps: Number.POSITIVE_INFINITY, ways: 1 };
  const once = atom.kind === "group" ? costOfAlternatives(atom.alternatives) : { steps: 1, ways: 1 };
  return many === "?" ? { steps: once.steps + 1, ways: once.ways + 1 } : once;
}

function alternativesSource(alternatives: readonly Sequence[]): string {
  return `(?:${alternatives.map((sequence) => sequence.map(sourceOf).join("")).join("|")})`;
}

function sourceOf({ atom, many }: Piece): string {
  if (atom.kind === "place") return PLACES[atom.place];
  return (atom.kind === "set" ? classOf(atom.set) : alternativesSource(atom.alternatives)) + many;
}
