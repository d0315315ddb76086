/** Finds the release of a call by its version. */
import { type components, isOctopusError } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { ExecutionContext } from "../executions/destination.ts";
import { ifReadable } from "../if-readable.ts";
import { noteReleases } from "../releases/releases-by-id.ts";

type Release = components["schemas"]["Release"];

/** Releases that one request reads: the one that is wanted is mostly among them, and so is the one that is live. */
const NEWEST = 30;
/** How many of them an error names. */
const NAMED = 5;

/**
 * Finds a release among the newest ones of its project, or else by its version.
 * @throws ToolError `not_found` with the newest versions.
 */
export async function findRelease(version: string, context: ExecutionContext): Promise<Release> {
  const { space, refs } = context;
  const projectId = refs.projectName.id;
  const page = await ifReadable(
    space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
      path: { projectId },
      query: { take: NEWEST },
    }),
  );
  const newest = page?.Items ?? [];
  noteReleases(newest, context);
  const found = newest.find(({ Version }) => Version === version);
  if (found) return found;
  try {
    return await space.client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", {
      path: { projectId, version },
    });
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    const versions = newest.slice(0, NAMED).map((release) => release.Version);
    throw new ToolError({
      code: "not_found",
      message: `releaseVersion: '${refs.projectName.name}' has no release ${version}. Its newest releases: ${versions.join(", ") || "none"}.`,
      hint: "find_releases lists them all; create_release makes a new one.",
    });
  }
}
