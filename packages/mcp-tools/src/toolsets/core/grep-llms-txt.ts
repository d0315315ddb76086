import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { foundFields, grepFields, lineSearchOf } from "../../grep/grep-input.ts";
import { searchLines } from "../../grep/line-search.ts";

export const grepLlmsTxt = defineTool({
  name: "grep_llms_txt",
  toolset: "core",
  tier: "read",
  since: "2021.1",
  title: "Search the API guide",
  description:
    "Searches the guide to the Octopus REST API line by line, for the route and parameters of execute.",
  input: z.strictObject({
    pattern: z.string().min(1).max(1_000).describe("RE2 regular expression"),
    ...grepFields,
  }),
  output: z.looseObject({ source: z.enum(["server", "built-in"]), ...foundFields, resourceUri: z.string() }),
  owner: "arguments",
  async run(args, { server }) {
    const { source, lines } = await server.guide();
    const found = await searchLines(oneBatch(lines), lineSearchOf(args));
    return { source, ...found, blocks: [...found.blocks], resourceUri: "octopus://api/llms.txt" };
  },
});

async function* oneBatch(lines: readonly string[]): AsyncGenerator<readonly string[], void, void> {
  yield lines;
}
