/** Makes what all calls of a toolkit share, out of the options of its host. */
import { createMemoryState } from "@octo/state";
import { createBoundedCache } from "./cache/bounded-cache.ts";
import { createCaches, createCredentialCaches } from "./cache/credential-caches.ts";
import { createGrowingRedactor } from "./clean/growing-redactor.ts";
import type { Tool } from "./define-tool.ts";
import { ToolError } from "./errors.ts";
import { createApiGuideSource } from "./guide/api-guide.ts";
import { noAudit } from "./pipeline/audit-entry.ts";
import { DEFAULT_BUDGET_TOKENS } from "./pipeline/budget.ts";
import type { Kit } from "./pipeline/kit.ts";
import { createSealer, planStoreOn } from "./pipeline/seal.ts";
import { opensApprovals } from "./pipeline/separation-of-duties.ts";
import { noLogger } from "./pipeline/toolkit-logger.ts";
import { createWriteCounter } from "./pipeline/write-counter.ts";
import { createOwnJournal } from "./pipeline/write-journal.ts";
import { createReadRules } from "./reading/read-rules.ts";
import { sleep } from "./sleep.ts";
import { createToolNames } from "./tool-names.ts";
import type { ToolkitOptions } from "./toolkit-options.ts";
import { namesOfAll } from "./toolkit-tools.ts";

const NONE: readonly Tool[] = [];
const VERSION_TTL_MS = 300_000;

/** Makes the kit; nothing is sent to the server yet. */
export function createKit(options: ToolkitOptions): Kit {
  const now = options.now ?? Date.now;
  const state = options.state ?? createMemoryState({ now });
  const sealer = createSealer({
    now,
    ...(options.sealKey ? { key: options.sealKey } : {}),
    ...(options.approvalTtlMs ? { ttlMs: options.approvalTtlMs } : {}),
    ...(options.state ? { planStore: planStoreOn(options.state, now) } : {}),
  });
  const further = () => (typeof options.secrets === "function" ? options.secrets() : (options.secrets ?? []));
  const secrets = () => [...options.client.secrets(), ...further()];
  const hostTools = options.tools ?? [];
  const toolNames = namesOfAll(hostTools);
  return {
    client: options.client,
    policy: options.policy,
    approval: { mode: options.approval ?? "confirm", sealer },
    approvalPage: options.approvalPage,
    redactor: createGrowingRedactor(secrets),
    secrets,
    audit: options.audit ?? noAudit,
    logger: options.logger ?? noLogger,
    budgetTokens: options.budgetTokens ?? DEFAULT_BUDGET_TOKENS,
    showVariableValues: options.showVariableValues ?? false,
    product: options.product ?? "octo-mcp",
    now,
    sleep: options.sleep ?? sleep,
    writes: options.writes ?? createWriteCounter({ state, now }),
    journal: options.journal ?? createOwnJournal(now),
    state,
    remembersWriters: options.remembersWriters ?? opensApprovals(options.policy),
    apiGuide: createApiGuideSource(now),
    ...createCaches(now),
    cachesOf: createCredentialCaches(now),
    readRules: createReadRules(options.policy, now),
    hostTools,
    externalTools: options.externalTools ?? (() => NONE),
    toolChoice: options.toolChoice ?? {},
    names: createToolNames(options.toolPrefix ?? "", toolNames),
    ...rememberVersion(now),
  };
}

/** Remembers the version of the server for five minutes, because a server may be upgraded while this process runs. */
function rememberVersion(now: () => number): Pick<Kit, "serverVersion" | "knownVersion"> {
  const cache = createBoundedCache<{ readonly version: string }>(now, { max: 1, ttlMs: VERSION_TTL_MS });
  let latest: string | undefined;
  return {
    knownVersion: () => latest,
    async serverVersion(client) {
      const known = cache.get("version");
      if (known) return known.version;
      const { Version: version } = await client.get("/api");
      if (typeof version !== "string" || version === "") throw noVersion();
      cache.set("version", { version });
      latest = version;
      return version;
    },
  };
}

function noVersion(): ToolError {
  return new ToolError({
    code: "upstream",
    ownWords: true,
    message: "Octopus does not say its version: the response to GET /api has no text in its field Version.",
  });
}
