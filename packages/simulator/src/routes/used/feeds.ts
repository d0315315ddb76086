/** Package feeds, and what they hold. */

import { compareByChoice, comparePackageVersions, fitsChoice, parseVersion } from "../../domain/versions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import type { Query } from "../../http/query.ts";
import { ok } from "../../http/reply.ts";
import type { PackageVersion } from "../../model/delivery.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { listing, oneOf, requireOne } from "../listing.ts";

/** Listing feeds, the versions of a package, and a search for packages. */
export function feedRoutes(): Route[] {
  return [
    ...listing<PlainDocument>({
      path: "feeds",
      type: "Feed",
      permission: "FeedView",
      pick: (space) => space.feeds,
      filter: (context, item) => oneOf(context.query.list("feedType"), String(item.FeedType)),
      filters: ["feedType"],
    }),
    route("GET /{space}/feeds/{id}/packages/versions", "FeedView", feedVersions),
    route("GET /{space}/feeds/{id}/packages/search", "FeedView", feedSearch),
  ];
}

function feedVersions(context: Context) {
  const feed = requireOne(context.space.feeds, context.param("id"));
  const { query } = context;
  const text = query.text("filter")?.toLowerCase() ?? "";
  const versions = context.space.packages
    .where("package", query.text("packageId") ?? "")
    .filter((item) => item.FeedId === feed.Id)
    .filter((item) => isChosen(query, item.Version))
    .filter((item) => item.Version.toLowerCase().includes(text))
    .sort((a, b) => compareByChoice(b, a, choiceOf(query)));
  return ok(context.page("PackageVersion", versions, (item) => versionAsSent(context, item)));
}

function choiceOf(query: Query) {
  return {
    range: query.text("versionRange") ?? null,
    tag: query.text("preReleaseTag") ?? null,
    strategy: query.text("versioningStrategy") ?? null,
    pattern: query.text("versionTagRegex") ?? null,
  };
}

/** Whether a version is one of those that a request asks a feed for. */
export function isChosen(query: Query, version: string): boolean {
  const wantsAll = query.bool("includePreRelease") !== false;
  return (wantsAll || parseVersion(version)?.pre === "") && fitsChoice(version, choiceOf(query));
}

function versionAsSent(context: Context, item: PackageVersion) {
  return {
    Id: item.Id,
    FeedId: item.FeedId,
    PackageId: item.PackageId,
    Version: item.Version,
    Published: item.Published,
    SizeBytes: item.PackageSizeBytes,
    Title: item.Title,
    ReleaseNotes: item.ReleaseNotes ?? null,
    Links: context.linker.add("Package", item).Links,
  };
}

function feedSearch(context: Context) {
  requireOne(context.space.feeds, context.param("id"));
  const text = context.query.text("term")?.toLowerCase() ?? "";
  const latest = latestOfEach(context).filter((item) => item.PackageId.toLowerCase().includes(text));
  const asSent = (item: PackageVersion) => ({
    Id: item.PackageId,
    Name: item.PackageId,
    Description: null,
    LatestVersion: item.Version,
    Links: {},
  });
  return ok(context.page("PackageDescription", latest, asSent));
}

/** The highest version of each package, by name. */
export function latestOfEach(context: Context): PackageVersion[] {
  const best = new Map<string, PackageVersion>();
  for (const item of context.space.packages.all()) {
    const known = best.get(item.PackageId);
    if (known === undefined || comparePackageVersions(item.Version, known.Version) > 0)
      best.set(item.PackageId, item);
  }
  return [...best.values()].sort((a, b) => a.PackageId.localeCompare(b.PackageId, "en"));
}
