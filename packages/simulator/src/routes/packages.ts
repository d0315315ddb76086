/** Feeds, the packages in them, and the build information that came with the packages. */

import { compareVersions, inRange, matchesTag, parseVersion } from "../domain/versions.ts";
import { type Context, type Route, route } from "../http/context.ts";
import { ok } from "../http/reply.ts";
import type { PackageVersion } from "../model/delivery.ts";
import type { PlainDocument } from "../model/resource.ts";
import { listing, oneOf, requireOne } from "./listing.ts";

/** The routes of feeds, packages and build information. */
export function feedAndPackageRoutes(): Route[] {
  return [...feedRoutes(), ...packageRoutes()];
}

function feedRoutes(): Route[] {
  return [
    ...listing<PlainDocument>({
      path: "feeds",
      type: "Feed",
      permission: "FeedView",
      pick: (space) => space.feeds,
      filter: (context, item) => oneOf(context.query.list("feedType"), String(item.FeedType)),
      filters: ["feedType"],
    }),
    route("GET", "/{space}/feeds/{id}/packages/versions", "FeedView", feedVersions),
    route("GET", "/{space}/feeds/{id}/packages/search", "FeedView", feedSearch),
  ];
}

function feedVersions(context: Context) {
  requireOne(context.space.feeds, context.param("id"));
  const { query } = context;
  const text = query.text("filter")?.toLowerCase() ?? "";
  const range = query.text("versionRange") ?? null;
  const tag = query.text("preReleaseTag") ?? null;
  const versions = context.space.packages
    .where("package", query.text("packageId") ?? "")
    .filter((item) => query.bool("includePreRelease") !== false || parseVersion(item.Version)?.pre === "")
    .filter((item) => inRange(item.Version, range) && matchesTag(item.Version, tag))
    .filter((item) => item.Version.toLowerCase().includes(text))
    .sort((a, b) => compareVersions(b.Version, a.Version));
  return ok(context.page("PackageVersion", versions, (item) => wireVersion(context, item)));
}

function wireVersion(context: Context, item: PackageVersion) {
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
  const wire = (item: PackageVersion) => ({
    Id: item.PackageId,
    Name: item.PackageId,
    Description: null,
    LatestVersion: item.Version,
    Links: {},
  });
  return ok(context.page("PackageDescription", latest, wire));
}

function latestOfEach(context: Context): PackageVersion[] {
  const best = new Map<string, PackageVersion>();
  for (const item of context.space.packages.all()) {
    const known = best.get(item.PackageId);
    if (known === undefined || compareVersions(item.Version, known.Version) > 0)
      best.set(item.PackageId, item);
  }
  return [...best.values()].sort((a, b) => a.PackageId.localeCompare(b.PackageId, "en"));
}

function packageRoutes(): Route[] {
  const filters = ["packageId", "filter", "latest"];
  return [
    route("GET", "/{space}/packages", "FeedView", listPackages, {
      filters: ["nuGetPackageId", "filter", "latest", "includeNotes"],
    }),
    route("GET", "/{space}/packages/{id}", "FeedView", (context) =>
      ok(context.linker.add("Package", requireOne(context.space.packages, context.param("id")))),
    ),
    route("GET", "/{space}/build-information", "FeedView", listBuildInformation, { filters }),
    route("GET", "/{space}/build-information/{id}", "FeedView", (context) => {
      const found = requireOne(context.space.buildInformation, context.param("id"));
      return ok(context.linker.add("BuildInformation", found));
    }),
  ];
}

interface Versioned {
  readonly PackageId: string;
  readonly Version: string;
}

function byPackage(a: Versioned, b: Versioned): number {
  return a.PackageId.localeCompare(b.PackageId, "en") || compareVersions(b.Version, a.Version);
}

function listPackages(context: Context) {
  const id = context.query.text("nuGetPackageId")?.toLowerCase();
  const text = context.query.text("filter")?.toLowerCase() ?? "";
  const source = context.query.bool("latest") === true ? latestOfEach(context) : context.space.packages.all();
  const found = source.filter((item) => {
    const name = item.PackageId.toLowerCase();
    return (id === undefined || name === id) && name.includes(text);
  });
  return ok(context.page("Package", found.sort(byPackage)));
}

function listBuildInformation(context: Context) {
  const id = context.query.text("packageId")?.toLowerCase();
  const text = context.query.text("filter")?.toLowerCase() ?? "";
  const found = context.space.buildInformation
    .all()
    .filter((item) => id === undefined || item.PackageId.toLowerCase() === id)
    .filter((item) => `${item.PackageId} ${item.Version}`.toLowerCase().includes(text))
    .sort(byPackage);
  const newest = found.filter((item, index) => found[index - 1]?.PackageId !== item.PackageId);
  return ok(context.page("BuildInformation", context.query.bool("latest") === true ? newest : found));
}
