import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  names,
  pageFields,
  present,
  skip,
  spaceName,
  take,
  text,
} from "../../fields.ts";
import { createMatcher } from "../../grep/matcher.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundSlice } from "../../reading/findings.ts";
import { cutText } from "../../text/cut-text.ts";
import { idsOf } from "../filters.ts";
import { nameOfIds } from "../shown-names.ts";
import {
  CONFIGURATION_KINDS,
  type ConfigurationKind,
  type ConfigurationText,
  librarySetTexts,
  runbookTexts,
  stepTexts,
  templateTexts,
  variableTexts,
} from "./configuration-texts.ts";

/** The characters shown of a line that matches. */
const SHOWN = 200;
const PROJECTS = 1_000;

export const searchConfiguration = defineTool({
  name: "search_configuration",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["runbooks", "other"],
  showsVariableValues: true,
  title: "Search the configuration",
  description:
    "Finds a text or pattern in variables, steps, runbooks and library sets of a space, and where step templates are used in which version. Secrets and projects in Git are not searched.",
  input: z.strictObject({
    spaceName,
    text: describedInFullOnly(z.string().min(1).max(200), "Text in any letter case").optional(),
    pattern: describedInFullOnly(z.string().min(1).max(500), "Regular expression (RE2)").optional(),
    in: describedInFullOnly(z.array(z.enum(CONFIGURATION_KINDS)).max(5), "Where; all without it").optional(),
    projects: names("Projects").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project" },
  output: z.looseObject({
    items: z.array(z.looseObject({ in: z.string(), name: text, field: text, line: text })),
    ...pageFields,
    searched: z.array(z.string()),
  }),
  owner: ({ owners }: ConfigurationText) => owners,
  async run(args, context) {
    const kinds = args.in ?? CONFIGURATION_KINDS;
    if (!args.text && !args.pattern && !(kinds.length === 1 && kinds[0] === "templates"))
      throw new ToolError({
        code: "input",
        field: "text",
        ownWords: true,
        message: "text: give text or pattern, or in: templates alone for all uses of step templates.",
      });
    const { refs, output } = context;
    const wanted = new Set(idsOf(refs.projects));
    const all = (await readTexts(kinds, wanted, context)).filter(
      ({ projectId }) => wanted.size === 0 || (projectId !== undefined && wanted.has(projectId)),
    );
    const find = matcherOf(args);
    const clean = output.cleaner();
    const found = all.flatMap((one) => {
      const line = clean(one.text).find(find);
      return line === undefined ? [] : [{ ...one, line }];
    });
    const project = await nameOfIds(
      "project",
      found.map(({ projectId }) => projectId),
      context,
    );
    return foundSlice(
      found,
      args,
      ({ kind, projectId, name, field, line, version }) => ({
        in: kind,
        ...present({
          project: projectId ? project(projectId) : null,
          name,
          field: field === "name" ? null : field,
          line: field === "name" ? null : cutText(line.trim(), SHOWN),
          version,
        }),
      }),
      { searched: [...kinds] },
    );
  },
});

/** Whether a line matches; every line where nothing is searched for. */
function matcherOf({
  text,
  pattern,
}: {
  readonly text?: string | undefined;
  readonly pattern?: string | undefined;
}) {
  const wanted = pattern ?? text;
  if (wanted === undefined) return () => true;
  const fixedString = pattern === undefined;
  return createMatcher({ pattern: wanted, caseInsensitive: true, fixedString, invertMatch: false });
}

async function readTexts(
  kinds: readonly ConfigurationKind[],
  wanted: ReadonlySet<string>,
  context: CallContext<unknown>,
): Promise<readonly ConfigurationText[]> {
  const { space, parts, progress } = context;
  progress(`Reading ${kinds.join(", ")}`);
  const readers: Readonly<Record<ConfigurationKind, () => Promise<readonly ConfigurationText[]>>> = {
    variables: async () => {
      const query = { take: PROJECTS, ...(wanted.size > 0 ? { ids: [...wanted] } : {}) };
      const page = await parts.read("projects", () => space.client.get("/api/{spaceId}/projects", { query }));
      return variableTexts(page?.Items ?? [], context);
    },
    steps: () => stepTexts(context),
    runbooks: () => runbookTexts(context),
    librarySets: () => (wanted.size > 0 ? Promise.resolve([]) : librarySetTexts(context)),
    templates: () => templateTexts(context),
  };
  return (await Promise.all(kinds.map((kind) => readers[kind]()))).flat();
}
