/** Offers names while somebody types: an internal tool, so that looking names up passes the one pipeline too. */
import * as z from "zod";
import { defineTool } from "./define-tool.ts";

/** What can be completed. */
export type Completable = "space" | "project" | "environment";

/** Hosts show at most this many (the protocol's limit). */
const LIMIT = 100;

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
  reads: ["context", "projects"],
  output: z.looseObject({ values: z.array(z.string()), total: z.int() }),
  async run({ kind, text, spaceName }, { octopus, openSpace, visible }) {
    const query = { take: LIMIT, ...(text === "" ? {} : { partialName: text }) };
    if (kind === "space") {
      const page = await octopus.get("/api/spaces", { query });
      const seen = await visible(page.Items, (item) => ({ spaces: [named(item)] }));
      return namesOf(seen, page.TotalResults, text);
    }
    if (!spaceName) return { values: [], total: 0 };
    const { client } = await openSpace(spaceName);
    const route =
      kind === "project" ? ("/api/{spaceId}/projects" as const) : ("/api/{spaceId}/environments" as const);
    const page = await client.get(route, { query });
    const seen = await visible(page.Items, (item) =>
      kind === "project" ? { projects: [named(item)] } : { environments: [named(item)] },
    );
    return namesOf(seen, page.TotalResults, text);
  },
});

const named = ({ Id: id, Name: name }: { readonly Id: string; readonly Name: string }) => ({ id, name });

function namesOf(items: readonly { readonly Name: string }[], total: number, text: string) {
  const begins = (name: string) => (name.toLowerCase().startsWith(text.toLowerCase()) ? 0 : 1);
  const values = items.map(({ Name }) => Name).sort((a, b) => begins(a) - begins(b));
  return { values, total };
}

/** What a variable of a resource address or an argument of a prompt stands for, by its name. */
export function completableOf(name: string): Completable | undefined {
  if (name === "spaceName") return "space";
  if (name === "projectName" || name === "projectSlug" || name === "projectId") return "project";
  return name === "environmentName" ? "environment" : undefined;
}
