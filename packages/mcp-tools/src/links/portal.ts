/**
 * Builds links to the Octopus portal for people, and reads links that people copied. A link must belong to the configured
 * server, because the ids in a link to another server mean other things.
 */
import type { ServerUrl } from "@octo/api-client";
import { ToolError } from "../errors.ts";
import type { NamedThing } from "../pipeline/bound-space.ts";

/** The things that a portal link points to, by the ids and slugs in the link. */
export interface PortalTarget {
  /** An id such as `Spaces-1`. */
  readonly space: string;
  readonly project?: string;
  readonly release?: string;
  readonly deployment?: string;
  readonly task?: string;
}

/** The space of a link, for `namesIn` of a tool. */
export function spaceIn({ space }: PortalTarget): NamedThing {
  return { field: "url", kind: "space", text: space };
}

/** Builds links for people. */
export interface PortalLinks {
  deployment(spaceId: string, project: string, version: string, deploymentId: string): string;
  /** The link to a deployment of a space, with `{id}` in place of its id. Octopus shows the deployment there. */
  anyDeployment(spaceId: string): string;
  release(spaceId: string, project: string, version: string): string;
  task(spaceId: string, taskId: string): string;
}

/** Links below the server's address, virtual directory included. */
export function portalLinks(server: ServerUrl): PortalLinks {
  const app = (...segments: string[]) => `${server.base}/app#/${segments.map(encodeURIComponent).join("/")}`;
  return {
    deployment: (space, project, version, id) =>
      app(space, "projects", project, "deployments", "releases", version, "deployments", id),
    anyDeployment: (space) => `${app(space, "deployments")}/{id}`,
    release: (space, project, version) => app(space, "projects", project, "deployments", "releases", version),
    task: (space, id) => app(space, "tasks", id),
  };
}

/**
 * Reads a link that a person copied from the portal, with or without `#`.
 * @throws ToolError `input` when it is not a link of this server, or names no space.
 */
export function parsePortalUrl(text: string, server: ServerUrl): PortalTarget {
  const url = toUrl(text);
  if (url.origin !== server.origin) {
    throw new ToolError({
      code: "input",
      message: `url: this link belongs to ${url.origin}, but the configured server is ${server.origin}.`,
      hint: "Only links of the configured server can be read.",
    });
  }
  const segments = appSegments(url, server);
  const space = segments.find((segment) => /^spaces-\d+$/i.test(segment));
  if (!space)
    throw new ToolError({ code: "input", message: "url: the link names no space (such as Spaces-1)." });
  return {
    space: canonicalId(space),
    ...pick("project", after(segments, "projects")),
    ...pick("release", after(segments, "releases")),
    ...pick("deployment", idOf(segments, /^deployments-\d+$/i)),
    ...pick("task", idOf(segments, /^servertasks-\d+$/i)),
  };
}

function toUrl(text: string): URL {
  try {
    return new URL(text.trim());
  } catch {
    throw new ToolError({
      code: "input",
      message: "url: not a link. Copy it from the browser's address bar, with https:// at its start.",
    });
  }
}

/** The part after `/app`, wherever it stands: in the fragment (`/app#/Spaces-1`) or in the path (`/app/Spaces-1`). */
function appSegments(url: URL, server: ServerUrl): string[] {
  const inPath = url.pathname.slice(server.directory.length);
  if (!url.pathname.startsWith(server.directory) || !/^\/app(?:\/|$)/i.test(inPath)) {
    throw new ToolError({
      code: "input",
      message: `url: not a portal link; one starts with ${server.base}/app#/`,
    });
  }
  const fragment = url.hash.slice(1).split("?")[0] ?? "";
  const path = fragment === "" ? inPath.replace(/^\/app/i, "") : fragment;
  return path
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

function idOf(segments: readonly string[], pattern: RegExp): string | undefined {
  const id = segments.find((segment) => pattern.test(segment));
  return id && canonicalId(id);
}

const ID_WORDS: Readonly<Record<string, string>> = {
  spaces: "Spaces",
  deployments: "Deployments",
  servertasks: "ServerTasks",
};

/** An id in the spelling of the server: `servertasks-7` becomes `ServerTasks-7`. */
function canonicalId(id: string): string {
  const [word = "", number = ""] = id.split("-");
  return `${ID_WORDS[word.toLowerCase()] ?? word}-${number}`;
}

function pick<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
