/** Offers names while a person types. It is an internal tool, so that these look-ups pass the one pipeline too. */
import * as z from "zod";
import { defineTool } from "./define-tool.ts";
import { foundPage } from "./reading/findings.ts";
import type { Owner } from "./reading/owner.ts";

/** What can be completed. */
export type Completable = "space" | "project" | "environment";

/** The most values that MCP allows in a completion. */
const LIMIT = 100;

interface Candidate {
  readonly kind: Completable;
  readonly id: string;
  readonly name: string;
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
  owner: ({ kind, id, name }: Candidate): Owner => ({ [`${kind}s`]: [{ id, name }] }),
  async run({ kind, text }, context) {
    const query = { take: LIMIT, ...(text === "" ? {} : { partialName: text }) };
    const none = { Items: [], TotalResults: 0 };
    const inSpace = context.refs.spaceName ? context.space.client : undefined;
    const page =
      kind === "space"
        ? await context.octopus.get("/api/spaces", { query })
        : ((await (kind === "project"
            ? inSpace?.get("/api/{spaceId}/projects", { query })
            : inSpace?.get("/api/{spaceId}/environments", { query }))) ?? none);
    const begins = ({ name }: Candidate) => (name.toLowerCase().startsWith(text.toLowerCase()) ? 0 : 1);
    const Items = page.Items.map(({ Id: id, Name: name }): Candidate => ({ kind, id, name })).sort(
      (a, b) => begins(a) - begins(b),
    );
    return foundPage({ Items, TotalResults: page.TotalResults }, 0, ({ name }) => name);
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
