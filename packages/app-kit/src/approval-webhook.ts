/**
 * Announces a write that waits for a decision, as a message of Slack or Teams or as plain JSON. The message names what waits
 * and where a person decides; it holds no argument, no token and no secret.
 */
import type { SendHttp } from "@octo/api-client";
import type { Approval } from "@octo/mcp-tools";
import { isLoopback } from "@octo/shared";
import { SettingsError } from "./settings-error.ts";

/** What announcing needs. */
export interface AnnounceOptions {
  readonly sendHttp: SendHttp;
  /** Receives why a message was not sent. The address of the webhook is a secret, and is not in it. */
  readonly onError: (error: Error) => void;
}

const TIMEOUT_MS = 5_000;
const MOST_SHOWN = 200;

/**
 * Checks the address of a webhook.
 * @throws SettingsError when it is none
 */
export function readWebhook(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (url && isSafe) return url.href;
  throw new SettingsError(`${name}: the address of the webhook must begin with https://`);
}

/** Returns the function that announces an approval. It never fails, and nothing waits for it. */
export function announceTo(
  webhook: string,
  { sendHttp, onError }: AnnounceOptions,
): (approval: Approval, address: string) => Promise<void> {
  const url = new URL(webhook);
  return async (approval, address) => {
    try {
      const { status, ok } = await post(sendHttp, url, messageFor(url.hostname, approval, address));
      if (!ok) onError(new Error(`the webhook responded with ${status}`));
    } catch (error) {
      onError(new Error(error instanceof Error ? error.name : "unknown"));
    }
  };
}

async function post(sendHttp: SendHttp, url: URL, message: unknown) {
  const response = await sendHttp({
    method: "POST",
    url,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  response.cancel();
  return { status: response.status, ok: response.status >= 200 && response.status < 300 };
}

/** The message in the form that the service takes. */
export function messageFor(host: string, approval: Approval, address: string): object {
  const lines = linesOf(approval);
  if (/(^|\.)slack(-gov)?\.com$/i.test(host)) return slackMessage(lines, address);
  if (/(^|\.)(office\.com|logic\.azure\.com|powerplatform\.com)$/i.test(host))
    return teamsMessage(lines, address);
  const { id, tool, plan, isProtected, expires } = approval;
  return {
    event: "approval-waiting",
    id,
    tool,
    title: plan.title,
    protected: isProtected,
    facts: Object.fromEntries(lines.facts),
    expires: new Date(expires).toISOString(),
    address,
  };
}

interface Lines {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
}

/** What a person needs to know before opening the page. Texts of others are cut. */
function linesOf({ plan, isProtected, asker }: Approval): Lines {
  const mark = isProtected ? "PROTECTED: " : "";
  const named = plan.facts
    .filter(({ label }) => /^(environments?|tenants?|project|release|runbook|space)$/i.test(label))
    .map(({ label, values }) => [label, values.join(", ").slice(0, MOST_SHOWN)] as const);
  const who = asker.principal ?? asker.host ?? asker.transport;
  return {
    title: `${mark}${plan.title} waits for a decision`,
    facts: [...named, ["Asked by", who.slice(0, MOST_SHOWN)]],
  };
}

/** Block Kit (https://api.slack.com/messaging/webhooks). Plain text takes no markup, so no text can mention or link. */
function slackMessage({ title, facts }: Lines, address: string): object {
  const plain = (text: string) => ({ type: "plain_text", text, emoji: false });
  return {
    text: plainOf(title),
    blocks: [
      { type: "header", text: plain(title.slice(0, 150)) },
      { type: "section", fields: facts.slice(0, 10).map(([label, value]) => plain(`${label}: ${value}`)) },
      {
        type: "actions",
        elements: [{ type: "button", text: plain("Look and decide"), url: address, action_id: "open" }],
      },
    ],
  };
}

/** Slack reads markup in `text`. */
function plainOf(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** An Adaptive Card, as Workflows for Teams take it. A FactSet reads Markdown, so its characters are escaped. */
function teamsMessage({ title, facts }: Lines, address: string): object {
  const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+.!|<>-]/g, "\\$&");
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            { type: "TextBlock", text: escaped(title), weight: "Bolder", size: "Medium", wrap: true },
            {
              type: "FactSet",
              facts: facts.map(([label, value]) => ({ title: label, value: escaped(value) })),
            },
          ],
          actions: [{ type: "Action.OpenUrl", title: "Look and decide", url: address }],
        },
      },
    ],
  };
}
