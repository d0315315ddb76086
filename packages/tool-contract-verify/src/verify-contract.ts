/**
 * The contract test. It sends a running server the requests of a host, and many that no host would send.
 *
 * It runs only the tool that the options name, or one that reads by its name and needs no arguments. For all other tools it
 * sends a body that is no JSON, which shows whether they exist and runs nothing.
 */
import type { ToolDescriptor } from "@octo/tool-contract";
import { checkAuth } from "./check-auth.ts";
import { checkCalls } from "./check-calls.ts";
import { checkDiscovery } from "./check-discovery.ts";
import { checkHealth } from "./check-health.ts";
import { checkLoad, checkPace } from "./check-load.ts";
import { checkRefusals } from "./check-refusals.ts";
import { checkSchemas } from "./check-schemas.ts";
import { checkPlainHttp, checkTransport } from "./check-transport.ts";
import { createProbe, isObject, isText } from "./probe.ts";
import { type ContractReport, makeReport, type Verdict } from "./report.ts";
import {
  callTool,
  looksLikeRead,
  looksLikeWrite,
  type Run,
  requiredOf,
  type Target,
  type VerifyOptions,
} from "./run.ts";
import { createValidator } from "./schema-validator.ts";

/** The verification cannot start: the address is wrong, there is no token, the tool does not exist, or no server responds. */
export class VerifyError extends Error {
  /** True when what was given is wrong; false when the server could not be reached. */
  readonly isUsage: boolean;

  constructor(message: string, isUsage: boolean) {
    super(message);
    this.name = "VerifyError";
    this.isUsage = isUsage;
  }
}

/**
 * Verifies a server.
 * @param url the `baseUrl` of a registration, for example `https://tools.example.com`
 * @throws VerifyError when the verification cannot start
 * @example
 * ```ts no-run
 * import { formatReport, verifyContract } from "@octo/tool-contract-verify";
 *
 * const report = await verifyContract("https://tools.example.com", { token: "the service token" });
 * console.log(formatReport(report));
 * ```
 */
export async function verifyContract(url: string, options: VerifyOptions): Promise<ContractReport> {
  const base = parseUrl(url);
  if (!isText(options.token)) throw new VerifyError("A token is needed.", true);
  const { fetch: send = fetch, timeoutMs = 30_000, sleep = wait } = options;
  const baseUrl = base.href.replace(/\/$/, "");
  const probe = createProbe({ baseUrl, token: options.token, fetch: send, timeoutMs, sleep });
  const list = await probe.send({ path: "/tools" });
  if (list.status === 0) throw new VerifyError(`${baseUrl} cannot be reached: ${list.failure}.`, false);
  const tools = Array.isArray(list.json) ? list.json.filter(isDescriptor) : [];
  const start = { url: base, probe, options, validator: createValidator(), list, tools };
  const target = await callTarget(start);
  const run: Run = target ? { ...start, target } : start;
  const verdicts: Verdict[] = [await checkPlainHttp(base, send, timeoutMs), ...(await checkHealth(run))];
  for (const check of [checkDiscovery, checkSchemas, checkCalls, checkRefusals, checkLoad, checkAuth]) {
    verdicts.push(...(await check(run)));
  }
  verdicts.push(...(await checkTransport(run)), ...checkPace(run));
  return makeReport(baseUrl, verdicts, target?.tool.name);
}

function parseUrl(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (!base || !/^https?:$/.test(base.protocol) || base.search !== "" || base.hash !== "") {
    throw new VerifyError("The address must be one like https://tools.example.com.", true);
  }
  return base;
}

function isDescriptor(item: unknown): item is ToolDescriptor {
  return (
    isObject(item) && isText(item.name) && isObject(item.inputSchema) && typeof item.description === "string"
  );
}

async function callTarget(start: Omit<Run, "target">): Promise<Target | undefined> {
  const { options, tools } = start;
  const tool = options.callTool === undefined ? tools.find(isHarmless) : findTool(tools, options.callTool);
  if (!tool) return undefined;
  const args = options.callTool === undefined ? {} : (options.callArguments ?? {});
  return { tool, args, response: await callTool(start, tool.name, JSON.stringify(args)) };
}

function isHarmless(tool: ToolDescriptor): boolean {
  return looksLikeRead(tool) && !looksLikeWrite(tool) && requiredOf(tool.inputSchema).length === 0;
}

function findTool(tools: readonly ToolDescriptor[], name: string): ToolDescriptor {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new VerifyError(`The server lists no tool ${JSON.stringify(name)}.`, true);
  return tool;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
