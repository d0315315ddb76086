/**
 * The toolkits of this server: one for each Octopus key and policy profile in use, and stricter ones made of these. Two
 * callers share a toolkit, with its look-ups, only when they have the same key and the same rules.
 */
import { type Credential, createOctopusClient, type OctopusClient, type SendHttp } from "@octo/api-client";
import { externalToolsOf, operatorPolicy, type ServerSettings } from "@octo/app-kit";
import type { ExternalTools } from "@octo/app-kit/external";
import {
  type ApprovalPage,
  type AuditSink,
  createToolkit,
  type NarrowedToolkit,
  type Narrowing,
  opensApprovals,
  type Toolkit,
  type ToolkitLogger,
  type WriteCounter,
  type WriteJournal,
} from "@octo/mcp-tools";
import type { Policy } from "@octo/policy";
import type { StateStore } from "@octo/state";
import { LRUCache } from "lru-cache";
import type { Principal } from "../auth/principal.ts";
import { overrideFor } from "../auth/scopes.ts";
import type { TenantEntry } from "../settings/access-file.ts";

/** What all toolkits have in common. */
export interface ToolkitPoolOptions {
  readonly settings: ServerSettings;
  /** The server's own Octopus key; undefined where each caller brings one. */
  readonly own: Credential | undefined;
  /** The tools of other servers, which are the same for all callers. */
  readonly external?: Pick<ExternalTools, "tools" | "secrets" | "toolsets"> | undefined;
  readonly tenants: Iterable<TenantEntry>;
  readonly state: StateStore;
  /** Counts the writes of this server: of all callers, tenants and credentials together. */
  readonly writes: WriteCounter;
  /** Notes writes, so that two calls do not send the same one. */
  readonly journal: WriteJournal;
  readonly audit: AuditSink;
  /** Receives the cause of each failure, which the caller does not see. */
  readonly logger: ToolkitLogger;
  readonly sendHttp: SendHttp;
  readonly product: string;
  /** The same for all replicas, so that a plan made by one can be confirmed at another. */
  readonly sealKey: Uint8Array | undefined;
  readonly now: () => number;
  /** Where people decide about writes, with the approval mode `page`. */
  readonly approvalPage: ApprovalPage | undefined;
  /** Adds what every call needs, such as its timeout. */
  readonly withLimits: (toolkit: Toolkit) => Toolkit;
}

/** Finds the toolkit for a call. */
export interface ToolkitPool {
  get(principal: Principal, tenant: TenantEntry | undefined, narrowing: Narrowing): NarrowedToolkit;
  /** The client of the server's own key, or one without any. */
  readonly client: OctopusClient;
  /** All policies: the one that holds where no tenant says otherwise, and those of profiles of tenants. */
  readonly policies: readonly { readonly name: string; readonly policy: Policy }[];
  /** The policy that holds where no tenant says otherwise. */
  readonly policy: Policy;
}

const BASES = 500;
const NARROWED = 500;
const IDLE_MS = 30 * 60_000;

/**
 * Makes the pool.
 * @throws SettingsError when the policy file is wrong, or a tenant names a profile that it does not have.
 */
export function createToolkitPool(options: ToolkitPoolOptions): ToolkitPool {
  const { own } = options;
  const { policyOf, all, named } = createPolicies(options);
  const client = clientFor(options, own);
  const idle = { ttl: IDLE_MS, updateAgeOnGet: true };
  const bases = new LRUCache<string, Toolkit>({ max: BASES, ...idle });
  const narrowed = new LRUCache<string, NarrowedToolkit>({ max: NARROWED, ...idle });

  const make = (tenant: TenantEntry | undefined): Toolkit => {
    const key = tenant?.octopusKey;
    const tenantCredential: Credential | undefined = key ? { kind: "apiKey", key } : undefined;
    return options.withLimits(
      createToolkit({
        client: tenantCredential ? clientFor(options, tenantCredential) : client,
        policy: policyOf(tenant?.profile),
        ...fromSettings(options),
        secrets: () => [...client.secrets(), ...(options.external?.secrets() ?? [])],
        remembersWriters: all.some(opensApprovals),
        ...sharedByAll(options),
      }),
    );
  };

  return {
    client,
    policy: policyOf(undefined),
    policies: named,
    get(principal, tenant, narrowing) {
      // A key that a caller brings may see other things than another's, so its look-ups are its own.
      const owner = principal.own ? principal.id : "";
      const base = JSON.stringify([owner, tenant?.octopusKey ? tenant.id : "", tenant?.profile ?? ""]);
      const key = JSON.stringify([base, principal.scopes ?? null, narrowing]);
      // Looked up in any case, so that a toolkit stays as long as those that were narrowed from it are in use.
      const toolkit = bases.get(base) ?? make(tenant);
      bases.set(base, toolkit);
      const known = narrowed.get(key);
      if (known) return known;
      const stricter = narrow(toolkit, principal, narrowing);
      if (stricter.ok) narrowed.set(key, stricter);
      return stricter;
    },
  };
}

function sharedByAll(options: ToolkitPoolOptions) {
  const { product, audit, logger, state, writes, now, journal, sealKey, approvalPage } = options;
  return {
    product,
    audit,
    logger,
    state,
    writes,
    now,
    journal,
    ...(sealKey ? { sealKey } : {}),
    ...(approvalPage ? { approvalPage } : {}),
  };
}

/** What the operator decided for all toolkits alike. */
function fromSettings({ settings, external }: ToolkitPoolOptions) {
  return {
    ...externalToolsOf(external),
    approval: settings.approval,
    toolChoice: settings.tools,
    budgetTokens: settings.resultTokens,
    showVariableValues: settings.showVariableValues,
  };
}

/** Applies the OAuth scopes and then the request: each can only take away from what the one before left. */
function narrow(toolkit: Toolkit, { scopes }: Principal, narrowing: Narrowing): NarrowedToolkit {
  const limited = toolkit.narrow({ policy: overrideFor(scopes) });
  return limited.ok ? limited.toolkit.narrow(narrowing) : limited;
}

/** The policies of all tenants. One tenant may decide about what another started, so that all of them count together. */
function createPolicies({ settings, external, tenants }: ToolkitPoolOptions): {
  readonly all: readonly Policy[];
  readonly named: ToolkitPool["policies"];
  policyOf(profile: string | undefined): Policy;
} {
  const policy = { ...settings.policy, externalToolsets: external?.toolsets ?? [] };
  const profiles = new Set([undefined, ...[...tenants].map(({ profile }) => profile)]);
  const policies = new Map(
    [...profiles].map((profile) => [
      profile,
      operatorPolicy(profile === undefined ? policy : { ...policy, profile }),
    ]),
  );
  return {
    all: [...policies.values()],
    named: [...policies].map(([profile, one]) => ({
      name: profile ?? one.config.profile ?? "default",
      policy: one,
    })),
    policyOf: (profile) => policies.get(profile) ?? operatorPolicy(policy),
  };
}

/**
 * Requests to Octopus at the same time. All callers with one credential share them, so that the number of a client for one person
 * would let one caller with slow calls keep all others waiting.
 */
const CONCURRENCY = 32;

function clientFor(options: ToolkitPoolOptions, own: Credential | undefined): OctopusClient {
  return createOctopusClient({
    serverUrl: options.settings.serverUrl,
    credential: own ?? { kind: "apiKey", key: noKey },
    userAgent: options.product,
    sendHttp: options.sendHttp,
    concurrency: CONCURRENCY,
  });
}

function noKey(): never {
  throw new Error("each caller brings its own key");
}
