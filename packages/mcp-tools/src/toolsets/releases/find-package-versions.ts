import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, present, projectName, spaceName, text } from "../../fields.ts";
import { isSameName } from "../../text/names.ts";
import { readBuilds, workItemsOf } from "./builds.ts";
import { type Channel, conditionsOf, ruleFor, ruleWords } from "./channel-rules.ts";
import { type Feeds, openFeeds } from "./feed-versions.ts";
import type { NeededPackage } from "./package-entries.ts";
import { readTemplate } from "./release-template.ts";

/** The most packages that one call asks feeds about. */
const MOST = 20;

export const findPackageVersions = defineTool({
  name: "find_package_versions",
  toolset: "releases",
  tier: "read",
  owner: "arguments",
  since: "2021.1",
  reads: ["projects"],
  title: "Find package versions",
  description:
    "The newest version of each package that each channel of a project accepts, the feed it comes from, the version in the last release, and the work items that it brings.",
  input: z.strictObject({
    spaceName,
    projectName,
    channelName: describedInFullOnly(z.string().trim().min(1).max(200), "Only this channel").optional(),
    packageId: describedInFullOnly(z.string().trim().min(1).max(200), "Only this package").optional(),
  }),
  refs: { spaceName: "space", projectName: "project" },
  output: z.looseObject({
    packages: z.array(
      z.looseObject({
        step: text,
        packageId: text,
        feed: text,
        inLastRelease: text,
        newest: z.array(z.looseObject({})).describe("By channel"),
        workItems: z.array(z.looseObject({})).optional(),
      }),
    ),
    hint: text,
  }),
  async run(args, context) {
    const { refs, space, parts } = context;
    const project = refs.projectName;
    const [template, channels] = await Promise.all([
      parts.read("what a release of the project needs", () => readTemplate({}, project, undefined, context)),
      parts.read("channels", () =>
        space.client.get("/api/{spaceId}/projects/{projectId}/channels", {
          path: { projectId: project.id },
          query: { take: 1_000 },
        }),
      ),
    ]);
    if (!template) parts.missing("what a release of the project needs");
    const needed = (template?.Packages ?? []).filter(
      ({ PackageId }) => !args.packageId || isSameName(PackageId ?? "", args.packageId),
    );
    const wanted = (channels?.Items ?? []).filter(
      ({ Id, Name }) =>
        !args.channelName || isSameName(Name, args.channelName) || isSameName(Id, args.channelName),
    );
    const packages = await Promise.all(
      needed.slice(0, MOST).map((one) => describe(one, wanted, openFeeds(space.client))),
    );
    if (packages.some(({ isSilent }) => isSilent))
      parts.missing("versions of some packages: their feed did not respond");
    const builds = await readBuilds(packages, context);
    return {
      packages: packages.map(({ versions, isSilent: _, ...one }) => ({
        ...one,
        ...present({
          workItems: versions.flatMap((version) => workItemsOf(builds, one.packageId ?? "", version)),
        }),
      })),
      ...present({
        hint:
          needed.length > MOST
            ? `Only the first ${MOST} of ${needed.length} packages; name one in packageId.`
            : null,
      }),
    };
  },
});

/** One package with the newest version for each channel. Channels with the same conditions share a request. */
async function describe(needed: NeededPackage, channels: readonly Channel[], feeds: Feeds) {
  const [feedId, packageId] = [needed.FeedId ?? "", needed.PackageId ?? ""];
  const canAsk = needed.IsResolvable !== false && !needed.FixedVersion;
  const newest = await Promise.all(
    channels.map(async (channel) => {
      const rule = ruleFor(channel, needed);
      const found = canAsk ? await feeds.versions({ feedId, packageId, ...conditionsOf(rule) }) : undefined;
      const version = needed.FixedVersion ?? found?.[0];
      return {
        version,
        isSilent: canAsk && found === undefined,
        shown: {
          channel: channel.Name,
          ...present({
            version,
            rule: rule ? ruleWords(rule) : null,
            unknown: version ? null : found ? "no version fits" : "the feed did not say",
          }),
        },
      };
    }),
  );
  return {
    ...present({
      step: needed.ActionName,
      packageId: needed.PackageId,
      feed: needed.FeedName || needed.FeedId,
      inLastRelease: needed.VersionSelectedLastRelease || null,
    }),
    isSilent: newest.some((one) => one.isSilent),
    newest: newest.map(({ shown }) => shown),
    versions: [...new Set(newest.flatMap(({ version }) => version ?? []))].filter(
      (version) => version !== needed.VersionSelectedLastRelease,
    ),
  };
}
