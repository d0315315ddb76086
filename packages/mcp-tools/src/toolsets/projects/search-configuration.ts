import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, names, pageFields, skip, spaceName, take, text, texts } from "../../fields.ts";
import { idsOf } from "../filters.ts";
import { type OwnedItem, SHOWN_SEARCHES, searchFor } from "./configuration-search.ts";
import { openSources } from "./configuration-sources.ts";
import { CONFIGURATION_KINDS } from "./configuration-texts.ts";

export const searchConfiguration = defineTool({
  name: "search_configuration",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["runbooks", "releases", "tenants", "other"],
  showsVariableValues: true,
  title: "Search configuration",
  description:
    "Finds text in variables, steps, runbooks and library sets, in Git too; versions of step templates.",
  input: z.strictObject({
    spaceName,
    text: describedInFullOnly(
      z.string().min(1).max(200),
      "Text in any letter case; secrets are not searched",
    ).optional(),
    pattern: describedInFullOnly(z.string().min(1).max(500), "Regular expression (RE2)").optional(),
    in: describedInFullOnly(z.array(z.enum(CONFIGURATION_KINDS)).max(5), "Where; all without it").optional(),
    show: describedInFullOnly(
      z.enum(SHOWN_SEARCHES),
      "matches: what has the text or pattern. unused: variables that nothing refers to, library sets in no project, templates in no step. duplicated: the same value in several variables, or a name in a project and its library set. nowhere: values whose scope names what no longer exists or where the project never runs. outdated: steps with an older version of a step template. text and pattern then filter by name",
    ).default("matches"),
    projects: names("Projects").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project" },
  output: z.looseObject({
    items: z.array(
      z.looseObject({ in: z.string(), name: text, field: text, line: text, mayBeUsedBy: text, newest: text }),
    ),
    ...pageFields,
    searched: texts,
    hint: text,
  }),
  owner: ({ owners }: OwnedItem) => owners,
  async run(args, context) {
    const kinds = args.in ?? CONFIGURATION_KINDS;
    const isList = args.show !== "matches" || (kinds.length === 1 && kinds[0] === "templates");
    if (!args.text && !args.pattern && !isList)
      throw new ToolError({
        code: "input",
        field: "text",
        ownWords: true,
        message:
          "text: give text or pattern, or show (such as unused), or in: templates alone for all uses of step templates.",
      });
    const wanted = new Set(idsOf(context.refs.projects));
    context.progress(`Reading ${kinds.join(", ")}`);
    // A duplicate of a variable may be in a project that the call does not name.
    const sources = openSources(args.show === "duplicated" ? new Set() : wanted, context);
    return searchFor[args.show]({ args, kinds, wanted, sources }, context);
  },
});
