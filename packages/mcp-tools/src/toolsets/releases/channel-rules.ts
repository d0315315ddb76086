/** What a channel allows for each package of a release. */
import { type components, isOctopusError, type SpaceClient } from "@octo/api-client";
import { RE2JS } from "re2js";
import { isFeedId, type VersionQuery } from "./feed-versions.ts";
import type { NeededPackage } from "./package-entries.ts";

export type Channel = components["schemas"]["Channel"];
export type ChannelRule = components["schemas"]["ChannelVersionRule"];

/** The rule of a channel for one step and package. Octopus allows at most one. */
export function ruleFor(channel: Channel | undefined, needed: NeededPackage): ChannelRule | undefined {
  return channel?.Rules?.find((rule) =>
    rule.ActionPackages?.some(
      (item) =>
        lower(item.DeploymentAction) === lower(needed.ActionName) &&
        lower(item.PackageReference) === lower(needed.PackageReferenceName),
    ),
  );
}

/** The conditions of a rule in words, for brackets in a sentence. */
export function ruleWords(rule: ChannelRule): string {
  if (isByDate(rule))
    return `the most recently published${rule.VersionTagRegex ? ` that matches ${rule.VersionTagRegex}` : ""}`;
  const parts = [
    ...(rule.VersionRange ? [`range ${rule.VersionRange}`] : []),
    ...(rule.Tag ? [`prerelease tag ${rule.Tag}`] : []),
  ];
  return parts.join(", ") || "any version";
}

/** Whether a rule takes the version that was published last, and compares no versions. */
function isByDate({ VersioningStrategy }: ChannelRule): boolean {
  return VersioningStrategy === "MostRecentlyPublished";
}

/** The part of a question to a feed that a rule decides. A rule by date has no range and no tag. */
export function conditionsOf(rule: ChannelRule | undefined): Omit<VersionQuery, "feedId" | "packageId"> {
  if (!rule) return {};
  return isByDate(rule)
    ? { versioningStrategy: rule.VersioningStrategy, versionTagRegex: rule.VersionTagRegex }
    : { versionRange: rule.VersionRange, preReleaseTag: rule.Tag };
}

/** Whether a version matches the pattern of a rule by date; `undefined` when the pattern cannot be read here. */
function matchesPattern({ VersionTagRegex: pattern }: ChannelRule, version: string): boolean | undefined {
  if (!pattern) return true;
  try {
    return RE2JS.compile(pattern).matcher(version).find();
  } catch {
    // Octopus knows forms, such as a look-ahead, that RE2 does not.
    return undefined;
  }
}

/** Whether a version satisfies a rule; `undefined` when the server does not say. */
export async function satisfiesRule(
  client: SpaceClient,
  rule: ChannelRule,
  version: string,
  feedId: string | undefined,
): Promise<boolean | undefined> {
  if (isByDate(rule)) return matchesPattern(rule, version);
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
