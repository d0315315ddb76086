/** Approvals on a page of this machine, for the mode `page`. Nothing of the page is read before it is needed. */
import type { OctopusClient } from "@octo/api-client";
import type { Environment, Log, Settings } from "@octo/app-kit";
import { type ApprovalPage, type AuditSink, createApprovals } from "@octo/mcp-tools";
import { createMemoryState } from "@octo/state";

/** What the page works with. */
export interface LocalPageParts {
  readonly client: OctopusClient;
  readonly audit: AuditSink;
  readonly log: Log;
  readonly environment: Environment;
}

/** The pages, which are a file of their own beside the server. */
const readPages = () => import("./pages/index.ts");

/** Makes the page; it begins to listen when the first write waits. */
export function localApprovalPage(settings: Settings, parts: LocalPageParts): ApprovalPage | undefined {
  if (settings.approval !== "page") return undefined;
  const { approvalWebhook } = settings;
  const approvals = createApprovals({
    state: createMemoryState(),
    ...(approvalWebhook
      ? {
          onOpened: async (approval) =>
            (await readPages()).announce(approval, approvalWebhook, { settings, ...parts }),
        }
      : {}),
  });
  let pages: ReturnType<Awaited<ReturnType<typeof readPages>>["startPages"]> | undefined;
  return {
    approvals,
    async addressOf(id) {
      pages ??= readPages().then(({ startPages }) => startPages({ approvals, ...parts }));
      return (await pages).addressOf(id);
    },
  };
}
