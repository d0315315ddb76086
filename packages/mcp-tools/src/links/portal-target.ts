/**
 * Reads links that people copied: pages of the portal, links in mails and chat messages, and addresses of the API. A link
 * must belong to the configured server, because the ids in a link to another server mean other things.
 */
import type { ServerUrl } from "@octo/api-client";
import { ToolError } from "../errors.ts";

/** The things that a link points to, by the ids and slugs in the link. */
export interface PortalTarget {
  /** An id such as `Spaces-1`. A link without it belongs to the default space. */
  readonly space?: string;
  readonly project?: string;
  readonly release?: string;
  readonly deployment?: string;
  readonly runbookRun?: string;
  readonly task?: string;
}

const IDS = {
  deployment: "Deployments",
  runbookRun: "RunbookRuns",
  task: "ServerTasks",
} as const;

/**
 * Reads a link, with or without `#`, or an id such as `ServerTasks-12` alone.
 * @throws ToolError `input` when it is not a link of this server.
 */
export function parsePortalUrl(text: string, server: ServerUrl): PortalTarget {
  const given = text.trim().replace(/^[<("'\s]+|[>)"'.,;\s]+$/g, "");
  const alone = idsIn([given]);
  if (Object.keys(alone).length > 0) return alone;
  const url = toUrl(given);
  if (url.origin !== server.origin) {
    throw new ToolError({
      code: "input",
      message: `url: this link belongs to ${url.origin}, but the configured server is ${server.origin}.`,
      hint: "Only links of the configured server can be read.",
    });
  }
  const segments = segmentsOf(url, server);
  const space = idOf(segments, "Spaces");
  return {
    ...defined({ space, project: after(segments, "projects"), release: after(segments, "releases") }),
    ...idsIn(segments),
  };
}

function idsIn(segments: readonly string[]): Pick<PortalTarget, keyof typeof IDS> {
  return defined({
    deployment: idOf(segments, IDS.deployment),
    runbookRun: idOf(segments, IDS.runbookRun),
    task: idOf(segments, IDS.task),
  });
}

function toUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new ToolError({
      code: "input",
      message: "url: not a link. Copy it from the browser's address bar, with https:// at its start.",
      hint: "An id such as ServerTasks-12 or Deployments-12 will do too.",
    });
  }
}

/**
 * The part after `/app` or `/api`. In the portal it stands in the fragment (`/app#/Spaces-1`) or in the path
 * (`/app/Spaces-1`). Letter case does not count, also in the virtual directory.
 */
function segmentsOf(url: URL, server: ServerUrl): string[] {
  const { directory } = server;
  const inDirectory = url.pathname.toLowerCase().startsWith(directory.toLowerCase());
  const path = inDirectory ? url.pathname.slice(directory.length) : "";
  const [, kind = "", rest = ""] = /^\/(app|api)(\/.*)?$/i.exec(path) ?? [];
  if (kind === "") {
    throw new ToolError({
      code: "input",
      message: `url: not a portal link; one starts with ${server.base}/app#/`,
    });
  }
  const fragment = kind.toLowerCase() === "app" ? (url.hash.slice(1).split("?")[0] ?? "") : "";
  return (fragment === "" ? rest : fragment)
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ToolError({ code: "input", message: "url: the link contains a broken percent escape." });
  }
}

function after(segments: readonly string[], word: string): string | undefined {
  const at = segments.findIndex((segment) => segment.toLowerCase() === word);
  return at < 0 ? undefined : segments[at + 1];
}

/** The last id of a kind, in the spelling of the server: `servertasks-7` becomes `ServerTasks-7`. */
function idOf(segments: readonly string[], word: string): string | undefined {
  const found = segments.findLast((segment) => new RegExp(`^${word}-\\d+$`, "i").test(segment));
  return found && `${word}${found.slice(word.length)}`;
}

function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
