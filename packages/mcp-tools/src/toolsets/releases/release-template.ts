/** What the next release of a project needs, according to Octopus. */
import { type components, isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { atGitRef, readGitSettings } from "../projects/git-project.ts";
import type { Channel } from "./channel-rules.ts";

export type ReleaseTemplate = components["schemas"]["ReleaseTemplate"];

/** The Git reference or commit at which a process in Git is read. */
export interface GitArgs {
  readonly gitRef?: string | undefined;
  readonly gitCommit?: string | undefined;
}

/**
 * Reads the template of the process that the release will freeze. Returns nothing when the server or the rights of the
 * user hide the template, because a release can be created without it.
 * @throws ToolError `not_found` when the Git reference does not exist, `input` when the project is not in Git.
 */
export async function readTemplate(
  args: GitArgs,
  project: Ref,
  channel: Channel | undefined,
  context: Pick<CallContext, "space" | "lookups" | "cache">,
): Promise<ReleaseTemplate | undefined> {
  const { client } = context.space;
  const query = channel ? { channel: channel.Id } : {};
  const at = (gitRef: string) =>
    client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/template", {
      path: { projectId: project.id, gitRef },
      query,
    });
  const git = await readGitSettings(project.id, context);
  if (!git && (args.gitRef || args.gitCommit)) throw notInGit(args, project);
  if (args.gitCommit) return orNothing(at(args.gitCommit));
  if (args.gitRef) {
    const given = { field: "gitRef", text: args.gitRef, project };
    return orNothing(atGitRef(at(args.gitRef), given, client));
  }
  if (git) return orNothing(at(git.defaultBranch));
  return orNothing(
    client.get("/api/{spaceId}/projects/{projectId}/deploymentprocesses/template", {
      path: { projectId: project.id },
      query,
    }),
  );
}

function notInGit({ gitRef }: GitArgs, project: Ref): ToolError {
  const field = gitRef ? "gitRef" : "gitCommit";
  return new ToolError({
    code: "input",
    field,
    message: `${field}: the process of ${project.name} is in the database, not in Git.`,
    hint: `Leave out ${field}.`,
  });
}

async function orNothing(request: Promise<ReleaseTemplate>): Promise<ReleaseTemplate | undefined> {
  try {
    return await request;
  } catch (error) {
    if (isOctopusError(error) && ["not_found", "input", "forbidden"].includes(error.code)) return undefined;
    throw error;
  }
}
