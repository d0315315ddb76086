/** `octo-mcp tools`: which tools are offered, and what their entries in the tool list cost. */
import {
  type Flags,
  listOfferedTools,
  type OfferedTool,
  operatorPolicy,
  readToolListChoice,
  type ToolListChoice,
} from "@octo/app-kit";
import { TOOLSETS } from "@octo/mcp-tools";
import type { ExternalTools } from "../external.ts";
import { type ExternalSurroundings, startExternal } from "../start-external.ts";
import type { CommandResult } from "./command-result.ts";
import { noLog } from "./external-tools-command.ts";

/** The flags that only `tools` has. */
export interface ToolListOptions {
  readonly json?: boolean;
  readonly cost?: boolean;
}

/** How many tools are counted together, and what they cost. */
interface Sum {
  readonly tools: number;
  readonly bytes: number;
  readonly tokens: number;
}

/**
 * Lists the tools that the flags leave open, with sums for each toolset and for all.
 * @throws SettingsError when the policy file is wrong.
 */
export function listTools(
  { policy, tools, results }: ToolListChoice,
  options: ToolListOptions,
  external?: ExternalTools,
): CommandResult {
  const choice = { ...policy, externalToolsets: external?.toolsets ?? [] };
  const offered = listOfferedTools({ policy: operatorPolicy(choice), tools, external }, results);
  const toolsets = new Set([...TOOLSETS, ...offered.map(({ toolset }) => toolset)]);
  const groups = [...toolsets]
    .map((toolset) => ({
      toolset,
      tools: offered.filter((one) => one.toolset === toolset),
    }))
    .filter(({ tools }) => tools.length > 0)
    .map(({ toolset, tools }) => ({ toolset, tools, sum: sumOf(tools) }));
  const list: ToolList = { groups, total: sumOf(offered) };
  const text = options.json === true ? asJson(list, options) : asTable(list, options);
  return { text, code: 0 };
}

/**
 * Lists them with the tools of other servers, when the flags set some up.
 * @throws SettingsError when settings are wrong.
 */
export async function listAllTools(
  flags: Flags,
  environment: ExternalSurroundings["environment"],
  options: ToolListOptions,
): Promise<CommandResult> {
  const external = await startExternal(flags, { environment, log: noLog });
  try {
    return listTools(readToolListChoice(flags), options, external);
  } finally {
    await external?.close();
  }
}

interface ToolList {
  readonly groups: readonly {
    readonly toolset: string;
    readonly tools: readonly OfferedTool[];
    readonly sum: Sum;
  }[];
  readonly total: Sum;
}

function sumOf(tools: readonly OfferedTool[]): Sum {
  return {
    tools: tools.length,
    bytes: tools.reduce((sum, { bytes }) => sum + bytes, 0),
    tokens: tools.reduce((sum, { tokens }) => sum + tokens, 0),
  };
}

function asJson({ groups, total }: ToolList, { cost }: ToolListOptions): string {
  const shown = <T extends { readonly bytes: number; readonly tokens: number }>({
    bytes,
    tokens,
    ...rest
  }: T) => (cost === true ? { ...rest, bytes, tokens } : rest);
  const list = {
    tools: groups.flatMap(({ tools }) => tools.map(shown)),
    toolsets: groups.map(({ toolset, sum }) => ({ toolset, ...shown(sum) })),
    total: shown(total),
  };
  return JSON.stringify(list, null, 2);
}

function asTable({ groups, total }: ToolList, { cost }: ToolListOptions): string {
  const costOf = ({ bytes, tokens }: Omit<Sum, "tools">) =>
    cost === true ? [String(bytes), String(tokens)] : [];
  const head = cost === true ? ["bytes", "tokens"] : [];
  const tools = groups.flatMap(({ tools }) =>
    tools.map((tool) => [tool.name, tool.title, tool.toolset, tierOf(tool), tool.since, ...costOf(tool)]),
  );
  const sums = [...groups.map(({ toolset, sum }) => ({ name: toolset, sum })), { name: "all", sum: total }];
  return [
    linesOf([["tool", "title", "toolset", "tier", "since", ...head], ...tools], 5),
    linesOf(
      [
        ["toolset", "tools", ...head],
        ...sums.map(({ name, sum }) => [name, String(sum.tools), ...costOf(sum)]),
      ],
      1,
    ),
  ].join("\n\n");
}

/** The tier in the words of docs/tools.md. */
function tierOf({ tier }: OfferedTool): string {
  return tier === "by-request" ? "as the request" : tier;
}

/** Columns of equal width; those from `numbersFrom` on are numbers, which end at the same column. */
function linesOf(rows: readonly (readonly string[])[], numbersFrom: number): string {
  const width = (at: number) => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  const cell = (text: string, at: number) =>
    at < numbersFrom ? text.padEnd(width(at)) : text.padStart(width(at));
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
