/** The tables of docs/prompts-and-links.md, from the literals of prompts and resources. */

import { createOctopusClient } from "../../packages/api-client/src/index.ts";
import { createToolkit } from "../../packages/mcp-tools/src/index.ts";
import { octopusPolicy } from "../../packages/policy/src/octopus/index.ts";
import { table } from "./blocks.ts";

/** A toolkit that sends nothing, because nothing is called. */
const toolkit = createToolkit({
  client: createOctopusClient({
    serverUrl: "http://localhost",
    credential: { kind: "apiKey", key: "none" },
  }),
  policy: octopusPolicy(),
});

/** Each prompt with what a person gives it. */
export function promptTable(): string {
  const rows = toolkit
    .listPrompts()
    .map(({ name, title, description, arguments: given }) => [
      `**${title}** \`${name}\``,
      description,
      given
        .map(({ name: argument, required }) => `\`${argument}\`${required ? "" : " (optional)"}`)
        .join(", "),
    ]);
  return table(["prompt", "what it does", "arguments"], rows);
}

/** Each resource with its address. */
export function resourceTable(): string {
  const rows = toolkit
    .listResources()
    .map(({ uri, title, description }) => [title, `\`${uri}\``, description]);
  return table(["resource", "address", "what it holds"], rows);
}
