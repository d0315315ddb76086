/** Renders a decision as text for a person at a terminal. */
import type { Decision } from "./types.ts";

const MARKS = { pass: "pass", confirm: "ask ", deny: "STOP", skip: " -  " } as const;

/** Escapes control and invisible characters, so that text of foreign origin cannot forge a line of its own. */
function clean(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}

/**
 * Renders a decision: its effect and reason, the route, what would change it, and the result of each gate.
 *
 * The text is for people and may change between versions; programs read the fields of the decision.
 */
export function explain(decision: Decision): string {
  const { route } = decision;
  const lines = [`${decision.effect.toUpperCase()} at gate "${decision.gate}": ${decision.reason}`];
  if (route !== undefined) {
    lines.push(`  request  ${route.method} ${route.path}`);
    lines.push(`  route    ${route.template ?? "unknown to the table"} (owner: ${route.toolset})`);
    if (route.since !== undefined) lines.push(`  since    ${route.since}`);
    if (route.classes.length > 0) lines.push(`  classes  ${route.classes.join(", ")}`);
  }
  lines.push(`  tier     ${decision.tier}${decision.protected ? ", protected" : ""}`);
  if (decision.rule !== undefined) lines.push(`  rule     ${decision.rule}`);
  if (decision.remedy !== undefined) lines.push(`  instead  ${decision.remedy}`);
  for (const warning of decision.warnings ?? []) lines.push(`  warning  ${warning}`);
  lines.push("  gates");
  for (const step of decision.trace) {
    lines.push(`    ${MARKS[step.outcome]} ${step.gate.padEnd(9)} ${step.detail}`);
  }
  return lines.map(clean).join("\n");
}
