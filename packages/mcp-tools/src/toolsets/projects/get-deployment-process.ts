import type { components, Ref, SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { present, projectId, spaceName, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import { requiredOwner } from "../../reading/owner.ts";
import { atGitRef, gitRefToRead, readGitSettings } from "./git-project.ts";
import { stepSchema, summarizeProcess } from "./process-summary.ts";

export const getDeploymentProcess = defineTool({
  name: "get_deployment_process",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["context"],
  title: "Get a deployment process",
  description:
    "Reads the steps of a project's deployment process, or of a snapshot of it (processId), with conditions, actions, tags, environments, packages. In Git: the default branch unless branchName is given.",
  input: z.strictObject({
    spaceName,
    projectId: projectId.optional(),
    processId: z
      .string()
      .max(200)
      .regex(/^deploymentprocess(?:es)?-[\w.-]+$/i, {
        error:
          "not a process id such as deploymentprocess-Projects-1 or deploymentprocess-Projects-1-s-5-XXXXX",
      })
      .optional()
      .describe("Id of a process or of a release's snapshot"),
    branchName: z
      .string()
      .trim()
      .min(1)
      .max(400)
      .optional()
      .meta({ description: "Branch, tag or commit, for Git projects", brief: "For Git projects" }),
    includeDetails: z.boolean().default(false).describe("With the settings of actions"),
  }),
  refs: { spaceName: "space", projectId: "project" },
  output: z.looseObject({
    id: text,
    projectId: text,
    projectName: text,
    gitRef: text,
    version: z.int().optional(),
    lastSnapshotId: text,
    steps: z.array(stepSchema),
  }),
  owner: ({ definition }: Found) => ({ projects: [requiredOwner(definition.ProjectId)] }),
  async run(args, context) {
    const { space, refs, parts } = context;
    const found = args.processId
      ? await readById(args.processId, args.branchName, space.client)
      : await readCurrent(refs.projectId, args.branchName, context);
    const { definition, gitRef } = found;
    if (refs.projectId && definition.ProjectId && definition.ProjectId !== refs.projectId.id)
      throw new ToolError({
        code: "input",
        message: `processId: ${args.processId} does not belong to the project ${refs.projectId.name}.`,
        hint: "Leave out projectId or processId.",
      });
    return foundThing(found, async () => {
      const project =
        refs.projectId ?? (definition.ProjectId ? await projectOf(definition.ProjectId, context) : undefined);
      return {
        ...present({
          id: definition.Id,
          projectId: project?.id ?? definition.ProjectId,
          projectName: project?.name,
          gitRef,
          version: definition.Version,
          lastSnapshotId: definition.LastSnapshotId,
        }),
        steps: summarizeProcess(parts.list("steps", definition.Steps), args.includeDetails),
      };
    });
  },
});

/** The project of a process that was asked for by its id; only its name depends on it. */
function projectOf(id: string, { lookups, parts }: CallContext<unknown>): Promise<Ref | undefined> {
  return parts.read("name of the project", () => lookups.find("project", id));
}

interface Found {
  readonly definition: components["schemas"]["DeploymentProcess"];
  /** The branch that the process was read from. */
  readonly gitRef?: string;
}

/** Reads a process by its id, or the snapshot of it that a release keeps. */
async function readById(id: string, branch: string | undefined, client: SpaceClient): Promise<Found> {
  if (branch)
    throw new ToolError({
      code: "input",
      message: "branchName: cannot be combined with processId, which names one version already.",
      hint: "Leave out branchName, or give projectId in place of processId.",
    });
  return { definition: await client.get("/api/{spaceId}/deploymentprocesses/{id}", { path: { id } }) };
}

/** Reads the current process of a project, from the database or from a branch. */
async function readCurrent(
  ref: Ref | undefined,
  branch: string | undefined,
  context: Pick<CallContext, "space" | "cache" | "lookups">,
): Promise<Found> {
  if (!ref) throw new ToolError({ code: "input", message: "projectId or processId is needed." });
  const path = { projectId: ref.id };
  const { client } = context.space;
  const git = await readGitSettings(ref.id, context);
  if (git) {
    const gitRef = gitRefToRead(branch, git);
    const response = client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses", {
      path: { ...path, gitRef },
    });
    const given = { field: "branchName", text: branch ?? gitRef, project: ref };
    return { definition: await atGitRef(response, given, client), gitRef };
  }
  if (branch)
    throw new ToolError({
      code: "input",
      message: `branchName: the process of ${ref.name} is in the database and has no branches.`,
      hint: "Leave out branchName.",
    });
  return {
    definition: await client.get("/api/{spaceId}/projects/{projectId}/deploymentprocesses", { path }),
  };
}
