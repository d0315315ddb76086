/** `octo-mcp doctor`: looks at everything between a host and Octopus, and says for each finding what to do. */
import { type Credential, createOctopusClient, type SendHttp } from "@octo/api-client";
import {
  type Environment,
  type Flags,
  inInstance,
  instancesOf,
  openTools,
  operatorPolicy,
  readCredential,
  readServerSettings,
  type ServerSettings,
} from "@octo/app-kit";
import type { CommandResult } from "../commands/command-result.ts";
import type { Machine } from "../setup/hosts.ts";
import { checkExternal } from "./external-checks.ts";
import { checkAudit, checkHosts, checkPolicy } from "./file-checks.ts";
import { areaOf, type Finding, renderFindings } from "./finding.ts";
import { checkNetwork, type NetworkCheck } from "./network-checks.ts";
import { checkServer, watchClock } from "./server-checks.ts";

/** The flags that only doctor has. */
export interface DoctorFlags {
  readonly json?: boolean;
  readonly deep?: string | true;
}

/** What doctor works with. */
export interface DoctorSurroundings {
  readonly machine: Machine;
  readonly environment: Environment;
  readonly nodeVersion: string;
  /** Reads flags and configuration file; it throws what is wrong with them. */
  readFlags(): Flags;
  sendHttp(settings: Pick<ServerSettings, "serverUrl" | "caFile">): SendHttp;
  readonly now: () => number;
  /** How long each request may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly resolveName?: NetworkCheck["resolveName"];
  /** Reads one page of each route and writes the report; returns what it found. */
  deep?(connection: Connection, file: string): Promise<readonly Finding[]>;
}

/** How a server is reached. */
export interface Connection {
  readonly serverUrl: string;
  readonly credential: Credential;
  readonly sendHttp: SendHttp;
}

const OLDEST_NODE = 20;
const REPORT = "octo-mcp-report.json";

/** Runs all checks. The exit code is 1 when a finding is bad. */
export async function runDoctor(
  flags: DoctorFlags,
  surroundings: DoctorSurroundings,
): Promise<CommandResult> {
  const findings = [nodeFinding(surroundings.nodeVersion), ...(await checkAll(flags, surroundings))];
  const isBad = findings.some(({ status }) => status === "bad");
  const text =
    flags.json === true ? JSON.stringify({ ok: !isBad, findings }, null, 2) : renderFindings(findings);
  return { text, code: isBad ? 1 : 0 };
}

function nodeFinding(version: string): Finding {
  const area = areaOf("node");
  return Number.parseInt(version, 10) >= OLDEST_NODE
    ? area.ok(version)
    : area.bad(`${version} is too old`, `Install Node ${OLDEST_NODE} or newer.`);
}

async function checkAll(flags: DoctorFlags, surroundings: DoctorSurroundings): Promise<readonly Finding[]> {
  const { environment, machine, readFlags } = surroundings;
  const configuration = areaOf("configuration");
  const hosts = checkHosts(machine);
  let servers: readonly CheckedServer[];
  let given: Flags;
  try {
    given = readFlags();
    servers = readServers(given, environment);
  } catch (error) {
    return [
      configuration.bad(messageOf(error), "Correct it; octo-mcp config show prints what holds."),
      ...hosts,
    ];
  }
  const [first] = servers;
  const external = await checkExternal(given, environment);
  const findings: Finding[] = first === undefined ? [] : [...(await checkAudit(first.settings))];
  for (const server of servers) {
    const policy = { ...server.settings.policy, externalToolsets: external.toolsets };
    const own = [...checkPolicy({ policy }), ...(await checkOctopus(flags, server, surroundings))];
    findings.push(
      ...own.map((one) => ({ ...one, ...(server.name === undefined ? {} : { instance: server.name }) })),
    );
  }
  return [
    configuration.ok(`settings are complete; ${first === undefined ? "" : approvalText(first.settings)}`),
    ...external.findings,
    ...findings,
    ...hosts,
  ];
}

/** A server to check; the name is undefined where there is only one. */
interface CheckedServer {
  readonly name: string | undefined;
  readonly settings: ServerSettings;
  readonly environment: Environment;
}

function readServers(flags: Flags, environment: Environment): readonly CheckedServer[] {
  const instances = instancesOf(flags, environment).map((source) => ({
    name: source.name,
    environment: source.environment,
    settings: inInstance(source, () => readServerSettings(source.flags, source.environment)),
  }));
  if (instances.length > 0) return instances;
  return [{ name: undefined, environment, settings: readServerSettings(flags, environment) }];
}

/** Each instance has a report of its own. */
function reportOf(file: string, name: string | undefined): string {
  return name === undefined ? file : file.replace(/(\.\w+)?$/, `.${name}$1`);
}

function approvalText({ approval }: ServerSettings): string {
  return `writes are approved by ${approval}`;
}

async function checkOctopus(
  flags: DoctorFlags,
  { name, settings, environment }: CheckedServer,
  surroundings: DoctorSurroundings,
): Promise<readonly Finding[]> {
  const { timeoutMs, now, resolveName } = surroundings;
  const findings: Finding[] = [];
  let credential: Credential;
  try {
    findings.push(...(await checkNetwork({ ...settings, environment, timeoutMs, now, resolveName })));
    credential = readCredential(environment);
  } catch (error) {
    return [...findings, areaOf("credential").bad(messageOf(error), "Set it, or run octo-mcp setup.")];
  }
  const clock = watchClock(surroundings.sendHttp(settings), now);
  const connection = { serverUrl: settings.serverUrl, credential, sendHttp: clock.sendHttp };
  const client = createOctopusClient({
    ...connection,
    retry: { attempts: 1 },
    timeoutMs,
  });
  const server = await checkServer({ client, tools: toolsOf(settings), now }, clock);
  const isReached = server.every(({ status }) => status !== "bad");
  const file =
    flags.deep === undefined ? undefined : reportOf(flags.deep === true ? REPORT : flags.deep, name);
  const deep =
    file === undefined || surroundings.deep === undefined
      ? []
      : isReached
        ? await surroundings.deep(connection, file)
        : [areaOf("deep").note("no route was read, because the server or the key does not work")];
  return [...findings, ...server, ...deep];
}

/** The open tools; none when the policy is wrong, which is a finding of its own. */
function toolsOf(settings: ServerSettings): readonly string[] {
  try {
    return openTools({ policy: operatorPolicy(settings.policy), tools: settings.tools });
  } catch {
    return [];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown error";
}
