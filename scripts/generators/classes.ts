/** The table of sensitive classes in docs/policy.md, from the list that the policy uses. */
import { OCTOPUS_SENSITIVE_CLASSES } from "../../packages/policy/src/octopus/index.ts";
import { table } from "./blocks.ts";

/** Each class with what belongs to it. A class that several entries make up has the reasons of all. */
export function classTable(): string {
  const names = [...new Set(OCTOPUS_SENSITIVE_CLASSES.map(({ name }) => name))].sort();
  const rows = names.map((name) => {
    const entries = OCTOPUS_SENSITIVE_CLASSES.filter((one) => one.name === name);
    const levels = new Set(entries.map(({ level }) => level));
    return [`\`${name}\``, [...levels].join(", "), entries.map(({ why }) => why).join(" ")];
  });
  return table(["class", "level", "why"], rows);
}
