/** Creating, changing and deleting feeds of every type, and looking packages up in them. */

import { comparePackageVersions } from "../../domain/versions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { BuildInformation, PackageVersion } from "../../model/delivery.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { oneOf, requireOne } from "../listing.ts";
import { isChosen } from "../used/feeds.ts";
import { type WriteSpec, writing } from "../writing.ts";

export function feedWrites(): Route[] {
  return [
    ...writing(feeds),
    route("GET /{space}/feeds/stats", "FeedView", (context) =>
      ok({ Id: null, TotalPackages: context.space.packages.size, Links: {} }),
    ),
    route("GET /{space}/feeds/{id}/packages", "FeedView", lookUp),
    route("GET /{space}/feeds/{id}/packages/notes", "FeedView", notes),
    route("GET /{space}/packages/bulk", "FeedView", (context) =>
      ok(chosenPackages(context).map((item) => context.linker.add("Package", item))),
    ),
    route("GET /{space}/build-information/bulk", "FeedView", (context) =>
      ok(chosenBuilds(context).map((item) => context.linker.add("BuildInformation", item))),
    ),
    route("GET /{space}/packages/{packageId}/{version}/delta-signature", "FeedView", deltaSignature),
    route("POST /{space}/packages/{packageId}/{version}/delta", "BuiltInFeedPush", () => {
      throw invalid("This server takes whole packages only. Upload the package to packages/raw.");
    }),
  ];
}

function chosenPackages(context: Context): PackageVersion[] {
  return context.query.list("ids").flatMap((id) => context.space.packages.get(id) ?? []);
}

function chosenBuilds(context: Context): BuildInformation[] {
  return context.query.list("ids").flatMap((id) => context.space.buildInformation.get(id) ?? []);
}

/** The newest version of a package with its signature, from which a client makes a delta. */
function deltaSignature(context: Context) {
  const id = context.param("packageId");
  const newest = context.space.packages
    .where("package", id)
    .sort((a, b) => comparePackageVersions(b.Version, a.Version))[0];
  if (newest === undefined) throw notFound(id);
  const Signature = Buffer.from(newest.Hash).toString("base64");
  return ok({ BaseVersion: newest.Version, Signature });
}

const LOGIN = { FeedUri: "", Username: null, Password: null };
const RETRIES = { DownloadAttempts: 5, DownloadRetryBackoffSeconds: 10 };

/** The fields of each type of feed besides the common ones. */
const TYPES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  None: {},
  BuiltIn: {
    DeleteUnreleasedPackagesAfterDays: null,
    DeletePackagesAssociatedWithReleases: false,
    IsBuiltInRepoSyncEnabled: false,
    ...RETRIES,
  },
  OctopusProject: {},
  NuGet: { ...LOGIN, ...RETRIES, EnhancedMode: false },
  Npm: { ...LOGIN, ...RETRIES },
  PyPi: { ...LOGIN, ...RETRIES },
  Maven: { ...LOGIN, ...RETRIES },
  GitHub: { ...LOGIN, ...RETRIES },
  Helm: LOGIN,
  Docker: { ...LOGIN, ApiVersion: null, RegistryPath: null },
  OciRegistry: LOGIN,
  ArtifactoryGeneric: { ...LOGIN, Repository: "", LayoutRegex: null },
  S3: { AccessKey: null, SecretKey: null, UseMachineCredentials: false },
  AwsElasticContainerRegistry: { Region: "", AccessKey: "", SecretKey: null, OidcAuthentication: null },
  AzureContainerRegistry: { ...LOGIN, ApiVersion: null, RegistryPath: null },
  GoogleContainerRegistry: { ...LOGIN, ApiVersion: null, RegistryPath: null },
};

const feeds: WriteSpec<PlainDocument> = {
  path: "/{space}/feeds",
  type: "Feed",
  noun: "Feed",
  prefix: "Feeds",
  permission: { create: "FeedEdit", edit: "FeedEdit", remove: "FeedEdit" },
  pick: ({ space }) => space.feeds,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    Name: "",
    Slug: "",
    FeedType: "",
    PackageAcquisitionLocationOptions: ["Server", "ExecutionTarget"],
    ...TYPES[typeOf(context)],
  }),
  required: ["Name", "FeedType"],
  locked: ["FeedType"],
  choices: { FeedType: Object.keys(TYPES) },
  complete: (_context, next, before) => {
    if (before === undefined && next.FeedType === "BuiltIn")
      throw invalid("A space has only one built-in feed.");
    if (next.FeedUri === "") throw invalid("The FeedUri field is required.");
    return next;
  },
  inUse: ({ space }, feed) => {
    if (feed.FeedType === "BuiltIn") return "The built-in feed cannot be deleted.";
    const process = space.processes.find((item) =>
      item.Steps.some((step) =>
        step.Actions.some((action) => action.Packages.some((used) => used.FeedId === feed.Id)),
      ),
    );
    return process === undefined
      ? undefined
      : `The feed '${feed.Name}' cannot be deleted because the process '${process.Id}' uses it.`;
  },
};

function typeOf(context: Context): string {
  const stored = context.space.feeds.get(context.param("id"))?.FeedType;
  return typeof stored === "string" ? stored : (context.body.text("FeedType") ?? "");
}

function lookUp(context: Context) {
  const feed = requireOne(context.space.feeds, context.param("id"));
  const { query } = context;
  const wanted = [...query.list("packageIds"), ...query.list("packageId")];
  const partial = query.bool("partialMatch") === true;
  const fits = (item: PackageVersion): boolean =>
    item.FeedId === feed.Id &&
    isChosen(query, item.Version) &&
    (partial
      ? wanted.some((id) => item.PackageId.toLowerCase().includes(id.toLowerCase()))
      : oneOf(wanted, item.PackageId));
  const sorted = context.space.packages
    .all()
    .filter(fits)
    .sort(
      (a, b) => a.PackageId.localeCompare(b.PackageId, "en") || comparePackageVersions(b.Version, a.Version),
    );
  const several = query.bool("includeMultipleVersions") === true;
  const shown = several
    ? sorted
    : sorted.filter((item, index) => sorted[index - 1]?.PackageId !== item.PackageId);
  return ok(shown.slice(0, query.int("take", 30)).map((item) => context.linker.add("Package", item)));
}

function notes(context: Context) {
  requireOne(context.space.feeds, context.param("id"));
  const id = context.query.text("packageId");
  const version = context.query.text("version");
  if (id === undefined || version === undefined)
    throw invalid("The packageId and version fields are required.");
  const found = context.space.packages.where("package", id).find((item) => item.Version === version);
  return ok(String(found?.ReleaseNotes ?? ""));
}
