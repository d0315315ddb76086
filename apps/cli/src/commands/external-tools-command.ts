/** `octo-mcp external-tools`: what other servers list, what of it is offered, and `--pin`, which accepts it. */
import { type Log, SettingsError } from "@octo/app-kit";
import { changesSince, type ExternalTools, type ListedTool } from "../external.ts";
import { type ExternalSurroundings, startExternal } from "../start-external.ts";
import type { CommandResult } from "./command-result.ts";

/** The flags of the command. */
export interface ExternalToolsOptions {
  readonly pin?: boolean;
  readonly json?: boolean;
}

type Flags = Parameters<typeof startExternal>[0];

/** Nothing is logged, because the result says it. */
export const noLog: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/**
 * Lists the external tools. The exit code is 1 when a server or a tool is left out.
 * @throws SettingsError when there are no settings, or they are wrong
 */
export async function listExternalTools(
  flags: Flags,
  environment: ExternalSurroundings["environment"],
  options: ExternalToolsOptions,
): Promise<CommandResult> {
  const external = await startExternal(flags, { environment, log: noLog });
  if (external === undefined)
    throw new SettingsError(
      "external-tools: none are set up. Name a file with --external-tools, or write externalTools into the file of --config",
    );
  try {
    return await report(external, options);
  } finally {
    await external.close();
  }
}

async function report(external: ExternalTools, { pin, json }: ExternalToolsOptions): Promise<CommandResult> {
  const discovery = await external.refresh();
  const { accepted, listed } = external.locks();
  const changes = discovery.servers.flatMap(({ server }) =>
    changesSince(accepted, listed, server).changes.map((change) => ({ server, ...change })),
  );
  if (pin === true) external.pin();
  const health = await external.health();
  const tools = external.listed();
  const servers = discovery.servers.map((one) => ({
    ...one,
    health: health.find(({ server }) => server === one.server)?.status,
    version: health.find(({ server }) => server === one.server)?.version,
  }));
  const isWhole =
    discovery.ok &&
    servers.every(
      ({ status, skipped }) => (status === "listed" && skipped.length === 0) || status === "disabled",
    ) &&
    tools.every(({ leftOut }) => leftOut === undefined);
  const facts = {
    servers,
    tools: tools.map(toolFacts),
    changes,
    ...(discovery.ok ? {} : { refused: discovery.message }),
  };
  const text = json === true ? JSON.stringify(facts, null, 2) : asText(facts, pin === true);
  return { text, code: isWhole ? 0 : 1 };
}

function toolFacts({ hosted, tier, toolset, pin, leftOut }: ListedTool) {
  const { name, server, tool, description } = hosted;
  return {
    name,
    server,
    tool,
    tier,
    toolset,
    pin,
    description,
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

interface Facts {
  readonly servers: readonly {
    readonly server: string;
    readonly status: string;
    readonly tools: number;
    readonly health: string | undefined;
    readonly version: string | undefined;
    readonly problem?: string;
    readonly skipped: readonly { readonly tool: string; readonly problem: string }[];
  }[];
  readonly tools: readonly ReturnType<typeof toolFacts>[];
  readonly changes: readonly {
    readonly server: string;
    readonly tool: string;
    readonly bump: string;
    readonly text: string;
    readonly argument?: string;
  }[];
  readonly refused?: string;
}

function asText({ servers, tools, changes, refused }: Facts, isPinned: boolean): string {
  const lines = servers.flatMap((one) => [
    `${one.server}: ${one.status}, health ${one.health ?? "not asked"}${one.version ? `, version ${shown(one.version)}` : ""}, ${one.tools} tools${one.problem ? `. ${shown(one.problem)}` : ""}`,
    ...one.skipped.map(({ tool, problem }) => `  skipped ${shown(tool)}: ${problem}`),
    ...tools
      .filter(({ server }) => server === one.server)
      .flatMap(({ name, tier, toolset, pin, leftOut, description }) => [
        `  ${name}  ${tier}  ${toolset}  ${pin}${leftOut ? `, left out: ${leftOut}` : ""}`,
        `      ${shown(description)}`,
      ]),
  ]);
  const what = isPinned ? "Accepted" : "Not accepted yet";
  const changed = changes.map(
    ({ server, tool, bump, argument, text }) =>
      `  ${server}: ${tool}${argument ? `.${shown(argument)}` : ""} (${bump}): ${shown(text)}`,
  );
  return [
    ...lines,
    ...(refused === undefined ? [] : [refused]),
    ...(changed.length > 0 ? [`${what}:`, ...changed] : []),
  ].join("\n");
}

/** Texts of servers on one line, cut, so that none can forge a line of its own. */
function shown(text: string): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
