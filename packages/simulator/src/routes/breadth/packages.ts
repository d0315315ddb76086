/** The packages of the built-in feed. */

import { recordEvent } from "../../domain/events.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { PackageVersion } from "../../model/delivery.ts";
import { byPackage } from "../by-package.ts";
import { requireOne } from "../listing.ts";
import { latestOfEach } from "../used/feeds.ts";
import { contentKey } from "./package-content.ts";

/** Listing packages, their notes, and deleting them. */
export function packageRoutes(): Route[] {
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
  const versions = context.query.list("packageIds").map((asked) => {
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
  return ok({ Packages: versions });
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
