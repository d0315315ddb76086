/**
 * The guide to the REST API that `grep_llms_txt` searches: the server's own where it has one, else the list of
 * routes in octo-mcp's OpenAPI document, so that the search works on every server. `source` says which of the two it is.
 */
import { compareServerVersions, isOctopusError, type OctopusClient, operations } from "@octo/api-client";

/** A guide, line by line. */
export interface ApiGuide {
  readonly source: "server" | "built-in";
  readonly lines: readonly string[];
}

/** Loads the guide of the server and remembers it for five minutes. */
export interface ApiGuideSource {
  /** @param serverVersion undefined where it is not known; then the server is asked for its guide. */
  load(client: OctopusClient, serverVersion: string | undefined): Promise<ApiGuide>;
}

/** The first server that serves a guide of its own (octopus.com/docs/api). */
export const SERVER_GUIDE_SINCE = "2026.2.3916";
const TTL_MS = 300_000;

/** Makes a source that has not loaded a guide yet. */
export function createApiGuideSource(now: () => number): ApiGuideSource {
  let kept: { readonly guide: ApiGuide; readonly until: number } | undefined;
  return {
    async load(client, serverVersion) {
      if (kept && kept.until > now()) return kept.guide;
      const isOlder =
        serverVersion !== undefined && compareServerVersions(serverVersion, SERVER_GUIDE_SINCE) < 0;
      const guide = isOlder ? builtIn() : ((await ofServer(client)) ?? builtIn());
      kept = { guide, until: now() + TTL_MS };
      return guide;
    },
  };
}

/** Reads the guide of the server at `/llms.txt`, or at the address under `/api/experimental` that the first servers with a guide have. */
async function ofServer(client: OctopusClient): Promise<ApiGuide | undefined> {
  for (const route of ["/llms.txt", "/api/experimental/llms.txt"] as const) {
    try {
      const lines: string[] = [];
      for await (const line of client.lines(route)) lines.push(line);
      return { source: "server", lines };
    } catch (error) {
      // A proxy may hide an address or send a page of its own. The list of octo-mcp is used then.
      if (!isOctopusError(error)) throw error;
    }
  }
  return undefined;
}

function builtIn(): ApiGuide {
  const lines = operations.map(({ method, path, summary, toolset, since, query }) => {
    const parameters = query.length > 0 ? ` Query: ${query.join(", ")}.` : "";
    return `${method} ${path}: ${summary}${parameters} Toolset ${toolset}, since ${since}.`;
  });
  return { source: "built-in", lines: ["Octopus REST API, the catalogue of octo-mcp", ...lines] };
}
