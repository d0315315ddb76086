/** Build information, which a build server sends about a package version. */

import { recordEvent } from "../../domain/events.ts";
import type { Body } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { BuildInformation } from "../../model/delivery.ts";
import { iso } from "../../time.ts";
import { byPackage } from "../by-package.ts";
import { requireOne } from "../listing.ts";
import { alreadyExists, overwriteMode } from "../overwriting.ts";

export function buildInformationRoutes(): Route[] {
  return [
    route("GET /{space}/build-information", "FeedView", list, {
      filters: ["packageId", "filter", "latest"],
    }),
    route("POST /{space}/build-information", "BuildInformationPush", push),
    route("DELETE /{space}/build-information/bulk", "BuildInformationPush", removeMany),
    route("GET /{space}/build-information/{id}", "FeedView", (context) => {
      const found = requireOne(context.space.buildInformation, context.param("id"));
      return ok(context.linker.add("BuildInformation", found));
    }),
    route("DELETE /{space}/build-information/{id}", "BuildInformationPush", (context) => {
      remove(context, requireOne(context.space.buildInformation, context.param("id")));
      return ok({});
    }),
  ];
}

function list(context: Context) {
  const id = context.query.text("packageId");
  const text = context.query.text("filter")?.toLowerCase() ?? "";
  const { buildInformation } = context.space;
  const found = (id === undefined ? buildInformation.all() : buildInformation.where("package", id))
    .filter((item) => `${item.PackageId} ${item.Version}`.toLowerCase().includes(text))
    .sort(byPackage);
  const newest = found.filter((item, index) => found[index - 1]?.PackageId !== item.PackageId);
  return ok(context.page("BuildInformation", context.query.bool("latest") === true ? newest : found));
}

function push(context: Context) {
  const { body, space } = context;
  const packageId = body.requiredText("PackageId");
  const version = body.requiredText("Version");
  const sent = body.object("OctopusBuildInformation");
  if (sent === undefined) throw invalid("The OctopusBuildInformation field is required.");
  const known = space.buildInformation
    .where("package", packageId)
    .find((item) => item.Version.toLowerCase() === version.toLowerCase());
  const mode = overwriteMode(context);
  if (known !== undefined && mode === "FailIfExists")
    throw alreadyExists("Metadata for the specified Package ID and version already exists.");
  if (known !== undefined && mode === "IgnoreIfExists")
    return ok(context.linker.add("BuildInformation", known));
  const stored = space.buildInformation.put({
    Id: known?.Id ?? context.sim.store.ids.next("BuildInformation"),
    SpaceId: space.id,
    PackageId: packageId,
    Version: version,
    Created: iso(context.now),
    ...buildFields(sent),
  });
  note(context, stored, known === undefined ? "Created" : "Modified", "was pushed");
  const resource = context.linker.add("BuildInformation", stored);
  return known === undefined ? created(resource) : ok(resource);
}

/** The fields of a build; commits get a link when the repository is known by an address. */
function buildFields(sent: Body) {
  const text = (name: string): string | null => sent.text(name) ?? null;
  const root = sent.text("VcsRoot")?.replace(/\.git$/, "");
  const link = (commit: string | undefined): string | null =>
    commit === undefined || root === undefined || !/^https?:/.test(root) ? null : `${root}/commit/${commit}`;
  const commit = sent.text("VcsCommitNumber");
  return {
    BuildEnvironment: text("BuildEnvironment"),
    BuildNumber: text("BuildNumber"),
    BuildUrl: text("BuildUrl"),
    Branch: text("Branch"),
    VcsType: text("VcsType"),
    VcsRoot: text("VcsRoot"),
    VcsCommitNumber: commit ?? null,
    VcsCommitUrl: link(commit),
    IssueTrackerName: null,
    IncompleteDataWarning: null,
    Commits: sent.objects("Commits").map((item) => ({
      Id: item.requiredText("Id"),
      LinkUrl: item.text("LinkUrl") ?? link(item.text("Id")) ?? "",
      Comment: item.text("Comment") ?? "",
    })),
    WorkItems: sent.objects("WorkItems").map((item) => ({
      Id: item.requiredText("Id"),
      LinkUrl: item.text("LinkUrl") ?? "",
      Source: item.text("Source") ?? "",
      Description: item.text("Description") ?? "",
    })),
  };
}

function removeMany(context: Context) {
  const ids = [...context.query.list("ids"), ...context.body.list("Ids")];
  for (const id of ids) remove(context, requireOne(context.space.buildInformation, id));
  return ok({});
}

function remove(context: Context, item: BuildInformation): void {
  context.space.buildInformation.remove(item.Id);
  note(context, item, "Deleted", "was deleted");
}

function note(context: Context, item: BuildInformation, category: string, verb: string): void {
  recordEvent(context.sim.store, {
    category,
    spaceId: item.SpaceId,
    at: context.now,
    actor: context.actor,
    message: [
      "Build information for ",
      { Id: item.Id, Name: `${item.PackageId} ${item.Version}` },
      ` ${verb}`,
    ],
    related: [item.Id],
  });
}
