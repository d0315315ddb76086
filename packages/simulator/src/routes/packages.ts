/** Feeds, the packages in them, and the build information that came with the packages. */

import { recordEvent } from "../domain/events.ts";
import { comparePackageVersions, inRange, matchesTag, parseVersion } from "../domain/versions.ts";
import { type Context, type Route, route } from "../http/context.ts";
import { ok } from "../http/reply.ts";
import type { PackageVersion } from "../model/delivery.ts";
import type { PlainDocument } from "../model/resource.ts";
import { buildInformationRoutes } from "./build-information.ts";
import { byPackage } from "./by-package.ts";
import { listing, oneOf, requireOne } from "./listing.ts";
import { contentKey, packageContentRoutes } from "./package-content.ts";

export function feedAndPackageRoutes(): Route[] {
  return [...feedRoutes(), ...packageRoutes(), ...packageContentRoutes(), ...buildInformationRoutes()];
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
    route("GET /{space}/feeds/{id}/packages/versions", "FeedView", feedVersions),
    route("GET /{space}/feeds/{id}/packages/search", "FeedView", feedSearch),
  ];
}

function feedVersions(context: Context) {
  const feed = requireOne(context.space.feeds, context.param("id"));
  const { query } = context;
  const text = query.text("filter")?.toLowerCase() ?? "";
  const range = query.text("versionRange") ?? null;
  const tag = query.text("preReleaseTag") ?? null;
  const versions = context.space.packages
    .where("package", query.text("packageId") ?? "")
    .filter((item) => item.FeedId === feed.Id)
    .filter((item) => query.bool("includePreRelease") !== false || parseVersion(item.Version)?.pre === "")
    .filter((item) => inRange(item.Version, range) && matchesTag(item.Version, tag))
    .filter((item) => item.Version.toLowerCase().includes(text))
    .sort((a, b) => comparePackageVersions(b.Version, a.Version));
  return ok(context.page("PackageVersion", versions, (item) => versionAsSent(context, item)));
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

function latestOfEach(context: Context): PackageVersion[] {
  const best = new Map<string, PackageVersion>();
  for (const item of context.space.packages.all()) {
    const known = best.get(item.PackageId);
    if (known === undefined || comparePackageVersions(item.Version, known.Version) > 0)
      best.set(item.PackageId, item);
  }
  return [...best.values()].sort((a, b) => a.PackageId.localeCompare(b.PackageId, "en"));
}

function packageRoutes(): Route[] {
  return [
    route("GET /{space}/packages", "FeedView", listPackages, {
      filters: ["nuGetPackageId", "filter", "latest", "includeNotes"],
    }),
    route("GET /{space}/packages/notes", "FeedView", notes),
    route("DELETE /{space}/packages/bulk", "BuiltInFeedAdminister", removeMany),
    route("GET /{space}/packages/{id}", "FeedView", (context) =>
      ok(packageAsSent(context, requireOne(context.space.packages, context.param("id")))),
    ),
    route("DELETE /{space}/packages/{id}", "BuiltInFeedAdminister", (context) => {
      remove(context, requireOne(context.space.packages, context.param("id")));
      return ok({});
    }),
  ];
}

function listPackages(context: Context) {
  const id = context.query.text("nuGetPackageId");
  const text = context.query.text("filter")?.toLowerCase() ?? "";
  const { packages } = context.space;
  const source =
    context.query.bool("latest") === true
      ? latestOfEach(context).filter((item) => id === undefined || item.PackageId === id)
      : id === undefined
        ? packages.all()
        : packages.where("package", id);
  const found = source.filter((item) => item.PackageId.toLowerCase().includes(text)).sort(byPackage);
  return ok(context.page("Package", found, (item) => packageAsSent(context, item)));
}

/** A package version with the build information that came with it. */
function packageAsSent(context: Context, item: PackageVersion) {
  const info = context.space.buildInformation
    .where("package", item.PackageId)
    .find((candidate) => candidate.Version === item.Version);
  return context.linker.add("Package", {
    ...item,
    PackageVersionBuildInformation: info === undefined ? null : context.linker.add("BuildInformation", info),
  });
}

/** Notes of several versions, each asked for as its package id, version and feed id joined by colons. */
function notes(context: Context) {
  const answers = context.query.list("packageIds").map((asked) => {
    const parts = asked.split(":");
    const feedId = parts.find((part) => /^feeds-/i.test(part)) ?? "feeds-builtin";
    const [packageId = "", version = ""] = parts.filter((part) => part !== feedId);
    const found = context.space.packages
      .where("package", packageId)
      .find((item) => item.Version.toLowerCase() === version.toLowerCase());
    return {
      FeedId: feedId,
      PackageId: packageId,
      Version: version,
      Notes: {
        Succeeded: found !== undefined,
        FailureReason: found === undefined ? `The package ${packageId} ${version} was not found.` : null,
        DisplayMessage: null,
        Notes: typeof found?.ReleaseNotes === "string" ? found.ReleaseNotes : null,
        Published: found?.Published ?? null,
      },
    };
  });
  return ok({ Packages: answers });
}

function removeMany(context: Context) {
  const ids = [...context.query.list("ids"), ...context.body.list("Ids")];
  for (const id of ids) remove(context, requireOne(context.space.packages, id));
  return ok({});
}

function remove(context: Context, item: PackageVersion): void {
  context.space.packages.remove(item.Id);
  context.sim.spool.drop(contentKey(item));
  recordEvent(context.sim.store, {
    category: "Deleted",
    spaceId: item.SpaceId,
    at: context.now,
    actor: context.actor,
    message: ["Package ", { Id: item.Id, Name: `${item.PackageId} ${item.Version}` }, " was deleted"],
    related: [item.Id, item.FeedId],
  });
}
