/** Offers names while a person types. It is an internal tool, so that these look-ups pass the one pipeline too. */
import * as z from "zod";
import { defineTool } from "./define-tool.ts";
import { foundListPage, type ReadPage } from "./reading/findings.ts";
import type { Owner } from "./reading/owner.ts";
import { type NamedDocument, targetOf } from "./reading/target-of.ts";

/** What can be completed. */
export type Completable = "space" | "project" | "environment";

/** The most values that MCP allows in a completion. */
const LIMIT = 100;
const NONE = { Items: [], TotalResults: 0 };

interface Candidate extends NamedDocument {
  readonly kind: Completable;
}

export const completeNames = defineTool({
  name: "complete_names",
  toolset: "core",
  tier: "read",
  since: "2021.1",
  title: "Complete names",
  description: "Names of spaces, projects and environments that begin with or contain a text.",
  input: z.strictObject({
    kind: z.enum(["space", "project", "environment"]),
    text: z.string().max(200),
    spaceName: z.string().max(200).optional(),
  }),
  refs: { spaceName: "space" },
  reads: ["context", "projects"],
  output: z.looseObject({
    items: z.array(z.string()),
    total: z.int().optional(),
    next: z.int().optional(),
  }),
  owner: (candidate: Candidate): Owner => ({ [`${candidate.kind}s`]: [targetOf(candidate)] }),
  async run({ kind, text }, context) {
    const named = text === "" ? {} : { partialName: text };
    const inSpace = context.refs.spaceName ? context.space.client : undefined;
    const read: ReadPage<Candidate> = async (range) => {
      const query = { ...range, ...named };
      const page =
        kind === "space"
          ? await context.octopus.get("/api/spaces", { query })
          : ((await (kind === "project"
              ? inSpace?.get("/api/{spaceId}/projects", { query })
              : inSpace?.get("/api/{spaceId}/environments", { query }))) ?? NONE);
      return { ...page, Items: page.Items.map((item): Candidate => ({ ...item, kind })) };
    };
    const begins = (name: string) => (name.toLowerCase().startsWith(text.toLowerCase()) ? 0 : 1);
    const found = await foundListPage(read, { skip: 0, take: LIMIT }, ({ Name }) => Name || "");
    return {
      ...found,
      render: async (open, facts) => {
        const { items, ...rest } = await found.render(open, facts);
        return { ...rest, items: items.filter(Boolean).sort((a, b) => begins(a) - begins(b)) };
      },
    };
  },
});

/** The names in the result of {@link completeNames}. A total that would count closed names is not known. */
export function readCompletion(result: Readonly<Record<string, unknown>>): {
  readonly values: readonly string[];
  readonly total: number;
} {
  const { items: values, total = values.length } = completeNames.output.parse(result);
  return { values, total };
}

/** What a variable of a resource address or an argument of a prompt stands for, by its name. */
export function completableOf(name: string): Completable | undefined {
  if (name === "spaceName") return "space";
  if (name === "projectName" || name === "projectSlug" || name === "projectId") return "project";
  return name === "environmentName" ? "environment" : undefined;
}
