/**
 * Everything that the operator decides, read once from flags and environment and checked before anything starts. The
 * working folder is never read: a file in a repository must not be able to change where the key is sent.
 */
import type { Credential } from "@octo/api-client";
import { parseServerUrl } from "@octo/api-client";
import {
  type ApprovalMode,
  DEFAULT_BUDGET_TOKENS,
  DEFAULT_RESULTS,
  parseToolNames,
  RESULT_FORMS,
  type ResultForms,
  TOOLSETS,
  type ToolChoice,
  type ToolsetName,
} from "@octo/mcp-tools";
import { readWebhook } from "./approval-webhook.ts";
import { type AuditChoice, readAuditChoice } from "./audit-choice.ts";
import type { ConfigFile } from "./config/read-config.ts";
import { readCredential } from "./credential.ts";
import { checkFilledIn } from "./filled-in.ts";
import { DEFAULT_LOG_LEVEL, LOG_LEVELS, type LogLevel } from "./log.ts";
import { nonBlank } from "./non-blank.ts";
import { readNumber } from "./number-range.ts";
import { readFileName } from "./open-file.ts";
import type { PolicyChoice } from "./operator-policy.ts";
import { SettingsError } from "./settings-error.ts";

/** The modes that `--approval` accepts. */
export const APPROVAL_MODES: readonly ApprovalMode[] = ["page", "elicit", "confirm", "plan", "none"];

/** The mode that holds when the operator chooses none. */
export const DEFAULT_APPROVAL: ApprovalMode = "confirm";

/** The numbers that `--result-tokens` accepts. */
export const RESULT_TOKENS = {
  flag: "--result-tokens",
  min: 1_000,
  max: 1_000_000,
  byDefault: DEFAULT_BUDGET_TOKENS,
  unit: "tokens",
};

/** Flags as the command line gives them. Those that it does not give come from the configuration file. */
export interface Flags {
  readonly configFile?: ConfigFile;
  readonly serverUrl?: string;
  readonly toolsets?: string;
  readonly readOnly?: boolean;
  readonly allowDeletes?: boolean;
  readonly policy?: string;
  readonly profile?: string;
  readonly approval?: string;
  readonly approvalWebhook?: string;
  readonly tools?: string;
  readonly excludeTools?: string;
  readonly results?: string;
  readonly resultTokens?: string;
  readonly showVariableValues?: boolean;
  readonly auditLog?: string;
  readonly auditKeyFile?: string;
  readonly auditEndFile?: string;
  readonly caFile?: string;
  readonly logLevel?: string;
  readonly logFile?: string;
  readonly quiet?: boolean;
  readonly externalTools?: string;
}

/** Checked settings without the credential: with `--auth octopus-key` each caller brings one. */
export interface ServerSettings {
  readonly serverUrl: string;
  readonly policy: PolicyChoice;
  readonly approval: ApprovalMode;
  /** False when `approval` is the default because the operator chose no mode. */
  readonly approvalIsChosen: boolean;
  /** Where it is announced that a write waits for a decision on the approval page. A secret. */
  readonly approvalWebhook: string | undefined;
  /** In which form results are sent over MCP. */
  readonly results: ResultForms;
  /** Largest result in tokens. */
  readonly resultTokens: number;
  /** Which tools are offered. */
  readonly tools: ToolChoice;
  /** Show values of variables that only look like secrets. */
  readonly showVariableValues: boolean;
  /** Where calls are recorded; undefined when they are not. */
  readonly audit: AuditChoice | undefined;
  /** File of further certificate authorities to trust (PEM). */
  readonly caFile: string | undefined;
  readonly logLevel: LogLevel;
  readonly logFile: string | undefined;
  readonly quiet: boolean;
}

/** Checked settings of a server that has one credential for all calls. */
export interface Settings extends ServerSettings {
  readonly credential: Credential;
}

/** The environment of the process, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads flags and environment. Where both say something, the flag counts.
 * @throws SettingsError when something is missing or wrong.
 */
export function readSettings(flags: Flags, environment: Environment): Settings {
  const server = readServerSettings(flags, environment);
  return { ...server, credential: readCredential(environment) };
}

/**
 * Reads everything but the credential.
 * @throws SettingsError when something is missing or wrong.
 */
export function readServerSettings(flags: Flags, environment: Environment): ServerSettings {
  const approval = readApproval(flags.approval, environment);
  return {
    serverUrl: readServerUrl(flags, environment),
    ...readToolListChoice(flags),
    approval: approval ?? DEFAULT_APPROVAL,
    approvalIsChosen: approval !== undefined,
    approvalWebhook: readApprovalWebhook(flags, environment, approval),
    resultTokens:
      flags.resultTokens === undefined
        ? RESULT_TOKENS.byDefault
        : readNumber(RESULT_TOKENS, flags.resultTokens),
    showVariableValues: flags.showVariableValues ?? false,
    audit: readAuditChoice(flags),
    caFile: readFileName("--ca-file", flags.caFile),
    logLevel: readLogLevel(flags.logLevel),
    logFile: readFileName("--log-file", flags.logFile),
    quiet: flags.quiet ?? false,
  };
}

/** Reads the flags that make the policy; the `policy` commands take them too. */
export function readPolicyChoice(flags: Flags): PolicyChoice {
  return {
    file: readFileName("--policy", flags.policy),
    profile: flags.profile,
    toolsets: readToolsets(flags.toolsets),
    readOnly: flags.readOnly ?? false,
    allowDeletes: flags.allowDeletes ?? false,
  };
}

/** What decides which tools are offered, and how `tools/list` describes them. */
export type ToolListChoice = Pick<ServerSettings, "policy" | "tools" | "results">;

/**
 * Reads the flags that make the tool list. They need no server and no credential.
 * @throws SettingsError when one is wrong.
 */
export function readToolListChoice(flags: Flags): ToolListChoice {
  return {
    policy: readPolicyChoice(flags),
    results: readResults(flags.results),
    tools: readToolChoice(flags),
  };
}

function readServerUrl(flags: Flags, environment: Environment): string {
  const value = nonBlank(flags.serverUrl) ?? nonBlank(environment.OCTOPUS_SERVER_URL);
  if (!value) {
    throw new SettingsError(
      "No Octopus Server. Set OCTOPUS_SERVER_URL, pass --server-url, or write serverUrl into the file of --config, such as https://octopus.example.com",
    );
  }
  const name = nonBlank(flags.serverUrl) ? "--server-url" : "OCTOPUS_SERVER_URL";
  checkFilledIn(name, value);
  try {
    return parseServerUrl(value).base;
  } catch (error) {
    throw new SettingsError(`${name}: ${error instanceof Error ? error.message : "not usable"}`);
  }
}

/** The toolsets of external tools have names of the operator's own, which the policy checks. */
function externalToolset(name: string): ToolsetName | undefined {
  return /^external(?:-[a-z0-9-]+)?$/.test(name) ? name : undefined;
}

function readToolsets(text: string | undefined): "all" | readonly ToolsetName[] {
  if (text === undefined) return "all";
  const names = text.split(",").map((name) => name.trim());
  if (names.length === 1 && names[0]?.toLowerCase() === "all") return "all";
  return names.map((name) => {
    const toolset =
      TOOLSETS.find((known) => known.toLowerCase() === name.toLowerCase()) ?? externalToolset(name);
    if (!toolset)
      throw new SettingsError(
        `--toolsets: '${name}' is not a toolset. Use all, or some of: ${TOOLSETS.join(", ")}`,
      );
    return toolset;
  });
}

/** `OCTOPUS_SKIP_ELICITATION=true` means `none`; together with another mode it is refused as a contradiction. */
function readApproval(text: string | undefined, environment: Environment): ApprovalMode | undefined {
  const skip = readSkip(environment);
  if (text === undefined) return skip ? "none" : undefined;
  const mode = APPROVAL_MODES.find((known) => known === text.toLowerCase());
  if (!mode)
    throw new SettingsError(`--approval: '${text}' is not a mode. Use one of: ${APPROVAL_MODES.join(", ")}`);
  if (skip && mode !== "none") {
    throw new SettingsError(
      `--approval ${mode} and OCTOPUS_SKIP_ELICITATION=true contradict each other; remove one`,
    );
  }
  return mode;
}

function readApprovalWebhook(
  { approvalWebhook }: Flags,
  environment: Environment,
  approval: ApprovalMode | undefined,
): string | undefined {
  const name = nonBlank(approvalWebhook) ? "--approval-webhook" : "OCTO_APPROVAL_WEBHOOK";
  const text = nonBlank(approvalWebhook) ?? nonBlank(environment.OCTO_APPROVAL_WEBHOOK);
  if (text === undefined) return undefined;
  if (approval !== "page") throw new SettingsError(`${name} is for --approval page`);
  return readWebhook(name, text);
}

function readResults(text: string | undefined): ResultForms {
  if (text === undefined) return DEFAULT_RESULTS;
  const form = RESULT_FORMS.find((known) => known === text.trim().toLowerCase());
  if (!form)
    throw new SettingsError(`--results: '${text}' is not a form. Use one of: ${RESULT_FORMS.join(", ")}`);
  return form;
}

/** Which tools are offered, by the flags. */
function readToolChoice({ tools, excludeTools }: Flags): ToolChoice {
  return {
    ...(tools === undefined ? {} : { only: readToolNames("--tools", tools) }),
    ...(excludeTools === undefined ? {} : { exclude: readToolNames("--exclude-tools", excludeTools) }),
  };
}

function readToolNames(flag: string, text: string): readonly string[] {
  const read = parseToolNames(text);
  if (read.ok) return read.names;
  throw new SettingsError(`${flag}: ${read.problem}`);
}

function readSkip(environment: Environment): boolean {
  const value = nonBlank(environment.OCTOPUS_SKIP_ELICITATION)?.toLowerCase();
  if (value === undefined || value === "false") return false;
  if (value === "true") return true;
  throw new SettingsError("OCTOPUS_SKIP_ELICITATION must be true or false");
}

function readLogLevel(text: string | undefined): LogLevel {
  if (text === undefined) return DEFAULT_LOG_LEVEL;
  const level = LOG_LEVELS.find((known) => known === text.toLowerCase());
  if (!level)
    throw new SettingsError(`--log-level: '${text}' is not a level. Use one of: ${LOG_LEVELS.join(", ")}`);
  return level;
}
