/** Plans a release: channel and version are what the server would take, so that what is shown is what is made. */
import { type components, isOctopusError, type Ref, type SpaceClient } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Plan } from "../../plan.ts";

type Channel = components["schemas"]["Channel"];

/** Arguments of `create_release`. */
export interface ReleaseArgs {
  readonly spaceName: string;
  readonly projectName: string;
  readonly releaseVersion?: string | undefined;
  readonly channelName?: string | undefined;
  readonly packageVersion?: string | undefined;
  readonly packages?: readonly string[] | undefined;
  readonly gitRef?: string | undefined;
  readonly gitCommit?: string | undefined;
  readonly releaseNotes?: string | undefined;
  readonly ignoreIfAlreadyExists?: boolean | undefined;
  readonly ignoreChannelRules?: boolean | undefined;
}

/** What `run` sends. */
export interface ReleaseData {
  readonly spaceId: string;
  readonly projectId: string;
  /** The release of this version, when there is one already. */
  readonly existing: string | null;
  readonly command: Readonly<Record<string, unknown>>;
}

type ReleaseContext = CallContext<{ readonly projectName: Ref }>;

/** Makes the plan. Throws when the release exists already or its channel does not. */
export async function planRelease(args: ReleaseArgs, context: ReleaseContext): Promise<Plan<ReleaseData>> {
  const { space, refs } = context;
  const project = refs.projectName;
  const [existing, channel] = await Promise.all([
    args.releaseVersion ? releaseIdOf(space.client, project.id, args.releaseVersion) : null,
    channelOf(space.client, project.id, args.channelName),
  ]);
  if (existing && !args.ignoreIfAlreadyExists) {
    throw new ToolError({
      code: "conflict",
      message: `releaseVersion: the project has a release ${args.releaseVersion} already (${existing}).`,
      hint: "Choose another version, or set ignoreIfAlreadyExists to use that release.",
    });
  }
  const next = args.releaseVersion ? undefined : await nextVersion(args, project, channel, space.client);
  const version = args.releaseVersion ?? next;
  const { spaceName: _, projectName: __, channelName, ...rest } = args;
  return {
    title: "Create a release",
    facts: [
      { label: "Project", value: `${project.name} (${project.id})` },
      { label: "Space", value: `${space.ref.name} (${space.ref.id})` },
      { label: "Version", value: version ?? "chosen by Octopus" },
      {
        label: "Channel",
        value: channel ? `${channel.Name} (${channel.Id})` : "the project's default channel",
      },
      ...argumentFacts(args),
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
      command: {
        ...rest,
        ...(version ? { releaseVersion: version } : {}),
        ...(channel && channelName ? { channelName: channel.Name } : {}),
      },
    },
  };
}

function argumentFacts(args: ReleaseArgs) {
  return [
    ...(args.packageVersion ? [{ label: "All packages", value: args.packageVersion }] : []),
    ...(args.packages ? [{ label: "Packages", value: args.packages }] : []),
    ...(args.gitRef ? [{ label: "Git reference", value: args.gitRef }] : []),
    ...(args.gitCommit ? [{ label: "Git commit", value: args.gitCommit }] : []),
    ...(args.releaseNotes ? [{ label: "Release notes", value: args.releaseNotes, limit: 4_000 }] : []),
  ];
}

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

/** The channel that is named, or the one that Octopus takes when none is. */
async function channelOf(
  client: SpaceClient,
  projectId: string,
  name: string | undefined,
): Promise<Channel | undefined> {
  const { Items } = await client.get("/api/{spaceId}/projects/{projectId}/channels", {
    path: { projectId },
    query: { take: 1_000 },
  });
  if (name === undefined) return Items.find((channel) => channel.IsDefault);
  const wanted = name.toLowerCase();
  const found = Items.filter((channel) =>
    [channel.Id, channel.Name, channel.Slug].some((text) => text?.toLowerCase() === wanted),
  );
  if (found.length === 1) return found[0];
  const names = Items.map((item) => `'${item.Name}'`).join(", ");
  throw new ToolError({
    code: "not_found",
    message: `channelName: the project has no channel '${name}'. It has ${names}.`,
  });
}

/** The next version by the project's rule; unknown where it comes from a package or stands in Git. */
async function nextVersion(
  { gitRef, gitCommit }: ReleaseArgs,
  project: Ref,
  channel: Channel | undefined,
  client: SpaceClient,
): Promise<string | undefined> {
  if (gitRef || gitCommit) return undefined;
  try {
    const template = await client.get("/api/{spaceId}/projects/{projectId}/deploymentprocesses/template", {
      path: { projectId: project.id },
      ...(channel ? { query: { channel: channel.Id } } : {}),
    });
    return template.NextVersionIncrement ?? undefined;
  } catch (error) {
    if (isOctopusError(error) && (error.code === "not_found" || error.code === "input")) return undefined;
    throw error;
  }
}
