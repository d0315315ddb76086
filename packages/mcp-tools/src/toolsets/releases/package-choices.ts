/**
 * Which version of each package a release will hold: a fixed one, the one that is named, the one for all packages, or
 * the newest that the channel allows. A version that the server would refuse is an error before anything is sent.
 */
import type { SpaceClient } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import {
  type Channel,
  type ChannelRule,
  conditionsOf,
  ruleFor,
  ruleWords,
  satisfiesRule,
} from "./channel-rules.ts";
import { type Feeds, openFeeds } from "./feed-versions.ts";
import { matchEntries, type NeededPackage, type PackageEntry } from "./package-entries.ts";

/** The arguments of `create_release` that choose packages. */
export interface PackageArgs {
  readonly packages?: readonly string[] | undefined;
  readonly packageVersion?: string | undefined;
  readonly packagePrerelease?: string | undefined;
  readonly ignoreChannelRules?: boolean | undefined;
}

/** A package and the version that was chosen for it. */
export interface PackageChoice {
  readonly needed: NeededPackage;
  /** Undefined when Octopus chooses the version later, and when it cannot be chosen. */
  readonly version?: string | undefined;
  /** Where the version came from, or why there is none. */
  readonly why: string;
  /**
   * `fixed` in the step, `named` by an entry, one for `all` packages, or the `newest`. `octopus`: Octopus chooses it later.
   * `none`: it must be named. A named or newest version is written into the request.
   */
  readonly source: "fixed" | "named" | "all" | "newest" | "octopus" | "none";
  readonly entry?: PackageEntry | undefined;
}

/** A package, and all that decides about its version. */
interface Question {
  readonly needed: NeededPackage;
  readonly entry: PackageEntry | undefined;
  readonly rule: ChannelRule | undefined;
  readonly args: PackageArgs;
  readonly channel: Channel | undefined;
}

interface Sources {
  readonly feeds: Feeds;
  readonly client: SpaceClient;
}

const SHOWN_PROBLEMS = 5;
/** How many existing versions an error names. */
const SHOWN_VERSIONS = 5;

/**
 * Chooses the version of every package of a release.
 * @throws ToolError `input` with the versions that cannot be used, at most five of them.
 */
export async function choosePackages(
  packages: readonly NeededPackage[],
  args: PackageArgs,
  channel: Channel | undefined,
  client: SpaceClient,
): Promise<readonly PackageChoice[]> {
  const entries = matchEntries(args.packages ?? [], packages);
  const sources = { client, feeds: openFeeds(client) };
  const choices = await Promise.all(
    packages.map((needed) => {
      const rule = args.ignoreChannelRules ? undefined : ruleFor(channel, needed);
      return choose({ needed, entry: entries.get(needed), rule, args, channel }, sources);
    }),
  );
  const problems = [...new Set(choices.filter((choice) => typeof choice === "string"))];
  if (problems.length > 0) throw refused(problems);
  return choices.filter((choice) => typeof choice !== "string");
}

function refused(problems: readonly string[]): ToolError {
  const more = problems.length - SHOWN_PROBLEMS;
  const shown = problems.slice(0, SHOWN_PROBLEMS).join(" ");
  return new ToolError({
    code: "input",
    field: "packages",
    message: `packages: ${shown}${more > 0 ? ` And ${more} more of this kind.` : ""}`,
    hint: "Name other versions in packages, or another channel in channelName; ignoreChannelRules sets the channel's rules aside.",
  });
}

/** The choice for one package, or the problem as a sentence. */
async function choose(question: Question, sources: Sources): Promise<PackageChoice | string> {
  const { needed, entry, args } = question;
  if (needed.FixedVersion)
    return { needed, version: needed.FixedVersion, source: "fixed", why: "fixed in the step" };
  if (entry) return named(question, entry.version, { source: "named", why: "named in packages" }, sources);
  if (args.packageVersion)
    return named(question, args.packageVersion, { source: "all", why: "packageVersion" }, sources);
  if (!isResolvable(needed)) {
    const why = "NO VERSION: its feed or package id holds a variable, so it must be named in packages";
    return { needed, source: "none", why };
  }
  return newest(question, sources);
}

/** Takes a version that the caller gave, which must be in the feed and satisfy the rule. */
async function named(
  { needed, entry, rule, channel }: Question,
  version: string,
  how: Pick<PackageChoice, "source" | "why">,
  { feeds, client }: Sources,
): Promise<PackageChoice | string> {
  const [feedId, packageId] = [needed.FeedId ?? "", needed.PackageId ?? ""];
  const resolvable = isResolvable(needed);
  const [found, allowed] = await Promise.all([
    resolvable ? feeds.find(feedId, packageId, version) : undefined,
    rule ? satisfiesRule(client, rule, version, resolvable ? feedId : undefined) : true,
  ]);
  if (found === false) {
    const known = await feeds.versions({ feedId, packageId, take: SHOWN_VERSIONS });
    return `there is no ${packageId} ${version} in the feed ${feedName(needed)}; newest: ${known?.join(", ") || "none"}.`;
  }
  if (rule && allowed === false)
    return `${packageId} ${version} of ${stepName(needed)} is not allowed by the channel '${channel?.Name}' (${ruleWords(rule)}).`;
  const unchecked = found === undefined ? ", not checked: the feed could not tell" : "";
  return { needed, version: found ?? version, source: how.source, why: how.why + unchecked, entry };
}

/** Takes the newest version that the feed has and the channel allows. */
async function newest(
  { needed, rule, args, channel }: Question,
  { feeds, client }: Sources,
): Promise<PackageChoice | string> {
  const [feedId, packageId] = [needed.FeedId ?? "", needed.PackageId ?? ""];
  const tag = args.packagePrerelease ? { preReleaseTag: args.packagePrerelease } : {};
  const query = { feedId, packageId, ...conditionsOf(rule), ...tag };
  const found = await feeds.versions(query);
  if (!found) {
    const why = `CHOSEN BY OCTOPUS: the feed ${feedName(needed)} could not tell its versions`;
    return { needed, source: "octopus", why };
  }
  const [version] = found;
  if (version === undefined) {
    const known = await feeds.versions({ feedId, packageId, take: SHOWN_VERSIONS });
    return `${stepName(needed)} finds no version of ${packageId} in the feed ${feedName(needed)}${condition(args, rule, channel)}; newest: ${known?.join(", ") || "none"}.`;
  }
  if (rule && args.packagePrerelease && (await satisfiesRule(client, rule, version, feedId)) === false)
    return `${packageId} ${version}, the newest with the prerelease tag '${args.packagePrerelease}', is not allowed by the channel '${channel?.Name}' (${ruleWords(rule)}).`;
  return { needed, version, source: "newest", why: newestWords(args, rule) };
}

function newestWords(args: PackageArgs, rule: ChannelRule | undefined): string {
  if (args.packagePrerelease) return `newest with the prerelease tag '${args.packagePrerelease}'`;
  return rule ? `newest that the channel allows (${ruleWords(rule)})` : "newest in the feed";
}

function condition(args: PackageArgs, rule: ChannelRule | undefined, channel: Channel | undefined): string {
  const tag = args.packagePrerelease ? ` with the prerelease tag '${args.packagePrerelease}'` : "";
  return tag + (rule ? ` that the channel '${channel?.Name}' allows (${ruleWords(rule)})` : "");
}

/** Whether the feed can be asked. Servers without the field list only packages whose feed can be asked. */
function isResolvable(needed: NeededPackage): boolean {
  return needed.IsResolvable !== false;
}

function feedName({ FeedName, FeedId }: NeededPackage): string {
  return `'${FeedName || FeedId || ""}'`;
}

function stepName({ ActionName }: NeededPackage): string {
  return `step '${ActionName ?? ""}'`;
}
