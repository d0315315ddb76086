import { isOctopusError, type SpaceClient } from "@octo/api-client";
import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { obvious, projectName, spaceName, text } from "../../fields.ts";
import { releaseSchema, summarizeRelease } from "./release-summary.ts";

const short = () => z.string().trim().min(1).max(200);

interface Data {
  readonly spaceId: string;
  readonly projectId: string;
  readonly existing: string | null;
  readonly command: Readonly<Record<string, unknown>>;
}

export const createRelease = defineTool({
  name: "create_release",
  toolset: "releases",
  tier: "write",
  idempotent: false,
  additive: true,
  since: "2022.3.5512",
  title: "Create a release",
  description:
    "Creates a release of a project; deploys nothing. Without packages it takes the newest that the channel allows. A person approves it first.",
  input: z.strictObject({
    spaceName,
    projectName,
    releaseVersion: short().optional().describe("Default: the next number"),
    channelName: short().optional().describe("Default: the project's own"),
    packageVersion: short().optional().describe("Of all packages"),
    packages: z.array(short()).max(200).optional().describe("step:version or step:package:version"),
    packagePrerelease: obvious(short(), "Prerelease tag of the packages to take").optional(),
    gitRef: z.string().max(500).optional().describe("Branch or tag, for Git projects"),
    gitCommit: obvious(
      z.string().max(100),
      "Commit, for Git projects; default: the newest of gitRef",
    ).optional(),
    releaseNotes: obvious(z.string().max(20_000), "Markdown").optional(),
    ignoreIfAlreadyExists: z.boolean().optional().describe("Return it instead of failing"),
    ignoreChannelRules: obvious(z.boolean(), "Take packages that the channel does not allow").optional(),
    customFields: obvious(
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
  async plan(args, { space, refs }) {
    const project = refs.projectName;
    const [existing, channel] = await Promise.all([
      args.releaseVersion ? releaseIdOf(space.client, project.id, args.releaseVersion) : null,
      args.channelName ? requireChannel(space.client, project.id, args.channelName) : null,
    ]);
    if (existing && !args.ignoreIfAlreadyExists) {
      throw new ToolError({
        code: "conflict",
        message: `releaseVersion: the project has a release ${args.releaseVersion} already (${existing}).`,
        hint: "Choose another version, or set ignoreIfAlreadyExists to use that release.",
      });
    }
    const { spaceName: _, projectName: __, channelName, ...rest } = args;
    return {
      title: "Create a release",
      facts: [
        { label: "Project", value: `${project.name} (${project.id})` },
        { label: "Space", value: `${space.ref.name} (${space.ref.id})` },
        { label: "Version", value: args.releaseVersion ?? "chosen by Octopus" },
        { label: "Channel", value: channel ?? "the project's default channel" },
        ...(args.packageVersion ? [{ label: "All packages", value: args.packageVersion }] : []),
        ...(args.packages ? [{ label: "Packages", value: args.packages }] : []),
        ...(args.gitRef ? [{ label: "Git reference", value: args.gitRef }] : []),
        ...(args.gitCommit ? [{ label: "Git commit", value: args.gitCommit }] : []),
        ...(args.releaseNotes ? [{ label: "Release notes", value: args.releaseNotes, limit: 4_000 }] : []),
      ],
      warnings: [
        ...(existing ? ["This release exists already; nothing new will be created."] : []),
        ...(args.ignoreChannelRules ? ["The version rules of the channel are ignored."] : []),
      ],
      targets: { spaces: [space.ref], projects: [project] },
      data: {
        spaceId: space.ref.id,
        projectId: project.id,
        existing,
        command: { ...rest, ...(channel ? { channelName: channel } : {}) },
      } satisfies Data,
    };
  },
  async run({ data }, { space, portal }) {
    const answer = await space.client.post("/api/{spaceId}/releases/create/v1", {
      body: {
        SpaceId: data.spaceId,
        SpaceIdOrName: data.spaceId,
        ProjectName: data.projectId,
        ...pascalKeys(data.command),
      },
    });
    const release = await space.client.get("/api/{spaceId}/releases/{id}", {
      path: { id: answer.ReleaseId },
    });
    return {
      created: answer.ReleaseId !== data.existing,
      release: summarizeRelease(release, space.ref.name),
      ...(release.ReleaseNotes ? { releaseNotes: release.ReleaseNotes } : {}),
      portalUrl: portal.release(data.spaceId, data.projectId, release.Version),
    };
  },
});

async function releaseIdOf(client: SpaceClient, projectId: string, version: string): Promise<string | null> {
  try {
    return (
      await client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", {
        path: { projectId, version },
      })
    ).Id;
  } catch (error) {
    if (isOctopusError(error) && error.code === "not_found") return null;
    throw error;
  }
}

async function requireChannel(client: SpaceClient, projectId: string, name: string): Promise<string> {
  const { Items } = await client.get("/api/{spaceId}/projects/{projectId}/channels", {
    path: { projectId },
    query: { take: 1_000 },
  });
  const wanted = name.toLowerCase();
  const found = Items.filter((channel) =>
    [channel.Id, channel.Name, channel.Slug].some((text) => text?.toLowerCase() === wanted),
  );
  const [channel] = found;
  if (channel && found.length === 1) return channel.Name;
  const names = Items.map((item) => `'${item.Name}'`).join(", ");
  throw new ToolError({
    code: "not_found",
    message: `channelName: the project has no channel '${name}'. It has ${names}.`,
  });
}

/** The executions API names its fields in PascalCase. */
function pascalKeys(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.charAt(0).toUpperCase() + key.slice(1), item]),
  );
}
