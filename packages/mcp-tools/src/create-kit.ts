/** Makes what all calls of a toolkit share, out of what a host decides. */
import { createDirectory } from "@octo/api-client";
import { NO_WRITES, recordWrite, usageAt } from "@octo/policy";
import { createRedactor } from "./clean/redact.ts";
import { createApiGuideSource } from "./guide/api-guide.ts";
import { createFences } from "./pipeline/fences.ts";
import { createKeptFor } from "./pipeline/kept.ts";
import type { Kit, WriteCounter } from "./pipeline/kit.ts";
import { createMemo } from "./pipeline/memo.ts";
import { noAudit } from "./pipeline/record.ts";
import { createSealer } from "./pipeline/seal.ts";
import type { ToolkitOptions } from "./toolkit.ts";

const BUDGET_TOKENS = 25_000;
const VERSION_TTL_MS = 300_000;

/** Nothing is sent to the server yet. */
export function createKit(options: ToolkitOptions): Kit {
  const now = options.now ?? Date.now;
  const sealer = createSealer({
    now,
    ...(options.sealKey ? { key: options.sealKey } : {}),
    ...(options.approvalTtlMs ? { ttlMs: options.approvalTtlMs } : {}),
    ...(options.sealLedger ? { ledger: options.sealLedger } : {}),
  });
  return {
    client: options.client,
    directory: createDirectory({ now }),
    policy: options.policy,
    approval: { mode: options.approval ?? "confirm", sealer },
    redactor: createRedactor(options.secrets ?? []),
    secrets: options.secrets ?? [],
    audit: options.audit ?? noAudit,
    budgetTokens: options.budgetTokens ?? BUDGET_TOKENS,
    showVariableValues: options.showVariableValues ?? false,
    product: options.product ?? "octo-mcp",
    now,
    writes: countWrites(now),
    apiGuide: createApiGuideSource(now),
    memo: createMemo(now),
    keptFor: createKeptFor(now),
    fences: createFences(options.policy, now),
    ...rememberVersion(now),
  };
}

function countWrites(now: () => number): WriteCounter {
  let log = NO_WRITES;
  return {
    usage: () => usageAt(log, now()),
    add: () => {
      log = recordWrite(log, now());
    },
  };
}

/** A server may be upgraded while this process runs, so the version is asked again from time to time. */
function rememberVersion(now: () => number): Pick<Kit, "serverVersion" | "knownVersion"> {
  let known: { readonly version: string; readonly until: number } | undefined;
  return {
    knownVersion: () => known?.version,
    async serverVersion(client) {
      if (known && known.until > now()) return known.version;
      const { Version } = await client.get("/api");
      known = { version: Version, until: now() + VERSION_TTL_MS };
      return Version;
    },
  };
}
