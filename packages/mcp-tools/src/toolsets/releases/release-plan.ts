/**
 * Plans a release. The plan works out the channel, version and packages that the server would choose and puts them into
 * the request, so that the release is the one that the person approved.
 */
import type { Ref, SpaceClient } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { isSameName } from "../../text/names.ts";
import { missingFacts } from "../executions/missing-parts.ts";
import { ifFound } from "../or-not-found.ts";
import { readGitSettings } from "../projects/git-project.ts";
import { type AutomaticDeployments, readAutomaticDeployments } from "./automatic-deployments.ts";
import type { Channel } from "./channel-rules.ts";
import type { PackageArgs } from "./package-choices.ts";
import { planContents, type ReleaseContents } from "./release-contents.ts";
import type { GitArgs } from "./release-template.ts";

/** Arguments of `create_release`. */
export interface ReleaseArgs extends PackageArgs, GitArgs {
  readonly spaceName: string;
  readonly projectName: string;
  readonly releaseVersion?: string | undefined;
  readonly channelName?: string | undefined;
  readonly releaseNotes?: string | undefined;
  readonly ignoreIfAlreadyExists?: boolean | undefined;
  readonly customFields?: Readonly<Record<string, string>> | undefined;
}

/** What `run` needs to create the release. */
export interface ReleaseData {
  readonly spaceId: string;
  readonly projectId: string;
  /** The id of the release with this version, when it exists already. */
  readonly existing: string | null;
  readonly command: Readonly<Record<string, unknown>>;
}

type ReleaseContext = CallContext<{ readonly projectName: Ref }>;

/** A release that exists already starts nothing. */
const NOTHING_FOLLOWS: AutomaticDeployments = { targets: {}, facts: [], warnings: [] };

/** The contents of a release that exists already: nothing is planned for them. */
const NO_CONTENTS: ReleaseContents = { facts: [], warnings: [] };

/**
 * Plans a release.
 * @throws ToolError `conflict` when the release exists, `not_found` or `input` when its channel or a package does not.
 */
export async function planRelease(args: ReleaseArgs, context: ReleaseContext): Promise<Plan<ReleaseData>> {
  const { space, refs } = context;
  const project = refs.projectName;
  const [given, channel] = await Promise.all([
    args.releaseVersion ? releaseIdOf(space.client, project.id, args.releaseVersion) : null,
    channelOf(space.client, project.id, args.channelName, context.parts),
    readGitSettings(project.id, context),
  ]);
  if (given && !args.ignoreIfAlreadyExists) throw existsAlready(args.releaseVersion, given);
  const contents = given ? NO_CONTENTS : await planContents(args, project, channel, context);
  const next =
    given || args.releaseVersion ? undefined : await nextVersion(args, contents, space.client, project.id);
  const version = args.releaseVersion ?? next?.version;
  const existing = given ?? next?.existing ?? null;
  const automatic = existing ? NOTHING_FOLLOWS : await readAutomaticDeployments(project, channel, context);
  return {
    title: "Create a release",
    facts: [
      ...factsOf(args, { version, channel, contents }, context),
      ...automatic.facts,
      ...missingFacts(context),
    ],
    warnings: [
      ...(existing ? ["This release exists already; nothing new will be created."] : []),
      ...(args.ignoreChannelRules ? ["The version rules of the channel are ignored."] : []),
      ...automatic.warnings,
      ...contents.warnings,
    ],
    targets: { spaces: [space.ref], projects: [project], ...automatic.targets },
    sensitiveClasses: args.ignoreChannelRules ? ["ignore-channel-rules"] : [],
    data: {
      spaceId: space.ref.id,
      projectId: project.id,
      existing,
      command: commandOf(args, version, channel, contents),
    },
  };
}

function existsAlready(version: string | undefined, id: string): ToolError {
  return new ToolError({
    code: "conflict",
    message: `releaseVersion: the project has a release ${version} already (${id}).`,
    hint: "Choose another version, or set ignoreIfAlreadyExists to use that release.",
  });
}

/** The caller's arguments, completed by the values that the plan worked out. */
function commandOf(
  { spaceName: _, projectName: __, channelName, packages, ...rest }: ReleaseArgs,
  version: string | undefined,
  channel: Channel | undefined,
  contents: ReleaseContents,
): ReleaseData["command"] {
  const entries = contents.packages ?? packages ?? [];
  return {
    ...rest,
    ...(version ? { releaseVersion: version } : {}),
    ...(channel && channelName ? { channelName: channel.Name } : {}),
    ...(entries.length > 0 ? { packages: entries } : {}),
  };
}

function factsOf(
  args: ReleaseArgs,
  found: { version: string | undefined; channel: Channel | undefined; contents: ReleaseContents },
  { space, refs }: ReleaseContext,
): readonly PlanFact[] {
  const { version, channel, contents } = found;
  const fields = Object.entries(args.customFields ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [
    { label: "Project", value: `${refs.projectName.name} (${refs.projectName.id})` },
    { label: "Space", value: `${space.ref.name} (${space.ref.id})` },
    { label: "Version", value: version ?? "chosen by Octopus" },
    {
      label: "Channel",
      value: channel ? `${channel.Name} (${channel.Id})` : "the project's default channel",
    },
    ...contents.facts,
    ...(args.gitRef ? [{ label: "Git reference", value: args.gitRef, limit: 500 }] : []),
    ...(args.gitCommit ? [{ label: "Git commit", value: args.gitCommit }] : []),
    ...(fields.length > 0 ? [{ label: "Custom fields", value: fields, limit: 4_000 }] : []),
    ...(args.releaseNotes ? [{ label: "Release notes", value: args.releaseNotes, limit: 4_000 }] : []),
  ];
}

/** The most existing versions that the search for the next one passes over. */
const MAX_PASSED = 20;

/**
 * The version that Octopus would give to the release. A version from a template is passed over while a release has it; one
 * from a package cannot be passed over.
 * @throws ToolError `conflict` when there is a release with the version of the package, and the caller did not ask for it,
 *   and when too many of the next versions exist.
 */
async function nextVersion(
  args: ReleaseArgs,
  contents: ReleaseContents,
  client: SpaceClient,
  projectId: string,
): Promise<{ readonly version: string | undefined; readonly existing?: string } | undefined> {
  let version = contents.nextVersion;
  for (let passed = 0; version !== undefined && passed < MAX_PASSED; passed += 1) {
    const existing = await releaseIdOf(client, projectId, version);
    if (!existing) return { version };
    if (contents.fromPackage) {
      if (!args.ignoreIfAlreadyExists) throw existsAlready(version, existing);
      return { version, existing };
    }
    version = nextAfter(version);
  }
  if (version === undefined) return undefined;
  throw new ToolError({
    code: "conflict",
    message: `The project has releases of the next ${MAX_PASSED} versions already, up to ${version}.`,
    hint: "Name a version in releaseVersion.",
  });
}

/** The version whose last number is one higher: `1.0.2` becomes `1.0.3`. Build metadata is dropped. */
function nextAfter(version: string): string | undefined {
  const match = /^(.*?)(\d+)(\D*)$/.exec(version.replace(/\+.*$/, ""));
  return match ? `${match[1]}${Number(match[2]) + 1}${match[3]}` : undefined;
}

async function releaseIdOf(client: SpaceClient, projectId: string, version: string): Promise<string | null> {
  const path = { projectId, version };
  const release = await ifFound(
    client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", { path }),
  );
  return release?.Id ?? null;
}

/** The named channel, or the default one, which Octopus takes when none is named. */
async function channelOf(
  client: SpaceClient,
  projectId: string,
  name: string | undefined,
  parts: ReleaseContext["parts"],
): Promise<Channel | undefined> {
  const read = async () =>
    (
      await client.get("/api/{spaceId}/projects/{projectId}/channels", {
        path: { projectId },
        query: { take: 1_000 },
      })
    ).Items;
  // Octopus takes the default channel when none is named, also for a key that may not list the channels.
  const Items = name === undefined ? ((await parts.read("channels", read)) ?? []) : await read();
  if (name === undefined) return Items.find((channel) => channel.IsDefault);
  const found = Items.filter((channel) =>
    [channel.Id, channel.Name, channel.Slug].some((text) => text && isSameName(text, name)),
  );
  if (found.length === 1) return found[0];
  const names = Items.map((item) => `'${item.Name}'`).join(", ");
  throw new ToolError({
    code: "not_found",
    message: `channelName: the project has no channel '${name}'. It has ${names}.`,
  });
}
