/**
 * Looks once, shortly after the start, whether calls can work: whether Octopus Server responds, accepts the key, and grants
 * what the open tools need. It delays nothing, and what it finds goes to the log alone.
 */
import {
  createOctopusClient,
  isOctopusError,
  type OctopusClient,
  type OctopusClientOptions,
} from "@octo/api-client";
import type { Log } from "./log.ts";

/** What is looked at. */
export interface StartCheckOptions {
  readonly client: Pick<OctopusClientOptions, "serverUrl" | "credential" | "sendHttp" | "userAgent">;
  /** False where each caller brings a key: then only the server is looked at. */
  readonly hasKey: boolean;
  /** The names of the open tools. */
  readonly tools: readonly string[];
  readonly log: Log;
  /** How long the server may take, in milliseconds; default 600. */
  readonly timeoutMs?: number;
}

/** The host gets its response to `initialize` before, and the log has the result within a second. */
const DELAY_MS = 300;
const TIMEOUT_MS = 600;

/** The permission without which a tool shows or does nothing. Where a tool needs more, Octopus says so at the call. */
const NEEDED: Readonly<Record<string, string>> = {
  list_projects: "ProjectView",
  list_environments: "EnvironmentView",
  find_releases: "ReleaseView",
  list_deployments: "DeploymentView",
  create_release: "ReleaseCreate",
  deploy_release: "DeploymentCreate",
  run_runbook: "RunbookRunCreate",
};

/** Runs {@link checkAtStart} after the start. A process that ends before does not wait for it. */
export function scheduleStartCheck(options: StartCheckOptions): void {
  setTimeout(() => void checkAtStart(options), DELAY_MS).unref();
}

/** Looks at the server, the key and its permissions, and logs what was found. It never throws. */
export async function checkAtStart(options: StartCheckOptions): Promise<void> {
  const { log, hasKey, timeoutMs = TIMEOUT_MS } = options;
  const server = options.client.serverUrl;
  const signal = AbortSignal.timeout(timeoutMs);
  // One attempt: a repeated one would hide for seconds what is wrong.
  const client = createOctopusClient({ ...options.client, signal, retry: { attempts: 1 } });
  try {
    const { Version } = await client.get("/api");
    const user = hasKey ? await checkKey(client, options) : undefined;
    log.info("Octopus Server responds", { server, version: Version, ...(user ? { user } : {}) });
  } catch (error) {
    if (signal.aborted) log.warn("Octopus Server has not responded yet", { server, waitedMs: timeoutMs });
    else log.warn(problemOf(error), { server, error: error instanceof Error ? error.message : "unknown" });
  }
}

async function checkKey(
  client: OctopusClient,
  { tools, log }: StartCheckOptions,
): Promise<string | undefined> {
  const me = await client.get("/api/users/me");
  const { SpacePermissions: granted } = await client.get("/api/users/{id}/permissions", {
    path: { id: me.Id },
    query: { spaces: ["all"], includeSystem: true },
  });
  const needed = tools.flatMap((tool) =>
    NEEDED[tool] === undefined ? [] : [{ tool, permission: NEEDED[tool] }],
  );
  const missing = granted ? needed.filter(({ permission }) => (granted[permission] ?? []).length === 0) : [];
  if (missing.length > 0) {
    log.warn("the user of the key lacks permissions that tools need", {
      user: me.Username,
      missing: [...new Set(missing.map(({ permission }) => permission))],
      tools: missing.map(({ tool }) => tool),
    });
  }
  return me.Username ?? undefined;
}

function problemOf(error: unknown): string {
  if (!isOctopusError(error)) return "Octopus Server could not be checked";
  if (error.status === 401) return "Octopus Server does not accept the credential";
  return error.status === undefined ? "Octopus Server cannot be reached" : "Octopus Server refuses requests";
}
