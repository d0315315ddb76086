/** A page for each tool, from its literal and from calls in the demo world. */

import { listOfferedTools, type OfferedTool } from "../../packages/app-kit/src/index.ts";
import type { ToolDescription } from "../../packages/mcp-tools/src/index.ts";
import { octopusPolicy } from "../../packages/policy/src/octopus/index.ts";
import { table } from "./blocks.ts";
import { shorten } from "./shorten.ts";
import { callEveryTool, type ToolCalls } from "./tool-calls.ts";
import { NEEDS } from "./tool-examples.ts";
import { parameterTable } from "./tool-parameters.ts";

/** The path of each page under docs/tools, and its text. */
export async function toolPages(): Promise<ReadonlyMap<string, string>> {
  const offered = listOfferedTools({ policy: octopusPolicy(), tools: {} });
  const costs = new Map(offered.map((tool) => [tool.name, tool]));
  const calls = await callEveryTool();
  return new Map(calls.map((one) => [`${one.tool.name}.md`, page(one, costs.get(one.tool.name))]));
}

function page({ tool, example, errors }: ToolCalls, cost: OfferedTool | undefined): string {
  const isWrite = tool.tier !== "read" && example.plan !== undefined;
  const parts = [
    `# ${tool.name}`,
    "<!-- `npm run generate` writes this page from the tool and from calls in the demo world. -->",
    plainText(tool.description),
    facts(tool, example.requests, cost),
    "## Parameters",
    parameterTable(tool.inputSchema),
    "## Example",
    "In the demo world, a model calls the tool with:",
    codeBlock("json", JSON.stringify(example.args, null, 2)),
    ...(NEEDS[tool.name] ? [NEEDS[tool.name]?.says ?? ""] : []),
    ...(isWrite ? ["A person sees this plan:", codeBlock("text", example.plan ?? "")] : []),
    isWrite
      ? "After the person has accepted, the result is:"
      : "The result, in which long lists and texts are cut for this page:",
    codeBlock("json", JSON.stringify(shorten(example.result), null, 2)),
    "## Errors",
    errorTable(errors),
    "[Errors](../contributing/errors.md) explains the codes, and [troubleshooting](../troubleshooting.md) what to do about each text.",
  ];
  return `${parts.join("\n\n")}\n`;
}

function facts(
  tool: ToolDescription,
  [cold, warm]: readonly [number, number],
  cost: OfferedTool | undefined,
): string {
  const what = tool.tier === "read" ? "Requests of the example" : "Requests for the plan of the example";
  return [
    `- **Can:** ${TIERS[tool.tier] ?? tool.tier}`,
    `- **Toolset:** \`${tool.toolset}\`${tool.toolset === "core" ? ", which is always on" : ""}`,
    `- **Octopus Server:** ${tool.since} or later`,
    `- **Cost of its description:** ${cost?.bytes ?? 0} bytes, about ${cost?.tokens ?? 0} tokens of the tool list`,
    `- **${what}:** ${cold} at the first call, ${warm} when it is repeated at once`,
  ].join("\n");
}

const TIERS: Readonly<Record<string, string>> = {
  read: "read",
  write: "write; a plan is shown and approved first",
  delete: "delete; a plan is shown and approved first",
  "by-request": "what the request does; anything but a read is shown and approved first",
};

function errorTable(errors: ToolCalls["errors"]): string {
  if (errors.length === 0) return "The tool has no errors of its own.";
  return table(
    ["when", "code", "text"],
    errors.map(({ when, code, text }) => [when, `\`${code}\``, plainText(text)]),
  );
}

/** Text in one line, in which nothing is markup. */
const plainText = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll("<", "&lt;");

const codeBlock = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
