/** The package versions of a release: what the request names, what the channel allows, and what the feeds hold. */

import { ApiError, invalid } from "../http/errors.ts";
import type { PackageReference, Process, SelectedPackage } from "../model/delivery.ts";
import type { Channel, ChannelRule } from "../model/structure.ts";
import type { SpaceState } from "../store/store.ts";
import {
  choosesByDate,
  compareByChoice,
  fitsChoice,
  inRange,
  matchesTag,
  type VersionChoice,
} from "./versions.ts";

export interface PackageRequest {
  readonly channel: Channel;
  /** Named versions; an empty reference name means every package of the step. */
  readonly packages: readonly SelectedPackage[];
  readonly defaultPackageVersion: string | undefined;
  readonly prerelease: string | undefined;
  readonly ignoreChannelRules: boolean;
}

/** A package that a process needs, with the step that needs it. */
export interface NeededPackage {
  readonly step: string;
  readonly action: string;
  readonly reference: PackageReference;
}

/** Every package of a process, in its order. */
export function neededPackages(process: Process): NeededPackage[] {
  return process.Steps.flatMap((step) =>
    step.Actions.flatMap((action) =>
      action.Packages.map((reference) => ({ step: step.Name, action: action.Name, reference })),
    ),
  );
}

/** False where a variable stands in the id of the package or its feed, so that no version can be looked up. */
export function isResolvable({ PackageId, FeedId }: PackageReference): boolean {
  return !PackageId.includes("#{") && !FeedId.includes("#{");
}

/**
 * One version for every package: a fixed one, the named one, the default, or the newest that the channel allows.
 * @throws ApiError 400 when there is none, or it is not in the feed.
 */
export function choosePackages(
  space: SpaceState,
  process: Process,
  request: PackageRequest,
): SelectedPackage[] {
  return neededPackages(process).map((needed) => {
    const { step, action, reference } = needed;
    const version =
      reference.Version ??
      namedVersion(request.packages, needed) ??
      request.defaultPackageVersion ??
      newestVersion(space, needed, request);
    if (isResolvable(reference)) requirePackage(space, reference, version);
    return { ActionName: action, StepName: step, PackageReferenceName: reference.Name, Version: version };
  });
}

/** The most specific entry decides: step and reference, package and reference, reference, step, package, anything. */
function namedVersion(entries: readonly SelectedPackage[], needed: NeededPackage): string | undefined {
  let best: SelectedPackage | undefined;
  let rank = 0;
  for (const entry of entries) {
    const found = rankOf(entry, needed);
    if (found > rank) [best, rank] = [entry, found];
  }
  return best?.Version;
}

function rankOf(entry: SelectedPackage, { step, action, reference }: NeededPackage): number {
  const wanted = entry.ActionName.toLowerCase();
  const isStep = [step, action].some((name) => name.toLowerCase() === wanted);
  const isPackage = reference.PackageId.toLowerCase() === wanted;
  const isAny = wanted === "*";
  const sameReference = entry.PackageReferenceName.toLowerCase() === reference.Name.toLowerCase();
  if (sameReference && entry.PackageReferenceName !== "") return isStep ? 6 : isPackage ? 5 : isAny ? 4 : 0;
  if (entry.PackageReferenceName !== "") return 0;
  if (isStep) return sameReference ? 6 : 3;
  if (isPackage) return sameReference ? 5 : 2;
  return isAny ? 1 : 0;
}

function newestVersion(space: SpaceState, needed: NeededPackage, request: PackageRequest): string {
  const { step, reference } = needed;
  if (!isResolvable(reference)) {
    throw invalid(
      `The version of the package in step '${step}' cannot be resolved because its feed or package id is dynamic. Specify a version for it.`,
    );
  }
  const rule = request.ignoreChannelRules ? undefined : ruleFor(request.channel, needed);
  const own = choiceOf(rule);
  const choice = { ...own, tag: request.prerelease ?? own.tag };
  const newest = space.packages
    .where("package", reference.PackageId)
    .filter((item) => item.FeedId === reference.FeedId && fitsChoice(item.Version, choice))
    .sort((a, b) => compareByChoice(a, b, choice))
    .at(-1)?.Version;
  if (newest !== undefined) return newest;
  throw invalid(
    `No package version could be found for step '${step}': there is no fitting version of '${reference.PackageId}' in the feed.`,
  );
}

function choiceOf(rule: ChannelRule | undefined): VersionChoice {
  return {
    range: rule?.VersionRange ?? null,
    tag: rule?.Tag ?? null,
    strategy: rule?.VersioningStrategy ?? null,
    pattern: rule?.VersionTagRegex ?? null,
  };
}

function requirePackage(space: SpaceState, { PackageId, FeedId }: PackageReference, version: string): void {
  const found = space.packages
    .where("package", PackageId)
    .some((item) => item.Version === version && item.FeedId === FeedId);
  if (found) return;
  const feed = space.feeds.get(FeedId)?.Name ?? FeedId;
  throw invalid(`The package '${PackageId}' version '${version}' was not found in the feed '${feed}'.`);
}

function ruleFor(channel: Channel, { action, reference }: NeededPackage): ChannelRule | undefined {
  return channel.Rules.find((rule) =>
    rule.ActionPackages.some(
      (item) => item.DeploymentAction === action && (item.PackageReference ?? "") === reference.Name,
    ),
  );
}

/**
 * Checks every chosen version against the rule of the channel that names its step and package.
 * @throws ApiError 400 with one error for each broken part of a rule.
 */
export function checkChannelRules(
  channel: Channel,
  packages: readonly SelectedPackage[],
  process: Process,
): void {
  if (channel.Rules.length === 0) return;
  const errors: string[] = [];
  for (const [index, needed] of neededPackages(process).entries()) {
    const rule = ruleFor(channel, needed);
    const version = packages[index]?.Version;
    if (rule === undefined || version === undefined) continue;
    const what = `Package version '${version}' for step '${needed.step}' does not satisfy the`;
    const choice = choiceOf(rule);
    if (choosesByDate(choice)) {
      if (!fitsChoice(version, choice))
        errors.push(`${what} version tag regex '${choice.pattern ?? ""}' of channel '${channel.Name}'.`);
      continue;
    }
    if (!inRange(version, rule.VersionRange))
      errors.push(`${what} version range '${rule.VersionRange ?? ""}' of channel '${channel.Name}'.`);
    if (!matchesTag(version, rule.Tag))
      errors.push(`${what} pre-release tag '${rule.Tag ?? ""}' of channel '${channel.Name}'.`);
  }
  if (errors.length > 0)
    throw new ApiError(400, "There was a problem with your request.", {
      errors,
      details: { ChannelVersionRules: true },
    });
}
