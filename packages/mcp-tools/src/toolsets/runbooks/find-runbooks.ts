import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { pageFields, partialName, projectName, skip, spaceName, take, text } from "../../fields.ts";
import { foundOne, foundPage } from "../../reading/findings.ts";
import { findRunbook, openRunbooks, type Runbook } from "./runbook-source.ts";
import { runbookSchema, summarizeRunbook } from "./runbook-summary.ts";

const runbook = (what: string) => z.string().trim().min(1).max(200).optional().describe(what);

export const findRunbooks = defineTool({
  name: "find_runbooks",
  toolset: "runbooks",
  tier: "read",
  since: "2021.1",
  title: "Find runbooks",
  description:
    "Finds the runbooks of a project, in the database or in Git. Returns where each may run, its published snapshot and the address of the whole runbook. Use it before run_runbook.",
  input: z.strictObject({
    spaceName,
    projectName,
    runbookId: runbook("Only this one: name, slug or id"),
    runbookSlug: runbook("Only this one in Git, by slug; needs gitRef"),
    gitRef: z.string().trim().min(1).max(500).optional().describe("For runbooks in Git"),
    partialName,
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projectName: "project" },
  output: z.looseObject({
    projectId: z.string(),
    gitRef: text,
    items: z.array(runbookSchema),
    ...pageFields,
  }),
  // All runbooks of the list belong to the project of the arguments; their scopes are filtered while they are rendered.
  owner: (_: Runbook) => ({}),
  async run(args, context) {
    const { space, refs } = context;
    checkCombinations(args);
    const source = await openRunbooks(context, refs.projectName, args.gitRef);
    const rest = {
      projectId: source.project.id,
      ...(source.gitRef ? { gitRef: source.gitRef } : {}),
    };
    const render = (runbook: Runbook) => summarizeRunbook(runbook, source, space.ref);
    const one = args.runbookId ?? args.runbookSlug;
    if (one) {
      const field = args.runbookId ? "runbookId" : "runbookSlug";
      return foundOne(await findRunbook(source, one, field), render, rest);
    }
    const page = await source.list({
      skip: args.skip,
      take: args.take,
      ...(args.partialName ? { partialName: args.partialName } : {}),
    });
    return foundPage(page, args.skip, render, rest);
  },
});

function checkCombinations(args: {
  readonly runbookId?: string | undefined;
  readonly runbookSlug?: string | undefined;
  readonly gitRef?: string | undefined;
  readonly partialName?: string | undefined;
}): void {
  const problems = [
    ...(args.runbookId && args.runbookSlug ? ["Give runbookId or runbookSlug, not both."] : []),
    ...((args.runbookId || args.runbookSlug) && args.partialName
      ? ["partialName: leave it out when one runbook is asked for."]
      : []),
    ...(args.runbookSlug && !args.gitRef
      ? ["runbookSlug needs gitRef; without Git use runbookId, which takes slugs too."]
      : []),
  ];
  if (problems.length > 0) throw new ToolError({ code: "input", message: problems.join(" ") });
}
