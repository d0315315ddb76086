/** Sorts the facts of a plan into the parts of its page. Facts with a number at the end belong together. */
import type { PageFact, PagePlan } from "@octo/mcp-tools";

/** One package of a release. */
export interface PackageRow {
  readonly step: string;
  readonly version: string;
  readonly live: string;
}

/** What is about one kind of destination: its steps, targets, freezes. */
export interface DestinationPart {
  readonly title: string;
  readonly facts: readonly PageFact[];
}

/** The parts of a page. */
export interface PlanParts {
  /** Names of the environments, which come first. */
  readonly environments: readonly string[];
  readonly packages: readonly PackageRow[];
  readonly destinations: readonly DestinationPart[];
  /** Everything else, in the order of the plan. */
  readonly facts: readonly PageFact[];
}

const NUMBERED = /^(.+) (\d+)$/;
const PART = "Part";
const PACKAGE = "Package";

/** Sorts the facts. None is left out. */
export function planParts({ facts }: Pick<PagePlan, "facts">): PlanParts {
  const numbers = new Set(
    facts.flatMap(({ label }) => {
      const [, name, number] = NUMBERED.exec(label) ?? [];
      return name === PART && number ? [number] : [];
    }),
  );
  const packages: PackageRow[] = [];
  const parts = new Map<string, { title: string; facts: PageFact[] }>();
  const environments: string[] = [];
  const rest: PageFact[] = [];
  for (const fact of facts) {
    const [, name = "", number = ""] = NUMBERED.exec(fact.label) ?? [];
    const [step, version, live] = fact.values;
    if (/^environments?$/i.test(fact.label)) environments.push(...fact.values);
    else if (name === PACKAGE && step && version && fact.values.length <= 3)
      packages.push({ step, version, live: live ?? "" });
    else if (numbers.has(number)) {
      const part = parts.get(number) ?? { title: "", facts: [] };
      parts.set(number, part);
      if (name === PART) part.title = fact.values.join(", ");
      else part.facts.push({ ...fact, label: name });
    } else rest.push(fact);
  }
  return { environments, packages, destinations: [...parts.values()], facts: rest };
}
