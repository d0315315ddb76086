import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, projectName, spaceName } from "../../fields.ts";
import { planRelease } from "./release-plan.ts";
import { createdSchema, runRelease } from "./release-run.ts";

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
    "Creates a release; deploys nothing, unless the lifecycle does so by itself. A package that is not named gets the newest version that the channel allows. A person approves the plan first.",
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
  output: createdSchema,
  plan: planRelease,
  run: ({ data }, context) => runRelease(data, context),
});
