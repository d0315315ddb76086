/** How lists show a release. The resource of a release has all fields. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text } from "../../fields.ts";
import { releaseUri } from "../uri.ts";

/** A release in a result. */
export const releaseSchema = z.looseObject({
  id: text,
  version: text,
  projectId: text,
  channelId: text,
  assembled: text,
  ignoreChannelRules: flag,
  gitRef: text,
  gitCommit: text,
  resourceUri: text,
});

/** Renders a release. */
export function summarizeRelease(
  release: Partial<components["schemas"]["Release"]>,
  spaceName: string,
): z.input<typeof releaseSchema> {
  return {
    ...present({
      id: release.Id,
      version: release.Version,
      projectId: release.ProjectId,
      channelId: release.ChannelId,
      assembled: release.Assembled,
      ignoreChannelRules: release.IgnoreChannelRules || null,
      gitRef: release.VersionControlReference?.GitRef,
      gitCommit: release.VersionControlReference?.GitCommit,
      resourceUri: releaseUri(spaceName, release.Id),
    }),
  };
}
