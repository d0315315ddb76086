/** Approvals as text for a terminal. Texts of others were cleaned by the server; a terminal reads no markup in them. */
import { stripVTControlCharacters } from "node:util";
import type { ApprovalStatus } from "@octo/mcp-tools";

/** A list: one line each, what waits first. */
export function listText(approvals: readonly ApprovalStatus[], now: number): string {
  if (approvals.length === 0) return "Nothing waits, and nothing was decided lately.";
  const ordered = [...approvals].sort(
    (a, b) => Number(b.state === "waiting") - Number(a.state === "waiting"),
  );
  return ordered.map((status) => lineOf(status, now)).join("\n");
}

function lineOf({ approval, state }: ApprovalStatus, now: number): string {
  const { id, plan, isProtected, asker, expires } = approval;
  const where = plan.facts.find(({ label }) => /^environments?$/i.test(label))?.values.join(", ");
  const project = plan.facts.find(({ label }) => label === "Project")?.values[0];
  const left =
    state === "waiting" ? `, ${Math.max(0, Math.round((expires - now) / 60_000))} minutes left` : "";
  const parts = [plan.title, project, where, isProtected ? "PROTECTED" : undefined]
    .filter(Boolean)
    .join(" | ");
  return plain(
    `${id}  ${state}${left}  ${parts}  (asked by ${asker.principal ?? asker.host ?? asker.transport})`,
  );
}

/** One approval with its whole plan. */
export function approvalText({ approval, state, decision, end }: ApprovalStatus): string {
  const { plan, isProtected, protectedNames, asker, reason, expires } = approval;
  const lines = [
    `${plan.title}: ${state}`,
    ...(isProtected ? [`PROTECTED${protectedNames.length > 0 ? `: ${protectedNames.join(", ")}` : ""}`] : []),
    "",
    ...plan.facts.map(({ label, values }) => `${label}: ${values.join("; ") || "none"}`),
    ...plan.warnings.map((warning) => `! ${warning}`),
    "",
    `Asked by: ${asker.principal ?? asker.transport}${asker.host ? ` through ${asker.host}` : ""}`,
    `Octopus user: ${asker.octopusUser?.name ?? asker.octopusUser?.id ?? "not known"}`,
    `Why it needs approval: ${reason}`,
    ...(state === "waiting" ? [`It can be decided until ${new Date(expires).toISOString()}.`] : []),
    ...(decision?.by
      ? [`${decision.kind} by ${decision.by.name}${decision.reason ? `: ${decision.reason}` : ""}`]
      : []),
    ...(end?.tasks.length ? [`Tasks: ${end.tasks.join(", ")}`] : []),
    ...(end?.message ? [`Error: ${end.message}`] : []),
  ];
  return lines.map(plain).join("\n");
}

/** One line without what a terminal would act on. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, " ");
}
