/**
 * The approval page of a server over stdio. It listens on loopback from when it is first needed, on a free port, and is
 * opened with an address that works once. The file beside the server that holds this is read only then.
 */
import { userInfo } from "node:os";
import { serve } from "@hono/node-server";
import type { OctopusClient } from "@octo/api-client";
import { announceTo, type Environment, type Log, type Settings, sendHttpTo } from "@octo/app-kit";
import type { Approval, Approvals, AuditSink } from "@octo/mcp-tools";
import { createMemoryState } from "@octo/state";
import { createPages, createSignIns } from "@octo/web";
import { Hono } from "hono";
import { createCodes } from "./one-time-codes.ts";

/** What the pages work with. */
export interface LocalPagesOptions {
  readonly approvals: Approvals;
  readonly audit: AuditSink;
  readonly client: OctopusClient;
  readonly log: Log;
}

/** Pages that listen. */
export interface LocalPages {
  /** An address that opens the page of an approval once. */
  addressOf(id: string): string;
  close(): Promise<void>;
}

/** Starts the pages. They do not keep the process alive. */
export async function startPages({ approvals, audit, client, log }: LocalPagesOptions): Promise<LocalPages> {
  const now = Date.now;
  const codes = createCodes(now, approvals.ttlMs);
  const person = { id: "local", name: nameOfUser(), mayApproveProtected: true };
  let port = 0;
  const origin = () => `http://127.0.0.1:${port}`;
  const pages = createPages({
    approvals,
    audit,
    now,
    signIns: createSignIns({ state: createMemoryState({ now }), now }),
    ways: { local: { use: (code) => (codes.use(code) ? person : undefined) } },
    publicUrl: origin,
    taskReader: () => client,
    onError: (error) =>
      log.error("a page failed", { error: error instanceof Error ? error.message : "unknown" }),
  });
  const app = new Hono();
  // A page of another site can point a name of its own to this machine.
  app.use("*", async (c, next) =>
    c.req.header("host") === `127.0.0.1:${port}` ? next() : c.text("This page has another address.", 403),
  );
  app.all("*", (c) => pages.fetch(c.req.raw));
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, (info) => {
      port = info.port;
      resolve(started);
    });
    started.once("error", reject);
  });
  server.unref();
  log.info("the approval page listens", { port });
  return {
    addressOf: (id) => `${origin()}/open/${codes.make()}?to=/approvals/${id}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Announces an approval to the webhook of the operator. */
export async function announce(
  approval: Approval,
  webhook: string,
  {
    settings,
    environment,
    log,
  }: { readonly settings: Settings; readonly environment: Environment; readonly log: Log },
): Promise<void> {
  const sendHttp = sendHttpTo({ serverUrl: webhook, caFile: settings.caFile }, environment);
  const onError = (error: Error) => log.warn("the approval webhook failed", { error: error.message });
  // The address of the page works once and on this machine alone, so that it is not sent anywhere.
  await announceTo(webhook, { sendHttp, onError })(approval, `${approval.server}/app`);
}

function nameOfUser(): string {
  try {
    return `${userInfo().username} (at this machine)`;
  } catch {
    return "somebody at this machine";
  }
}
