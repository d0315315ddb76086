/**
 * The bytes of packages: uploaded files as they came, and for packages of a world bytes that follow from their hash.
 */

import { createReadStream } from "node:fs";
import { recordEvent } from "../../domain/events.ts";
import { onPackagePushed } from "../../domain/triggers.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import type { Upload } from "../../http/multipart.ts";
import { type ByteStream, created, ok, streamed } from "../../http/reply.ts";
import type { PackageVersion } from "../../model/delivery.ts";
import { seedFrom } from "../../random.ts";
import { iso } from "../../time.ts";
import { requireOne } from "../listing.ts";
import { alreadyExists, overwriteMode } from "../overwriting.ts";

/** Upload and download. */
export function packageContentRoutes(): Route[] {
  return [
    route("POST /{space}/packages/raw", "BuiltInFeedPush", upload),
    route("GET /{space}/packages/{id}/raw", "BuiltInFeedDownload", download),
  ];
}

/** The name under which the package content of a space is stored. */
export function contentKey(item: PackageVersion): string {
  return `${item.SpaceId}/${item.Id}`;
}

interface FileFacts {
  readonly id: string;
  readonly version: string;
  readonly extension: string;
}

const FILE_NAME =
  /^(.+?)[.@](\d{1,9}(?:\.\d{1,9}){1,3}(?:-[0-9A-Za-z.-]+?)?(?:\+[0-9A-Za-z.-]+?)?)(\.(?:zip|nupkg|tar\.gz|tar\.bz2|tgz|tar|jar|war|ear|rar))$/i;

/** `Acme.Web.1.0.0.zip` holds version 1.0.0 of Acme.Web. */
export function parseFileName(name: string): FileFacts | null {
  const match = FILE_NAME.exec(name.replace(/^.*[\\/]/, ""));
  if (match === null) return null;
  return { id: match[1] ?? "", version: match[2] ?? "", extension: (match[3] ?? "").toLowerCase() };
}

function upload(context: Context) {
  const file = context.upload;
  if (file === null)
    throw invalid("No package was uploaded. Send it as multipart/form-data in a field named fileToUpload.");
  const facts = parseFileName(file.fileName);
  if (facts === null) {
    throw invalid(
      `The package file name '${file.fileName}' is not valid. It needs a package ID, a version and a known extension, such as Acme.Web.1.0.0.zip.`,
    );
  }
  const known = context.space.packages
    .where("package", facts.id)
    .find((item) => item.Version.toLowerCase() === facts.version.toLowerCase());
  const mode = overwriteMode(context);
  if (known !== undefined && mode === "FailIfExists")
    throw alreadyExists("A package with the same name and version already exists.");
  if (known !== undefined && mode === "IgnoreIfExists") return ok(context.linker.add("Package", known));
  const stored = store(context, file, facts, known);
  const resource = context.linker.add("Package", stored);
  return { ...(known === undefined ? created(resource) : ok(resource)), keepsUpload: true };
}

function store(
  context: Context,
  file: Upload,
  facts: FileFacts,
  known: PackageVersion | undefined,
): PackageVersion {
  const { space, sim } = context;
  const item = space.packages.put({
    Id: known?.Id ?? `packages-${facts.id}.${facts.version}`,
    SpaceId: space.id,
    PackageId: known?.PackageId ?? facts.id,
    NuGetPackageId: known?.PackageId ?? facts.id,
    Version: facts.version,
    FeedId: "feeds-builtin",
    NuGetFeedId: "feeds-builtin",
    Title: facts.id,
    Summary: null,
    Description: null,
    ReleaseNotes: null,
    Published: iso(context.now),
    FileExtension: facts.extension,
    PackageSizeBytes: file.size,
    Hash: file.sha1,
    PackageVersionBuildInformation: null,
  });
  sim.spool.keep(contentKey(item), file.path);
  recordEvent(sim.store, {
    category: known === undefined ? "Created" : "Modified",
    spaceId: space.id,
    at: context.now,
    actor: context.actor,
    message: ["Package ", { Id: item.Id, Name: `${item.PackageId} ${item.Version}` }, " was pushed"],
    related: [item.Id, item.FeedId],
  });
  onPackagePushed(sim, space, item);
  return item;
}

function download(context: Context) {
  const item = requireOne(context.space.packages, context.param("id"));
  const path = context.sim.spool.fileOf(contentKey(item));
  const stream: ByteStream =
    path === null ? madeUp(item) : { length: item.PackageSizeBytes, pieces: () => createReadStream(path) };
  const name = `${item.PackageId}.${item.Version}${item.FileExtension}`.replace(/[^\w.+-]/g, "_");
  return streamed(stream, "application/octet-stream", {
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}

const BLOCK = 64 * 1024;

/** Bytes of the right length for a package that was never uploaded. */
function madeUp(item: PackageVersion): ByteStream {
  const length = item.PackageSizeBytes;
  return {
    length,
    pieces: function* () {
      for (let at = 0; at < length; at += BLOCK) {
        const word = Buffer.alloc(4);
        word.writeUInt32BE(seedFrom(item.Hash, at));
        yield Buffer.alloc(Math.min(BLOCK, length - at), word);
      }
    },
  };
}
