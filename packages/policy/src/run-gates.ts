/** Asks the gates in their order and puts what they said together into a decision. */
import {
  approvalGate,
  capsGate,
  modeGate,
  rulesGate,
  sensitiveGate,
  toolsetGate,
  type Verdict,
} from "./gates.ts";
import type { Engine, Question } from "./question.ts";
import { decideByRules } from "./rules.ts";
import type { Decision, Gate, GateResult } from "./types.ts";

const GATE_ORDER: readonly Gate[] = ["shape", "sensitive", "mode", "toolset", "rules", "caps", "approval"];

/**
 * Decides a question. The first gate that denies ends it. A gate that asks for a person does not, because a later gate
 * may still deny; the first gate that asked is the one that the decision names.
 */
export function runGates(engine: Engine, question: Question): Decision {
  const { subject, action } = question;
  const { config } = engine;
  const rules = decideByRules(engine.rules, subject);
  const machines = action.targets === undefined ? undefined : (action.targets.machines ?? []);
  const gates: readonly (() => Verdict)[] = [
    () => sensitiveGate(question, (one) => engine.isOpen(one, subject), config.profile !== undefined),
    () => modeGate(subject, config),
    () => toolsetGate(subject, engine, question.reads),
    () => rulesGate(rules),
    () => capsGate(subject, config.caps, action.usage, machines),
  ];
  const trace: GateResult[] = [
    { gate: "shape", outcome: "pass", detail: question.route?.path ?? "well-formed" },
  ];
  let asks: Verdict | undefined;
  let isProtected = rules.protected;
  for (const ask of gates) {
    const verdict = ask();
    trace.push(resultOf(verdict));
    if (verdict.protected === true) isProtected = true;
    if (verdict.effect === "deny") return decisionOf(question, verdict, isProtected, trace);
    if (verdict.effect === "confirm") asks ??= verdict;
  }
  const last = asks ?? approvalGate(subject.tier, rules.effect === "allow" ? rules.deciding : undefined);
  trace.push({ ...resultOf(last), gate: "approval" });
  return decisionOf(question, last, isProtected, trace);
}

function resultOf({ gate, effect, reason }: Verdict): GateResult {
  return { gate, outcome: effect === "allow" ? "pass" : effect, detail: reason };
}

function decisionOf(
  { subject, route }: Question,
  verdict: Verdict,
  isProtected: boolean,
  trace: readonly GateResult[],
): Decision {
  const skipped = GATE_ORDER.slice(trace.length).map(
    (gate): GateResult => ({ gate, outcome: "skip", detail: "not asked" }),
  );
  return {
    effect: verdict.effect,
    tier: subject.tier,
    gate: verdict.gate,
    reason: verdict.reason,
    ...(verdict.rule === undefined ? {} : { rule: verdict.rule }),
    ...(verdict.remedy ? { remedy: verdict.remedy } : {}),
    protected: isProtected,
    ...(route === undefined ? {} : { route }),
    trace: [...trace, ...skipped],
  };
}
