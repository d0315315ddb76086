/** Finds the two releases of a comparison, and those between them. */
import type { components, Ref, SpaceClient } from "@octo/api-client";
import { ToolError } from "../../../errors.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import { orNotFound } from "../../or-not-found.ts";

type Release = components["schemas"]["Release"];

/** Releases of the project that one call reads. */
const MOST = 200;
const RELEASE_ID = /^releases-\d+$/i;

/** How a side is named: by a version, or by the id of a release. */
export interface NamedRelease {
  readonly field: "from" | "to";
  readonly text: string;
}

/** Both releases, and the releases that lead from the older to the newer one, which is the last of them. */
export interface ComparedReleases {
  readonly from: Release;
  readonly to: Release;
  readonly between: readonly Release[];
  /** True when `to` is the older one. */
  readonly goesBack: boolean;
}

/** Finds them: one request, and one more for each release that is not among the newest. @throws ToolError `not_found`. */
export async function findReleasesBetween(
  sides: { readonly from: NamedRelease; readonly to: NamedRelease },
  project: Ref,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<ComparedReleases> {
  const { client } = space;
  const page = await client.get("/api/{spaceId}/projects/{projectId}/releases", {
    path: { projectId: project.id },
    query: { take: MOST },
  });
  const newest = parts.list("releases", page.Items);
  const [from, to] = await Promise.all([
    findRelease(sides.from, newest, project, client),
    findRelease(sides.to, newest, project, client),
  ]);
  const goesBack = timeOf(to) < timeOf(from);
  const [older, newer] = goesBack ? [to, from] : [from, to];
  if ((page.TotalResults ?? 0) > newest.length && !newest.some(({ Id }) => Id === older.Id))
    parts.missing(`work items of older releases: the newest ${MOST} were read`);
  const others = newest.filter(
    (one) =>
      one.Id !== older.Id &&
      one.Id !== newer.Id &&
      timeOf(one) > timeOf(older) &&
      timeOf(one) < timeOf(newer) &&
      // What another channel delivers is not a part of this one.
      (one.ChannelId ?? null) === (newer.ChannelId ?? null),
  );
  const between = older.Id === newer.Id ? [] : [...others.reverse(), newer];
  return { from, to, between, goesBack };
}

async function findRelease(
  { field, text }: NamedRelease,
  newest: readonly Release[],
  { id: projectId, name }: Ref,
  client: SpaceClient,
): Promise<Release> {
  const known = newest.find((one) => one.Version === text || isId(one, text));
  if (known) return known;
  const noun = `release of ${name}`;
  if (!RELEASE_ID.test(text)) {
    const path = { projectId, version: text };
    return orNotFound(
      client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", { path }),
      field,
      noun,
      text,
    );
  }
  const found = await orNotFound(
    client.get("/api/{spaceId}/releases/{id}", { path: { id: text } }),
    field,
    noun,
    text,
  );
  if (found.ProjectId === projectId) return found;
  throw new ToolError({
    code: "not_found",
    message: `${field}: there is no ${noun} '${text}' that this caller may see.`,
  });
}

/** A server may leave out fields that its specification demands. */
function isId({ Id }: Partial<Pick<Release, "Id">>, text: string): boolean {
  return Id?.toLowerCase() === text.toLowerCase();
}

function timeOf({ Assembled }: Release): number {
  const time = Date.parse(Assembled ?? "");
  return Number.isFinite(time) ? time : 0;
}
