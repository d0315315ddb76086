/** Pages over a simulator: a toolkit whose writes wait, people who sign in, and a manual clock. */
import { createOctopusClient, type OctopusClient } from "@octo/api-client";
import { type AuditEntry, createApprovals, createToolkit, type Outcome } from "@octo/mcp-tools";
import { octopusPolicy } from "@octo/policy/octopus";
import { createManualClock, type DemoLandmarks, type Simulator, startSimulator } from "@octo/simulator";
import { createMemoryState } from "@octo/state";
import type { Hono } from "hono";
import {
  type AddPages,
  createPages,
  createSignIns,
  type PagesOptions,
  type Person,
} from "../../src/index.ts";

export const START = new Date("2026-11-21T09:00:00Z");
export const MAYA: Person = { id: "oauth:issuer:maya", name: "Maya Lindqvist", mayApproveProtected: true };
export const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };

export interface WebStage {
  readonly simulator: Simulator<DemoLandmarks>;
  readonly pages: Hono;
  readonly audit: AuditEntry[];
  advance(ms: number): void;
  call(tool: string, args: object): Promise<Outcome>;
  /** Lets a write wait and returns its id and token. */
  ask(tool?: string, args?: object): Promise<{ readonly id: string; readonly planToken: string }>;
  /** The cookie of a person who is signed in. */
  signIn(person?: Person): Promise<string>;
  keyOf(username: string): string;
  writes(): number;
  close(): Promise<void>;
}

/** @param publicUrl the address under which the pages are reached */
export async function openStage(
  more: Partial<PagesOptions> = {},
  ...adding: readonly AddPages[]
): Promise<WebStage> {
  const clock = createManualClock(START);
  const now = () => clock.now();
  const simulator = await startSimulator({ world: "demo", seed: 7, clock, startTime: START });
  const state = createMemoryState({ now });
  const entries: AuditEntry[] = [];
  const audit = { record: (entry: AuditEntry) => void entries.push(entry) };
  const approvals = createApprovals({ state, now });
  const clientFor = (key: string): OctopusClient =>
    createOctopusClient({ serverUrl: simulator.url, credential: { kind: "apiKey", key } });
  const publicUrl = more.publicUrl ?? (() => "https://octo.example.com");
  const toolkit = createToolkit({
    client: clientFor(simulator.apiKey),
    policy: octopusPolicy({ rules: [{ effect: "protect", name: "prod", environment: ["Production"] }] }),
    approval: "page",
    approvalPage: { approvals, addressOf: (id) => `${publicUrl()}/approvals/${id}` },
    audit,
    now,
    sleep: async (ms) => clock.advance(ms),
  });
  const signIns = createSignIns({ state, now });
  const pages = createPages(
    {
      approvals,
      audit,
      now,
      signIns,
      ways: { octopusKey: clientFor },
      taskReader: () => clientFor(simulator.apiKey),
      sleep: (ms, signal) =>
        new Promise<void>((resolve) => {
          const stop = () => {
            clearTimeout(timer);
            signal.removeEventListener("abort", stop);
            resolve();
          };
          const timer = setTimeout(stop, Math.min(ms, 50));
          signal.addEventListener("abort", stop, { once: true });
        }),
      onError: (error) => {
        throw error;
      },
      ...more,
      publicUrl,
    },
    ...adding,
  );
  const call: WebStage["call"] = (tool, args) =>
    toolkit.call(tool, args, {
      transport: "mcp-http",
      principal: "key:agent",
      client: { name: "claude", version: "1" },
    });
  return {
    simulator,
    pages,
    audit: entries,
    advance: (ms) => clock.advance(ms),
    call,
    async ask(tool = "create_release", args = RELEASE) {
      const outcome = await call(tool, args);
      if (outcome.kind !== "error" || outcome.error.code !== "approval_required")
        throw new Error(`not waiting: ${JSON.stringify(outcome)}`);
      const { approvalUrl, planToken } = outcome.error.details as Record<string, string>;
      return { id: String(approvalUrl).split("/").at(-1) ?? "", planToken: String(planToken) };
    },
    async signIn(person = MAYA) {
      const cookie = await signIns.begin(person);
      const name = `octo_sign_in_${await nameDigest(publicUrl())}`;
      return `${name}=${cookie}`;
    },
    keyOf: (username) => simulator.landmarks.users[username]?.apiKey ?? "",
    writes: () => simulator.journal.writes().length,
    close: () => simulator.close(),
  };
}

async function nameDigest(url: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(url));
  return Buffer.from(bytes).toString("hex").slice(0, 8);
}
