import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, projectName, spaceName, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, sendOnceAndLookUp } from "../executions/send-once.ts";
import { type ReleaseData as Data, planRelease } from "./release-plan.ts";
import { releaseSchema, summarizeRelease } from "./release-summary.ts";

const short = () => z.string().trim().min(1).max(200);

export const createRelease = defineTool({
  name: "create_release",
  toolset: "releases",
  tier: "write",
  idempotent: false,
  additive: true,
  since: "2022.3.5512",
  title: "Create a release",
  description:
    "Creates a release of a project; deploys nothing, unless the lifecycle does so by itself, which the plan says. A package that is not named gets the newest version that the channel allows. A person approves it first.",
  input: z.strictObject({
    spaceName,
    projectName,
    releaseVersion: short().optional().describe("Default: the next number"),
    channelName: short().optional().describe("Default: the project's own"),
    packageVersion: short().optional().describe("Of all packages"),
    packages: z.array(short()).max(200).optional().describe("step:version or step:package:version"),
    packagePrerelease: describedInFullOnly(short(), "Prerelease tag of the packages to take").optional(),
    gitRef: z.string().max(500).optional().describe("Branch or tag, for Git projects"),
    gitCommit: describedInFullOnly(
      z.string().max(100),
      "Commit, for Git projects; default: the newest of gitRef",
    ).optional(),
    releaseNotes: describedInFullOnly(z.string().max(20_000), "Markdown").optional(),
    ignoreIfAlreadyExists: z.boolean().optional().describe("Return an existing one instead of failing"),
    ignoreChannelRules: describedInFullOnly(
      z.boolean(),
      "Take packages that the channel does not allow",
    ).optional(),
    customFields: describedInFullOnly(
      z.record(z.string(), z.string()),
      "Custom fields of the release by name",
    ).optional(),
  }),
  refs: { spaceName: "space", projectName: "project" },
  output: z.looseObject({
    created: z.boolean(),
    release: releaseSchema,
    releaseNotes: text,
    portalUrl: z.string(),
  }),
  plan: planRelease,
  run: ({ data }, context) =>
    sendOnceAndLookUp(() => createAndRead(data, context), {
      noun: "release",
      of: "of this project",
      hint: "Check with find_releases before you try once more.",
      now: context.now,
      find: () => newestReleases(data, context),
    }),
});

async function createAndRead(data: Data, { space, links }: CallContext) {
  const response = await space.client.post("/api/{spaceId}/releases/create/v1", {
    body: {
      SpaceId: data.spaceId,
      SpaceIdOrName: data.spaceId,
      ProjectName: data.projectId,
      ...pascalKeys(data.command),
    },
  });
  const release = await space.client.get("/api/{spaceId}/releases/{id}", {
    path: { id: response.ReleaseId },
  });
  return {
    created: response.ReleaseId !== data.existing,
    release: summarizeRelease(release, space.ref.name),
    ...(release.ReleaseNotes ? { releaseNotes: release.ReleaseNotes } : {}),
    portalUrl: links.release(data.spaceId, data.projectId, release.Version),
  };
}

async function newestReleases({ projectId }: Data, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
    path: { projectId },
    query: { take: 5 },
  });
  return Items.map(({ Id, Assembled }) => ({ Id, Created: Assembled }));
}

/** The executions API names its fields in PascalCase. */
function pascalKeys(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.charAt(0).toUpperCase() + key.slice(1), item]),
  );
}
