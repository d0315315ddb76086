/** What the approval page shows of a write, made of the call that asks for it. */
import type { PageFact, PagePlan } from "../approvals/approval.ts";
import type { NewApproval } from "../approvals/approvals.ts";
import { clean } from "../clean/clean.ts";
import { neutralLine } from "../clean/quote.ts";
import { digestPlan, type Plan } from "../plan.ts";
import { namesOf } from "./audit-call.ts";
import type { Call } from "./call.ts";
import { callCacheOf } from "./call-context.ts";
import type { PageSettings, PageWrite } from "./page-types.ts";
import { hiddenWarning } from "./prompt.ts";

/** The most characters of one value. A plan that a person reads holds none that is longer. */
const MOST_OF_VALUE = 4_000;

/** The means of approving on a page, where the server has one. */
export function pageSettings({ kit }: Call): PageSettings | undefined {
  const { approvalPage: page, approval, sleep } = kit;
  return page && approval.mode === "page" ? { page, sealer: approval.sealer, sleep } : undefined;
}

/** The call as the approval page needs it. */
export function pageWrite(call: Call, isProtected: () => boolean): PageWrite {
  const { caller, said, compiled } = call;
  return {
    tool: compiled.tool.name,
    planToken: typeof said.planToken === "string" ? said.planToken : undefined,
    confirm: said.confirm === undefined ? undefined : said.confirm === true,
    caller,
    signal: caller.signal ?? new AbortController().signal,
    toShow: () => toShow(call, isProtected()),
  };
}

async function toShow(call: Call, isProtected: boolean): Promise<NewApproval> {
  const { kit, caller, compiled, plan, args, decisions } = call;
  if (!plan) throw new Error(`${compiled.tool.name} has no plan to show`);
  const asks = [decisions.request, decisions.plan].find((one) => one?.effect === "confirm");
  const octopusUser = await octopusUserOf(call);
  const { client: host, ...names } = namesOf(caller);
  const { principal, tenant } = names;
  return {
    tool: compiled.tool.name,
    plan: clean(pagePlan(plan), kit.redactor).value,
    digest: digestPlan(compiled.tool.name, args, plan),
    isProtected,
    protectedNames: isProtected ? protectedNamesOf(call, plan) : [],
    reason: asks?.reason ?? "The operator lets every write be approved.",
    ...(asks?.rule ? { rule: asks.rule } : {}),
    asker: {
      transport: caller.transport,
      ...(host ? { host } : {}),
      ...(principal ? { principal } : {}),
      ...(tenant ? { tenant } : {}),
      ...(octopusUser ? { octopusUser } : {}),
    },
    targets: plan.targets,
    server: kit.client.server.base,
  };
}

/** The plan whole: nothing is cut that fits a page, and what cannot be seen is named. */
function pagePlan({ title, facts, warnings }: Plan<unknown>): PagePlan {
  const shown = facts.map(({ label, value }): PageFact => {
    const values = typeof value === "string" ? [value] : value;
    return { label, values: values.map((one) => neutralLine(one, MOST_OF_VALUE)) };
  });
  const hidden = facts.flatMap(hiddenWarning);
  return {
    title,
    facts: shown,
    warnings: [...warnings, ...hidden].map((one) => neutralLine(one, MOST_OF_VALUE)),
  };
}

/** The environments that are protected, each decided about alone. */
function protectedNamesOf({ kit, compiled }: Call, { targets }: Plan<unknown>): readonly string[] {
  const { name, toolset } = compiled.tool;
  const names = (targets.environments ?? [])
    .filter((environment) => {
      const about = { ...targets, environments: [environment] };
      const action = { kind: "tool", tool: name, toolset, tier: "write", targets: about } as const;
      return kit.policy.decide({ ...action, at: kit.now() }).protected;
    })
    .map((environment) => environment.name ?? environment.id ?? "");
  return [...new Set(names.filter((one) => one !== "").map((one) => neutralLine(one, 200)))];
}

/** Whose credential the call works with. Where Octopus does not say, a decider with an Octopus key cannot be compared. */
async function octopusUserOf(call: Call) {
  try {
    const me = await callCacheOf(call)
      .shared("/api/users/me")
      .remember("whole", () => call.client.get("/api/users/me"));
    if (!me.Id) return undefined;
    const { Id: id, Username: name, EmailAddress: email } = me;
    return { id, ...(name ? { name: neutralLine(name, 200) } : {}), ...(email ? { email } : {}) };
  } catch {
    return undefined;
  }
}
