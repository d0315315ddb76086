/** Creates a planned release, and reports what the response names and what could be read afterwards. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { stepWords } from "../executions/package-facts.ts";
import { type Accepted, type Made, sendOnceAndLookUp } from "../executions/send-once.ts";
import { fieldOf } from "../executions/started.ts";
import type { ReleaseData } from "./release-plan.ts";
import { releaseSchema, summarizeRelease } from "./release-summary.ts";

type Release = components["schemas"]["Release"];

/** The result of creating a release. */
export const createdSchema = z.looseObject({
  created: flag.describe("false: a release of this version existed already"),
  release: releaseSchema.optional(),
  releaseNotes: text,
  packages: z
    .array(z.looseObject({ step: text, version: text }))
    .optional()
    .describe("What the release deploys, by step"),
  portalUrl: text,
});

/**
 * Sends the release once.
 * @throws ToolError `upstream` with what the server shows, when the response is lost.
 */
export async function runRelease(
  data: ReleaseData,
  context: CallContext,
): Promise<z.input<typeof createdSchema>> {
  const accepted = await sendOnceAndLookUp(() => send(data, context), {
    noun: "release",
    of: "of this project",
    hint: "Check with find_releases before you try once more.",
    newest: () => newestReleases(data, context),
  });
  const { id, version } = await namedBy(accepted, context);
  const release = id ? await readRelease(id, context) : undefined;
  return {
    ...(id ? { created: id !== data.existing } : {}),
    ...report(data, { ...release, ...present({ Id: id, Version: version }) }, context),
  };
}

function readRelease(id: string, { space, parts }: CallContext): Promise<Release | undefined> {
  return parts.read("the release as it is now", () =>
    space.client.get("/api/{spaceId}/releases/{id}", { path: { id } }),
  );
}

function send(data: ReleaseData, { space }: CallContext): Promise<unknown> {
  return space.client.post("/api/{spaceId}/releases/create/v1", {
    body: {
      SpaceId: data.spaceId,
      SpaceIdOrName: data.spaceId,
      ProjectName: data.projectId,
      ...pascalKeys(data.command),
    },
  });
}

/** Id and version of the release: from the response, or else from what the server shows since the write was sent. */
async function namedBy(
  { response, made }: Accepted<unknown>,
  { parts }: CallContext,
): Promise<{ readonly id?: string | undefined; readonly version?: string | undefined }> {
  const version = textOf(fieldOf(response, "ReleaseVersion"));
  const id = textOf(fieldOf(response, "ReleaseId"));
  if (id) return { id, version };
  const [first, ...others] = (await made()) ?? [];
  const isClear = first !== undefined && others.length === 0;
  parts.missing(
    isClear
      ? "id of the release: not in the response of Octopus; the release that is new on the server is shown"
      : "id of the release: not in the response of Octopus, which accepted the request; look with find_releases before you send it again",
  );
  return { version, ...(isClear ? { id: first.Id } : {}) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function report(data: ReleaseData, release: Partial<Release>, { space, links }: CallContext) {
  const { Version, ReleaseNotes, SelectedPackages } = release;
  const packages = (SelectedPackages ?? []).map((one) =>
    present({
      step: stepWords(one.ActionName || one.StepName, one.PackageReferenceName) || null,
      version: one.Version,
    }),
  );
  return {
    release: summarizeRelease(release, space.ref.name),
    ...present({
      releaseNotes: ReleaseNotes || null,
      packages,
      portalUrl: Version ? links.release(data.spaceId, data.projectId, Version) : null,
    }),
  };
}

async function newestReleases({ projectId }: ReleaseData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
    path: { projectId },
    query: { take: 20 },
  });
  return Items.map(({ Id }) => ({ Id }));
}

/** The executions API names its fields in PascalCase. */
function pascalKeys(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.charAt(0).toUpperCase() + key.slice(1), item]),
  );
}
