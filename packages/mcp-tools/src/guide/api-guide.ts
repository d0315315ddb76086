/**
 * The guide to the REST API that `grep_llms_txt` searches: the server's own where it has one, else the catalogue of
 * octo-mcp's OpenAPI document, so that the search for a route works on every server. It says which of the two it is.
 */
import { compareVersions, isOctopusError, type OctopusClient, operations } from "@octo/api-client";

/** A guide, line by line. */
export interface ApiGuide {
  readonly source: "server" | "built-in";
  readonly lines: readonly string[];
}

/** Gives the guide of the server; kept for a while. */
export interface ApiGuideSource {
  load(client: OctopusClient, serverVersion: string): Promise<ApiGuide>;
}

/** The first server that serves one (octopus.com/docs/api). */
const SINCE = "2026.2.3916";
const TTL_MS = 300_000;

/** A source with a memory of five minutes. */
export function createApiGuideSource(now: () => number): ApiGuideSource {
  let kept: { readonly guide: ApiGuide; readonly until: number } | undefined;
  return {
    async load(client, serverVersion) {
      if (kept && kept.until > now()) return kept.guide;
      const guide =
        compareVersions(serverVersion, SINCE) < 0 ? builtIn() : ((await ofServer(client)) ?? builtIn());
      kept = { guide, until: now() + TTL_MS };
      return guide;
    },
  };
}

/** Servers serve it at `/llms.txt`; the first ones that had it served it under `/api/experimental`. */
async function ofServer(client: OctopusClient): Promise<ApiGuide | undefined> {
  for (const route of ["/llms.txt", "/api/experimental/llms.txt"] as const) {
    try {
      const lines: string[] = [];
      for await (const line of client.lines(route)) lines.push(line);
      return { source: "server", lines };
    } catch (error) {
      // A proxy may hide either address, or answer a page; the catalogue stands in for both.
      if (!isOctopusError(error) || (error.code !== "not_found" && error.code !== "upstream")) throw error;
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
