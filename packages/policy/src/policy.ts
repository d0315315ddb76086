/**
 * Builds a policy and decides actions with it.
 *
 * Invariant: `decide` is total and pure. Whatever it cannot read, it denies; whatever breaks inside, it denies.
 */
import { bodyHits, readBody } from "./body.ts";
import { capsGate, modeGate, sensitiveGate, toolsetGate, type Verdict } from "./gates.ts";
import { compileOpen, type OpenTest } from "./open.ts";
import { type ParsedPath, readPath } from "./path.ts";
import {
  type MatchedRoute,
  type RouteMatch,
  type RouteTable,
  type SensitiveClass,
  tierOfMethod,
} from "./routes.ts";
import { type CompiledRule, compileRule, decideByRules, type Subject } from "./rules.ts";
import { addPathTargets, type KnownTargets } from "./targets.ts";
import {
  type Action,
  type Decision,
  type Gate,
  type GateResult,
  type HttpAction,
  type Policy,
  type PolicyConfig,
  PolicyConfigError,
  type Tier,
  type ToolAction,
} from "./types.ts";

interface Engine {
  readonly config: PolicyConfig;
  readonly routes: RouteTable;
  readonly enabled: ReadonlySet<string> | undefined;
  readonly rules: readonly CompiledRule[];
  readonly isOpen: OpenTest;
  readonly classByName: ReadonlyMap<string, SensitiveClass>;
}

/** A subject with what the gates need beyond the rules. */
interface Question {
  readonly subject: Subject;
  readonly action: Action;
  readonly classes: readonly SensitiveClass[];
  readonly strangers: readonly string[];
  readonly reads: readonly string[];
  readonly route: MatchedRoute | undefined;
}

const GATE_ORDER: readonly Gate[] = ["shape", "sensitive", "mode", "toolset", "rules", "caps", "approval"];
const EFFECT_RANK = { allow: 0, confirm: 1, deny: 2 } as const;
const NOWHERE: KnownTargets = { spaces: [], projects: [], environments: [], tenants: [] };
const ANYWHERE: KnownTargets = {
  spaces: undefined,
  projects: undefined,
  environments: undefined,
  tenants: undefined,
};

/**
 * Builds a policy.
 *
 * @throws PolicyConfigError when the configuration names something that does not exist, or cannot mean anything.
 */
export function createPolicy(given: PolicyConfig): Policy {
  const config: PolicyConfig = Object.freeze({
    ...given,
    ...(given.caps && { caps: Object.freeze({ ...given.caps }) }),
  });
  const { routes } = config;
  const warnings: string[] = [];
  if (config.readOnly === true && config.allowDeletes === true) {
    warnings.push("allowDeletes has no effect: the policy is read-only.");
  }
  checkCaps(config);
  const engine: Engine = {
    config,
    routes,
    enabled: enabledToolsets(config),
    rules: (config.rules ?? []).map((rule, i) => compileRule(rule, i, routes)),
    isOpen: compileOpen(config.open ?? [], routes),
    classByName: new Map(routes.sensitive.map((one) => [one.name, one])),
  };
  return {
    refused: false,
    config,
    warnings,
    decide: (action) => {
      try {
        const decision = action.kind === "tool" ? decideTool(engine, action) : decideHttp(engine, action);
        const silent = warnings.length === 0 || decision.tier !== "delete";
        return silent ? decision : { ...decision, warnings };
      } catch {
        return refusal("The action could not be read.");
      }
    },
  };
}

function enabledToolsets(config: PolicyConfig): ReadonlySet<string> | undefined {
  const { toolsets = "all", routes } = config;
  const alwaysOn = config.alwaysOn ?? routes.alwaysOn;
  const known = new Set([...routes.toolsets, ...alwaysOn]);
  const wanted = toolsets === "all" ? [] : toolsets;
  if (!Array.isArray(wanted)) throw new PolicyConfigError('toolsets must be "all" or a list.');
  const wrong = wanted.find((toolset) => !known.has(toolset));
  if (wrong !== undefined) {
    throw new PolicyConfigError(`Unknown toolset "${wrong}". Known: ${[...known].join(", ")}.`);
  }
  return toolsets === "all" ? undefined : new Set([...alwaysOn, ...toolsets]);
}

function checkCaps(config: PolicyConfig): void {
  for (const [name, limit] of Object.entries(config.caps ?? {})) {
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0)) {
      throw new PolicyConfigError(`caps.${name} must be a whole number, 0 or more.`);
    }
  }
}

/** Denied unread. What nobody could read counts as the worst that it could be. */
function refusal(reason: string, remedy?: string, tier: Tier = "delete"): Decision {
  return {
    effect: "deny",
    tier,
    gate: "shape",
    reason,
    ...(remedy !== undefined && { remedy }),
    protected: true,
    trace: [{ gate: "shape", outcome: "deny", detail: reason }],
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function decideTool(engine: Engine, action: ToolAction): Decision {
  const tier: Tier | undefined = (["read", "write", "delete"] as const).find((one) => one === action.tier);
  if (typeof action.tool !== "string" || action.tool === "") return refusal("The action names no tool.");
  if (typeof action.toolset !== "string" || action.toolset === "")
    return refusal("The tool names no toolset.");
  if (tier === undefined) return refusal("The tool has no tier.");
  const touches = action.touches ?? [];
  if (!isTexts(touches)) return refusal("What the tool touches cannot be read.");
  const classes = touches.flatMap((name) => engine.classByName.get(name) ?? []);
  return runGates(engine, {
    action,
    classes,
    strangers: touches.filter((name) => !engine.classByName.has(name)),
    reads: [],
    route: undefined,
    subject: {
      tool: action.tool,
      toolset: action.toolset,
      tier,
      method: undefined,
      readings: [],
      primary: [],
      classes: touches,
      targets: action.targets === undefined ? ANYWHERE : addPathTargets(action.targets, NOWHERE),
      at: action.at,
    },
  });
}

function decideHttp(engine: Engine, action: HttpAction): Decision {
  if (action.kind !== "http") return refusal("The action is neither a tool call nor an HTTP request.");
  const method = typeof action.method === "string" ? action.method.toUpperCase() : "";
  const tier = tierOfMethod(method);
  if (tier === undefined) {
    return refusal("The method is not one of GET, HEAD, POST, PUT, PATCH, DELETE.");
  }
  const query = action.query ?? [];
  if (!isTexts(query)) return refusal("The query names cannot be read.");
  const path = readPath(action.path, engine.routes.base);
  if (!path.ok)
    return refusal(`${path.message} (${path.reason})`, "Send a plain path of the API, encoded once.", tier);
  const made = httpCase(engine, action, method, query, path);
  if (path.refs.length === 0) return runGates(engine, made.case);
  if (made.match.entry === undefined) {
    return refusal("The path hides a slash where no git reference belongs. (encoded-slash)", undefined, tier);
  }
  const decision = runGates(engine, made.case);
  return decision.effect === "deny" ? decision : alsoDecoded(engine, action, method, query, path, decision);
}

/** A server or proxy may decode a git reference into several segments: the stricter reading counts. */
function alsoDecoded(
  engine: Engine,
  action: HttpAction,
  method: string,
  query: readonly string[],
  path: ParsedPath,
  decision: Decision,
): Decision {
  const segments = path.segments.flatMap((segment) => segment.split("/"));
  const other = httpCase(engine, action, method, query, { ...path, segments, refs: [] });
  const isKnown = other.match.entry !== undefined || other.match.classes.length > 0;
  if (!isKnown) return decision;
  const answer = runGates(engine, other.case);
  const isStricter = EFFECT_RANK[answer.effect] > EFFECT_RANK[decision.effect];
  return isStricter ? { ...answer, reason: `Read with its slashes: ${answer.reason}` } : decision;
}

function httpCase(
  engine: Engine,
  action: HttpAction,
  method: string,
  query: readonly string[],
  path: ParsedPath,
): { readonly case: Question; readonly match: RouteMatch } {
  const { routes } = engine;
  const match = routes.match(method, path);
  const names = new Set(query.map((name) => name.normalize("NFKC").toLowerCase()));
  const byQuery = routes.sensitive.filter((one) => one.query?.some((name) => names.has(name.toLowerCase())));
  const needsBody = match.classes.some((one) => one.body !== undefined);
  const body = needsBody ? readBody(action.body) : undefined;
  const byRoute = match.classes.filter((one) => one.body === undefined || bodyHits(one.body, body));
  const classes = [...new Set([...byRoute, ...byQuery])];
  const toolset = match.entry?.toolset ?? routes.unknown;
  const via = action.via;
  const route: MatchedRoute = {
    toolset,
    method,
    path: path.canonical,
    classes: classes.map((one) => one.name),
    ...(match.entry !== undefined && { template: match.entry.template }),
    ...(match.entry?.since !== undefined && { since: match.entry.since }),
  };
  const subject: Subject = {
    tool: via?.tool,
    toolset,
    tier: match.tier,
    method,
    readings: match.readings,
    primary: match.primary,
    classes: route.classes,
    targets: addPathTargets(action.targets, match.targets),
    at: action.at,
  };
  const reads = via !== undefined && isTexts(via.reads) ? via.reads : [];
  return { match, case: { action, subject, classes, strangers: [], reads, route } };
}

function runGates(engine: Engine, item: Question): Decision {
  const { subject, action } = item;
  const { config } = engine;
  const answer = decideByRules(engine.rules, subject);
  const machines = action.targets === undefined ? undefined : (action.targets.machines ?? []);
  const verdicts: (() => Verdict)[] = [
    () => sensitiveGate(item.classes, item.strangers, (one) => engine.isOpen(one, subject)),
    () => modeGate(subject, config),
    () => toolsetGate(subject, engine.enabled, item.reads),
    () => rulesVerdict(answer),
    () => capsGate(subject, config.caps, action.usage, machines),
  ];
  const trace: GateResult[] = [{ gate: "shape", outcome: "pass", detail: item.route?.path ?? "well-formed" }];
  let asks: Verdict | undefined;
  let isProtected = answer.protected;
  for (const ask of verdicts) {
    const verdict = ask();
    trace.push({ gate: verdict.gate, outcome: outcomeOf(verdict), detail: verdict.reason });
    if (verdict.protected === true) isProtected = true;
    if (verdict.effect === "deny") return finish(item, verdict, isProtected, trace);
    if (verdict.effect === "confirm") asks ??= verdict;
  }
  const last = asks ?? approval(subject.tier, answer.effect === "allow" ? answer.deciding : undefined);
  trace.push({ gate: "approval", outcome: outcomeOf(last), detail: last.reason });
  return finish(item, last, isProtected, trace);
}

function outcomeOf(verdict: Verdict): GateResult["outcome"] {
  return verdict.effect === "allow" ? "pass" : verdict.effect;
}

function rulesVerdict(answer: ReturnType<typeof decideByRules>): Verdict {
  const gate = "rules";
  const { deciding } = answer;
  if (deciding === undefined) return { gate, effect: "allow", reason: "no rule matches" };
  const { rule, label } = deciding;
  const effect = answer.effect ?? "allow";
  const reason = rule.reason ?? `Rule "${label}" says ${rule.effect}.`;
  if (effect === "allow") return { gate, effect, reason };
  return {
    gate,
    effect,
    reason,
    rule: label,
    remedy: `An operator can change rule "${label}" in the policy file.`,
  };
}

function approval(tier: Tier, allow: CompiledRule | undefined): Verdict {
  const gate = "approval";
  if (tier === "read") return { gate, effect: "allow", reason: "Reads need no approval." };
  if (allow !== undefined) {
    return {
      gate,
      effect: "allow",
      reason: `Rule "${allow.label}" allows it without asking.`,
      rule: allow.label,
    };
  }
  const remedy = "An operator can allow it without asking with an `allow` rule.";
  return { gate, effect: "confirm", reason: `A ${tier} needs a person's approval.`, remedy };
}

function finish(item: Question, verdict: Verdict, isProtected: boolean, trace: GateResult[]): Decision {
  for (let i = trace.length; i < GATE_ORDER.length; i++) {
    const gate = GATE_ORDER[i];
    if (gate !== undefined) trace.push({ gate, outcome: "skip", detail: "not asked" });
  }
  return {
    effect: verdict.effect === "skip" ? "deny" : verdict.effect,
    tier: item.subject.tier,
    gate: verdict.gate,
    reason: verdict.reason,
    ...(verdict.rule !== undefined && { rule: verdict.rule }),
    ...(verdict.remedy !== undefined && verdict.remedy !== "" && { remedy: verdict.remedy }),
    protected: isProtected,
    ...(item.route !== undefined && { route: item.route }),
    trace,
  };
}
