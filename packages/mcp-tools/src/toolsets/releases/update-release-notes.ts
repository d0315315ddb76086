import type { components, SpaceClient } from "@octo/api-client";
import { canonicalJson } from "@octo/cut-json";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, projectName, spaceName, text } from "../../fields.ts";
import { cutText } from "../../text/cut-text.ts";
import { digestOf } from "../../text/digest.ts";
import { sendOnce } from "../executions/send-once.ts";
import { orNotFound } from "../or-not-found.ts";
import { releaseUri } from "../uri.ts";

type Release = components["schemas"]["Release"];

const NOTES_MAX = 20_000;
/** Characters of the notes that a plan shows. */
const SHOWN = 20_000;
/** Characters of the old notes that the undoing call holds. */
const UNDO_MAX = 4_000;

/** What `run` needs to write the notes. */
interface NotesData {
  readonly releaseId: string;
  /** What the release was when the plan was made. */
  readonly digest: string;
  readonly before: string;
  readonly notes: string;
}

export const updateReleaseNotes = defineTool({
  name: "update_release_notes",
  toolset: "releases",
  tier: "write",
  idempotent: true,
  additive: false,
  since: "2021.1",
  title: "Update release notes",
  description:
    "Replaces the notes of a release, after a plan with the old and the new ones. A release that changed since is refused. Returns the call that brings the old notes back.",
  input: z.strictObject({
    spaceName,
    projectName,
    releaseVersion: describedInFullOnly(z.string().trim().min(1).max(200), "Version of the release"),
    notes: describedInFullOnly(z.string().max(NOTES_MAX), "New notes, Markdown"),
  }),
  refs: { spaceName: "space", projectName: "project" },
  output: z.looseObject({
    releaseId: text,
    version: text,
    notes: text,
    resourceUri: text,
    inverse: z
      .looseObject({ tool: text, arguments: z.record(z.string(), z.unknown()).optional() })
      .optional(),
  }),
  async plan({ releaseVersion, notes }, { space, refs }) {
    const project = refs.projectName;
    const release = await readRelease(releaseVersion, project.id, space.client);
    const before = release.ReleaseNotes ?? "";
    const data: NotesData = {
      releaseId: release.Id,
      digest: digestOf(canonicalJson(release)),
      before,
      notes,
    };
    return {
      title: "Update release notes",
      facts: [
        { label: "Project", value: `${project.name} (${project.id})` },
        { label: "Release", value: `${release.Version} (${release.Id})` },
        { label: "Notes now", value: before || "none", limit: SHOWN },
        { label: "Notes then", value: notes || "none", limit: SHOWN },
      ],
      warnings: before === notes ? ["The release has these notes already; nothing changes."] : [],
      targets: { spaces: [space.ref], projects: [project] },
      data,
    };
  },
  async run({ data }, { space, refs, parts }) {
    const path = { id: data.releaseId };
    const release = await space.client.get("/api/{spaceId}/releases/{id}", { path });
    if (digestOf(canonicalJson(release)) !== data.digest)
      throw new ToolError({
        code: "conflict",
        message: `The release ${release.Version} was changed after the plan was shown. Nothing was written.`,
        hint: "Call update_release_notes again for a plan that starts from the present release.",
      });
    const body = { ...release, ReleaseNotes: data.notes };
    await sendOnce(() => space.client.put("/api/{spaceId}/releases/{id}", { path, body }), notesUnknown);
    const shown = await parts.read("the release as it is now", () =>
      space.client.get("/api/{spaceId}/releases/{id}", { path }),
    );
    return {
      releaseId: data.releaseId,
      version: release.Version,
      notes: cutText(shown?.ReleaseNotes ?? data.notes, UNDO_MAX),
      resourceUri: releaseUri(space.ref.name, data.releaseId),
      ...(data.before.length <= UNDO_MAX
        ? {
            inverse: {
              tool: "update_release_notes",
              arguments: {
                spaceName: space.ref.id,
                projectName: refs.projectName.id,
                releaseVersion: release.Version,
                notes: data.before,
              },
            },
          }
        : {}),
    };
  },
});

async function readRelease(version: string, projectId: string, client: SpaceClient): Promise<Release> {
  const path = { projectId, version };
  const response = client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", { path });
  return orNotFound(response, "releaseVersion", "release", version);
}

function notesUnknown(cause: Error): ToolError {
  return new ToolError({
    code: "upstream",
    message:
      "The response of Octopus was lost, so the notes may have been written. They were not sent again.",
    hint: "Look at the release with find_releases before you try once more.",
    saysWhatWasDone: true,
    cause,
  });
}
