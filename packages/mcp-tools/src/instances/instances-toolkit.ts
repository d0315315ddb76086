/**
 * One toolkit over several Octopus servers. It finds the instance of a call and hands the call on, so that every call passes the
 * pipeline of its own instance, with its credential, policy, caps and caches. It knows no server and keeps nothing of a call.
 */
import { namesOf } from "../pipeline/audit-call.ts";
import type { AuditSink } from "../pipeline/audit-entry.ts";
import type { Caller } from "../pipeline/caller.ts";
import type { Outcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { checkInstances, chooseInstance, INSTANCE, type Instance } from "./instance.ts";
import { resourcesOfAll, splitAddress, toolsOfAll } from "./instance-tools.ts";

/** What the router has beside its instances. */
export interface InstancesOptions {
  /** Records the calls that name no instance. Give each toolkit {@link auditOfInstance} of the same sink. */
  readonly audit: AuditSink;
  /** The clock, in milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
}

/** The sink of one instance: every entry names it. */
export function auditOfInstance(audit: AuditSink, instance: string): AuditSink {
  return { record: (entry) => audit.record({ ...entry, instance }) };
}

/**
 * Makes one toolkit of several. With one instance it is the toolkit of this one, and nothing changes for its callers. With more,
 * every tool takes `instance`; a link that belongs to an instance chooses it.
 *
 * @throws Error that names the instance, when a name or an address is wrong or is there twice.
 *
 * @example
 * ```ts
 * import { createOctopusClient } from "@octo/api-client";
 * import { createInstancesToolkit, createToolkit, noAudit } from "@octo/mcp-tools";
 * import { octopusPolicy } from "@octo/policy/octopus";
 * import { startSimulator } from "@octo/simulator";
 *
 * const [test, prod] = await Promise.all([startSimulator(), startSimulator({ seed: 2 })]);
 * const instanceOf = (name: string, { url, apiKey }: typeof test, readOnly: boolean) => ({
 *   name,
 *   serverUrl: url,
 *   toolkit: createToolkit({
 *     client: createOctopusClient({ serverUrl: url, credential: { kind: "apiKey", key: apiKey } }),
 *     policy: octopusPolicy({ readOnly }),
 *   }),
 * });
 * const toolkit = createInstancesToolkit([instanceOf("test", test, false), instanceOf("prod", prod, true)], { audit: noAudit });
 *
 * const outcome = await toolkit.call("list_spaces", { instance: "prod" }, { transport: "embedded" });
 * console.log(outcome.kind); // => "result"
 * console.log(toolkit.tierOf("deploy_release", { instance: "test" })); // => "write"
 * await Promise.all([test.close(), prod.close()]);
 * ```
 */
export function createInstancesToolkit(instances: readonly Instance[], options: InstancesOptions): Toolkit {
  checkInstances(instances);
  const [only, ...more] = instances;
  return only !== undefined && more.length === 0 ? only.toolkit : routerOf(instances, options);
}

function routerOf(instances: readonly Instance[], options: InstancesOptions): Toolkit {
  const call = async (name: string, args: unknown, caller: Caller): Promise<Outcome> => {
    const chosen = chooseInstance(instances, args);
    if (!chosen.ok) return refusal(name, chosen, caller, options);
    const { instance, byLink } = chosen;
    return named(instance, await instance.toolkit.call(name, chosen.args, caller), byLink);
  };
  return {
    listTools: ({ detail = "compact" } = {}) => toolsOfAll(instances, detail),
    listResources: () => resourcesOfAll(instances),
    toolNames: () => [...new Set(instances.flatMap(({ toolkit }) => toolkit.toolNames()))],
    ...promptsOf(instances),
    // A person who types has named no instance yet, and names of one are not shown as if they were of another.
    complete: () => Promise.resolve({ values: [], total: 0 }),
    readResource(address, caller) {
      const { uri, name } = splitAddress(address);
      return call("read_resource", { uri, ...(name === undefined ? {} : { [INSTANCE]: name }) }, caller);
    },
    instructions: () => instructionsOf(instances),
    has: (name) => instances.some(({ toolkit }) => toolkit.has(name)),
    tierOf(name, args) {
      const chosen = chooseInstance(instances, args);
      return chosen.ok ? chosen.instance.toolkit.tierOf(name, chosen.args) : "read";
    },
    call,
    narrow(narrowing) {
      const narrowed: Instance[] = [];
      for (const instance of instances) {
        const one = instance.toolkit.narrow(narrowing);
        if (!one.ok)
          return { ok: false, reasons: one.reasons.map((reason) => `${instance.name}: ${reason}`) };
        narrowed.push({ ...instance, toolkit: one.toolkit });
      }
      return { ok: true, toolkit: routerOf(narrowed, options) };
    },
  };
}

function promptsOf(instances: readonly Instance[]): Pick<Toolkit, "listPrompts" | "renderPrompt"> {
  const names = instances.map(({ name }) => name).join(", ");
  return {
    listPrompts: () => [
      ...new Map(
        instances.flatMap(({ toolkit }) => toolkit.listPrompts().map((one) => [one.name, one])),
      ).values(),
    ],
    renderPrompt(name, values) {
      const texts = instances.flatMap(({ toolkit }) => toolkit.renderPrompt(name, values) ?? []);
      const [text] = texts;
      return text === undefined
        ? undefined
        : `${text}\n\nEvery tool takes instance, one of ${names}. Ask which one when it is not clear.`;
    },
  };
}

function instructionsOf(instances: readonly Instance[]): string {
  const lines = instances.map(({ name, serverUrl }) => `${name} is ${serverUrl}`);
  const texts = new Set(instances.map(({ toolkit }) => toolkit.instructions()));
  return [
    ...texts,
    `There are several Octopus servers: ${lines.join("; ")}. Every tool takes instance, one of these names; a link to one of them is enough. What holds in one says nothing about another: ask the person when it is not clear which one is meant.`,
  ].join("\n");
}

/** A person who approves must see which server is meant, and a caller whose link chose it must learn it. */
function named(instance: Instance, outcome: Outcome, byLink: boolean): Outcome {
  const head = `Octopus Server: "${instance.name}" (${instance.serverUrl})`;
  if (outcome.kind === "ask") return { ...outcome, prompt: `${head}\n${outcome.prompt}` };
  if (outcome.kind === "error")
    return outcome.error.plan === undefined ? outcome : { ...outcome, text: `${head}\n${outcome.text}` };
  if (!byLink) return outcome;
  return {
    ...outcome,
    structured: { [INSTANCE]: instance.name, ...outcome.structured },
    text: `${INSTANCE}: ${instance.name}\n${outcome.text}`,
  };
}

/** A call that names no instance reaches none, and is recorded like every other refused call. */
async function refusal(
  tool: string,
  { problem, hint }: { readonly problem: string; readonly hint: string },
  caller: Caller,
  { audit, now = Date.now }: InstancesOptions,
): Promise<Outcome> {
  await audit.record({
    at: new Date(now()).toISOString(),
    event: "call",
    call: crypto.randomUUID(),
    transport: caller.transport,
    ...namesOf(caller),
    tool: tool.slice(0, 100),
    tier: "read",
    args: {},
    outcome: "error",
    error: { code: "input" },
    requests: [],
    durationMs: 0,
  });
  return {
    kind: "error",
    error: { code: "input", message: problem, hint, field: INSTANCE },
    text: `input: ${problem} ${hint}`,
    requests: 0,
    writes: 0,
    durationMs: 0,
  };
}
