/** The page of the policy: what the rules allow, and what would be decided about a call. */
import { allToolFacts, SUPPOSED_KINDS, type SupposedKind } from "@octo/mcp-tools";
import type { Policy } from "@octo/policy";
import type { Context, Hono } from "hono";
import { Facts } from "../approvals/plan-view.tsx";
import type { PageContext } from "../options.ts";
import { Layout } from "../page/layout.tsx";
import { mayWatch } from "../people/may-watch.ts";
import { NotForYou } from "../people/not-for-you.tsx";
import { toSignIn } from "../people/sign-in-routes.tsx";
import { type Question, type WhatIf, whatIf } from "./what-if.ts";

/** A policy of the server, and for whom it holds. */
export interface NamedPolicy {
  /** The name of the profile, or who it is for. */
  readonly name: string;
  readonly policy: Policy;
}

/** Returns what adds the page. The first policy is the one that holds where nothing else is said. */
export function policyPages(policies: () => readonly NamedPolicy[]) {
  return (app: Hono, context: PageContext): void => {
    app.get("/policy", (c) => showPolicy(c, context, policies()));
  };
}

async function showPolicy(
  c: Context,
  context: PageContext,
  policies: readonly NamedPolicy[],
): Promise<Response> {
  const signIn = await context.signInOf(c);
  if (!signIn) return toSignIn(c, context, "/policy");
  const frame = context.frameOf(signIn, "Policy");
  if (!(await mayWatch(context.deciderOf(signIn)))) return c.html(<NotForYou frame={frame} />, 403);
  const chosen = policies.find(({ name }) => name === c.req.query("profile")) ?? policies[0];
  if (!chosen) return c.notFound();
  const question = questionOf(c);
  const result = question.tool === "" ? undefined : whatIf(chosen.policy, question);
  return c.html(
    <Layout frame={frame}>
      <h1>Policy</h1>
      <WhatIfForm {...{ base: context.base(), question, policies, chosen }} />
      {result ? <Result result={result} /> : null}
      {policies.map((one) => (
        <Rules named={one} />
      ))}
    </Layout>,
  );
}

function questionOf(c: Context): Question {
  const text = (name: string) => c.req.query(name)?.trim().slice(0, 200) ?? "";
  const targets = Object.fromEntries(
    Object.keys(SUPPOSED_KINDS)
      .map((kind) => [kind, text(kind)] as const)
      .filter(([, value]) => value !== ""),
  );
  return { tool: text("tool"), targets, ...(text("at") ? { at: text("at") } : {}) };
}

interface WhatIfFormProps {
  readonly base: string;
  readonly question: Question;
  readonly policies: readonly NamedPolicy[];
  readonly chosen: NamedPolicy;
}

function WhatIfForm({ base, question, policies, chosen }: WhatIfFormProps) {
  const kinds = Object.keys(SUPPOSED_KINDS) as SupposedKind[];
  return (
    <>
      <h2>What if</h2>
      <form class="filters" method="get" action={`${base}/policy`}>
        <div>
          <label for="tool">tool</label>
          <select id="tool" name="tool">
            {allToolFacts.map(({ name }) => (
              <option value={name} selected={name === question.tool}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {policies.length > 1 ? (
          <div>
            <label for="profile">profile</label>
            <select id="profile" name="profile">
              {policies.map(({ name }) => (
                <option value={name} selected={name === chosen.name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {kinds.map((kind) => (
          <div>
            <label for={kind}>{kind}</label>
            <input {...{ id: kind, name: kind, type: "text", value: question.targets[kind] ?? "" }} />
          </div>
        ))}
        <div>
          <label for="at">at</label>
          <input
            {...{ id: "at", name: "at", type: "text", value: question.at ?? "" }}
            placeholder="2026-11-28T10:00Z"
          />
        </div>
        <button type="submit">What if</button>
      </form>
    </>
  );
}

const EFFECTS = { allow: "good", confirm: "warn", deny: "bad" } as const;

function Result({ result }: { readonly result: WhatIf }) {
  if (!result.ok)
    return (
      <div class="note bad" role="alert">
        <p>{result.problem}</p>
      </div>
    );
  const { decision, unknown } = result;
  return (
    <section class={`note ${EFFECTS[decision.effect]}`} aria-label="Decision">
      <p>
        <strong>
          {decision.effect}
          {decision.protected ? ", protected" : ""}
        </strong>{" "}
        by {decision.rule ? `the rule ${decision.rule}` : `the gate ${decision.gate}`}: {decision.reason}
      </p>
      {decision.remedy ? <p>{decision.remedy}</p> : null}
      <p>Not known here: {unknown.join("; ")}.</p>
      <ol>
        {decision.trace.map(({ gate, outcome, detail }) => (
          <li>
            {gate}: {outcome}
            {detail ? ` - ${detail}` : ""}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rules({ named: { name, policy } }: { readonly named: NamedPolicy }) {
  const { readOnly, allowDeletes, toolsets, open, caps, rules = [] } = policy.config;
  const facts: readonly (readonly [string, string])[] = [
    ["Writes", readOnly ? "none" : "as the rules say, approved"],
    ["Deletions", allowDeletes ? "as the rules say, approved" : "none"],
    ["Toolsets", toolsets === undefined || toolsets === "all" ? "all" : toolsets.join(", ")],
    ["Opened classes", open?.join(", ") || "none"],
    ["Caps", caps ? JSON.stringify(caps) : "none"],
  ];
  return (
    <>
      <h2>Rules: {name}</h2>
      <Facts facts={facts.map(([label, value]) => ({ label, values: [value] }))} />
      {rules.length === 0 ? (
        <p>There are no rules.</p>
      ) : (
        <section class="scroll" aria-label={`Rules of ${name}`} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Effect</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ name: rule, effect, ...when }, at) => (
                <tr>
                  <td>{rule ?? `rule ${at + 1}`}</td>
                  <td>{effect}</td>
                  <td>{whenOf(when)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function whenOf(when: object): string {
  const parts = Object.entries(when)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return parts.join("; ") || "always";
}
