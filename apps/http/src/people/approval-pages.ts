/** The pages of this server for people, where the approval mode is `page`. */
import type { OctopusClient } from "@octo/api-client";
import { announceTo, type Log, SettingsError, sendHttpTo } from "@octo/app-kit";
import { type ApprovalPage, type ApprovalsOptions, type AuditSink, createApprovals } from "@octo/mcp-tools";
import type { StateStore } from "@octo/state";
import {
  type ActivitySource,
  activityPages,
  createPages,
  createSignIns,
  type NamedPolicy,
  policyPages,
  type SignInWays,
} from "@octo/web";
import type { Context, Hono } from "hono";
import type { AppBindings } from "../app.ts";
import type { LoginLimit } from "../guard/login-limit.ts";
import type { ServeOptions } from "../serve-options.ts";
import { openIdSignIn } from "./openid.ts";

/** What the pages work with. */
export interface ApprovalPagesOptions
  extends Pick<ServeOptions, "server" | "http" | "access" | "own" | "environment"> {
  readonly state: StateStore;
  readonly audit: AuditSink;
  readonly log: Log;
  readonly now: () => number;
  readonly logins: Pick<LoginLimit, "reserve">;
  /** The public address of this server; it is known once the server listens. */
  readonly publicUrl: () => string;
  /** The client of the server's own key. */
  readonly client: () => OctopusClient;
  readonly isDraining: () => boolean;
  readonly activity: ActivitySource;
  /** The policies of the server; the first holds where no tenant says otherwise. */
  readonly policies: () => readonly NamedPolicy[];
}

/** The pages, and what the toolkits need of them. */
export interface ApprovalPages {
  readonly pages: Hono;
  readonly approvalPage: ApprovalPage;
}

/**
 * Makes the pages; undefined where nobody approves on a page.
 * @throws SettingsError when people could sign in and nobody of them approve
 */
export function approvalPages(options: ApprovalPagesOptions): ApprovalPages | undefined {
  const { server, http, state, audit, log, now, publicUrl } = options;
  if (server.approval !== "page") return undefined;
  const approvers = options.access?.approvers ?? [];
  if (http.signIn.openId && approvers.length === 0)
    throw new SettingsError(
      "--sign-in openid needs approvers in the file of --access: who may decide, by their claims",
    );
  const onError = (error: unknown) =>
    log.error("a page failed", { error: error instanceof Error ? error.message : "unknown" });
  const addressOf = (id: string) => `${publicUrl()}/approvals/${id}`;
  const approvals = createApprovals({ state, now, ...announcing(options, addressOf) });
  const pages = createPages(
    {
      approvals,
      audit,
      now,
      signIns: createSignIns({ state, now }),
      ways: waysOf(options, onError),
      publicUrl,
      ...(options.own === undefined ? {} : { taskReader: () => options.client() }),
      isEnding: options.isDraining,
      onError,
      links: [
        { path: "/activity", title: "Activity" },
        { path: "/policy", title: "Policy" },
      ],
    },
    activityPages(options.activity),
    policyPages(options.policies),
  );
  return {
    pages,
    approvalPage: { approvals, addressOf },
  };
}

/** Announces what waits, where the operator named a webhook. */
function announcing(
  { server: { approvalWebhook, caFile }, environment, log }: ApprovalPagesOptions,
  addressOf: (id: string) => string,
): Pick<ApprovalsOptions, "onOpened"> {
  if (approvalWebhook === undefined) return {};
  const announce = announceTo(approvalWebhook, {
    sendHttp: sendHttpTo({ serverUrl: approvalWebhook, caFile }, environment),
    onError: (error) => log.warn("the approval webhook failed", { error: error.message }),
  });
  return { onOpened: (approval) => announce(approval, addressOf(approval.id)) };
}

function waysOf(options: ApprovalPagesOptions, onError: (error: unknown) => void): SignInWays {
  const { signIn } = options.http;
  const { logins } = options;
  return {
    ...(signIn.octopusKey
      ? { octopusKey: (key: string) => options.client().forCaller({ credential: { kind: "apiKey", key } }) }
      : {}),
    ...(signIn.openId
      ? { openId: openIdSignIn(signIn.openId, options.access?.approvers ?? [], onError) }
      : {}),
    async attempt(c: Context) {
      const { connection } = c.env as AppBindings;
      return logins.reserve(connection.address);
    },
  };
}
