/** What a channel allows for each package of a release. */
import { type components, isOctopusError, type SpaceClient } from "@octo/api-client";
import { isFeedId } from "./feed-versions.ts";
import type { NeededPackage } from "./package-entries.ts";

export type Channel = components["schemas"]["Channel"];
export type ChannelRule = components["schemas"]["ChannelVersionRule"];

/** The rule that names this step and package; Octopus lets only one do so. */
export function ruleFor(channel: Channel | undefined, needed: NeededPackage): ChannelRule | undefined {
  return channel?.Rules?.find((rule) =>
    rule.ActionPackages?.some(
      (item) =>
        lower(item.DeploymentAction) === lower(needed.ActionName) &&
        lower(item.PackageReference) === lower(needed.PackageReferenceName),
    ),
  );
}

/** Its conditions, for a sentence in brackets. */
export function ruleWords(rule: ChannelRule): string {
  const parts = [
    ...(rule.VersionRange ? [`range ${rule.VersionRange}`] : []),
    ...(rule.Tag ? [`prerelease tag ${rule.Tag}`] : []),
  ];
  return parts.join(", ") || "any version";
}

/** Whether a version keeps a rule; `undefined` when the server cannot tell. */
export async function keepsRule(
  client: SpaceClient,
  rule: ChannelRule,
  version: string,
  feedId: string | undefined,
): Promise<boolean | undefined> {
  if (!rule.VersionRange && !rule.Tag) return true;
  try {
    const test = await client.get("/api/{spaceId}/channels/rule-test", {
      query: {
        version,
        ...(rule.VersionRange ? { versionRange: rule.VersionRange } : {}),
        ...(rule.Tag ? { preReleaseTag: rule.Tag } : {}),
        ...(feedId && isFeedId(feedId) ? { feedId } : {}),
      },
    });
    return test.SatisfiesVersionRange && test.SatisfiesPreReleaseTag;
  } catch (error) {
    if (isOctopusError(error) && error.code !== "config") return undefined;
    throw error;
  }
}

function lower(text: string | null | undefined): string {
  return (text ?? "").toLowerCase();
}
