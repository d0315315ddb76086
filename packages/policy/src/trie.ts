/**
 * Finds all templates that fit a path, with a tree of literal and open segments. The cost depends on the path and on the
 * templates that begin like it, and not on the size of the table.
 */
import { PolicyConfigError } from "./errors.ts";

interface Node<T> {
  readonly literals: Map<string, Node<T>>;
  /** The open segment that takes any text. */
  open: Node<T> | undefined;
  /** The open segment that also takes a git reference with slashes. */
  ref: Node<T> | undefined;
  readonly values: T[];
  /** Values that also hold for everything below. */
  readonly below: T[];
}

/** A built tree. */
export type Index<T> = Node<T>;

/** A template that fits, with what makes it more specific than another. */
export interface Found<T> {
  readonly value: T;
  readonly literals: number;
  /** Binary fraction of the literal positions: greater means more literal on the left. */
  readonly order: number;
}

const REF_NAMES: ReadonlySet<string> = new Set(["{gitref}", "{branchname}", "{tagname}", "{refname}"]);

function newNode<T>(): Node<T> {
  return { literals: new Map(), open: undefined, ref: undefined, values: [], below: [] };
}

/** The segments of a template in lower case; placeholders keep their braces. */
export function templateSegments(template: string): string[] {
  if (!template.startsWith("/")) throw new PolicyConfigError(`A template starts with "/": "${template}".`);
  const segments = template
    .toLowerCase()
    .split("/")
    .filter((segment) => segment !== "");
  const wrong = segments.find((segment, i) => {
    if (segment === "**") return i !== segments.length - 1;
    return !/^(\{[a-z0-9]+\}|[^{}*]+)$/.test(segment);
  });
  if (wrong !== undefined) throw new PolicyConfigError(`Bad segment "${wrong}" in template "${template}".`);
  return segments;
}

/** Templates of the same shape fit the same paths. */
export function shapeOf(segments: readonly string[]): string {
  return `/${segments.map((segment) => (segment.startsWith("{") && segment !== "{space}" ? "{}" : segment)).join("/")}`;
}

/** The number of literal segments. */
export function literalCount(segments: readonly string[]): number {
  return segments.filter((segment) => !segment.startsWith("{")).length;
}

/** Builds the tree. A last segment `**` makes the value hold for the path and everything below it. */
export function buildIndex<T>(items: readonly (readonly [readonly string[], T])[]): Index<T> {
  const root = newNode<T>();
  for (const [segments, value] of items) {
    let node = root;
    for (const segment of segments) if (segment !== "**") node = child(node, segment);
    (segments[segments.length - 1] === "**" ? node.below : node.values).push(value);
  }
  return root;
}

function child<T>(node: Node<T>, segment: string): Node<T> {
  if (REF_NAMES.has(segment)) {
    node.ref ??= newNode();
    return node.ref;
  }
  // A template that is only `{space}` means the space itself. No path can contain this text, so it is kept as a literal.
  if (segment.startsWith("{") && segment !== "{space}") {
    node.open ??= newNode();
    return node.open;
  }
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const made = newNode<T>();
  node.literals.set(segment, made);
  return made;
}

/** Finds all values whose template fits. A segment at a position in `refs` fits a git reference placeholder only. */
export function collect<T>(
  index: Index<T>,
  segments: readonly string[],
  refs: readonly number[],
): Found<T>[] {
  const found: Found<T>[] = [];
  const visit = (node: Node<T>, at: number, literals: number, order: number) => {
    for (const value of node.below) found.push({ value, literals, order });
    const segment = segments[at];
    if (segment === undefined) {
      for (const value of node.values) found.push({ value, literals, order });
      return;
    }
    const isRef = refs.includes(at);
    const literal = node.literals.get(segment);
    if (literal !== undefined) visit(literal, at + 1, literals + 1, order + 2 ** -(at + 1));
    if (node.open !== undefined && !isRef) visit(node.open, at + 1, literals, order);
    if (node.ref !== undefined) visit(node.ref, at + 1, literals, order);
  };
  visit(index, 0, 0, 0);
  return found;
}
