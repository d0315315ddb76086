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
  type Toolset,
} from "@octo/mcp-tools";
import { type AuditChoice, readAuditChoice } from "./audit-choice.ts";
import { checkFilledIn } from "./filled-in.ts";
import { DEFAULT_LOG_LEVEL, LOG_LEVELS, type LogLevel } from "./log.ts";
import { readNumber } from "./number-range.ts";
import { readFileName } from "./open-file.ts";
import type { PolicyChoice } from "./operator-policy.ts";
import { SettingsError } from "./settings-error.ts";

/** The modes that `--approval` accepts. */
export const APPROVAL_MODES: readonly ApprovalMode[] = ["elicit", "confirm", "plan", "none"];

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

/** Flags as the command line gives them. */
export interface Flags {
  readonly serverUrl?: string;
  readonly toolsets?: string;
  readonly readOnly?: boolean;
  readonly allowDeletes?: boolean;
  readonly policy?: string;
  readonly profile?: string;
  readonly approval?: string;
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
}

/** Checked settings without the credential: with `--auth octopus-key` each caller brings one. */
export interface ServerSettings {
  readonly serverUrl: string;
  readonly policy: PolicyChoice;
  readonly approval: ApprovalMode;
  /** False when `approval` is the default because the operator chose no mode. */
  readonly approvalIsChosen: boolean;
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
  /** Values that must never be shown. */
  readonly secrets: readonly string[];
}

/** The environment of the process, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads flags and environment. Where both say something, the flag counts.
 * @throws SettingsError when something is missing or wrong.
 */
export function readSettings(flags: Flags, environment: Environment): Settings {
  const server = readServerSettings(flags, environment);
  const { credential, secret } = readCredential(environment);
  return { ...server, credential, secrets: [secret] };
}

/**
 * Reads everything but the credential.
 * @throws SettingsError when something is missing or wrong.
 */
export function readServerSettings(flags: Flags, environment: Environment): ServerSettings {
  const approval = readApproval(flags.approval, environment);
  return {
    serverUrl: readServerUrl(flags, environment),
    policy: readPolicyChoice(flags),
    approval: approval ?? DEFAULT_APPROVAL,
    approvalIsChosen: approval !== undefined,
    results: readResults(flags.results),
    resultTokens:
      flags.resultTokens === undefined
        ? RESULT_TOKENS.byDefault
        : readNumber(RESULT_TOKENS, flags.resultTokens),
    tools: readToolChoice(flags),
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

function readServerUrl(flags: Flags, environment: Environment): string {
  const value = nonBlank(flags.serverUrl) ?? nonBlank(environment.OCTOPUS_SERVER_URL);
  if (!value) {
    throw new SettingsError(
      "No Octopus Server. Set OCTOPUS_SERVER_URL or pass --server-url, such as https://octopus.example.com",
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

/**
 * Reads the credential. A token is used instead of a key when both are set. Neither can be a flag, because every process of
 * the machine can read the flags of the others.
 * @throws SettingsError when there is no credential, or when it contains a character that a header cannot carry.
 */
export function readCredential(environment: Environment): { credential: Credential; secret: string } {
  const token = nonBlank(environment.OCTOPUS_ACCESS_TOKEN);
  const key = nonBlank(environment.OCTOPUS_API_KEY);
  const secret = token ?? key;
  if (!secret)
    throw new SettingsError(
      "No credential. Set OCTOPUS_API_KEY (or OCTOPUS_ACCESS_TOKEN) in the environment of this server",
    );
  // The one that is not used is checked too: a host that did not fill in the token meant to give one, or none.
  if (token !== undefined) checkCredential("OCTOPUS_ACCESS_TOKEN", token);
  if (key !== undefined) checkCredential("OCTOPUS_API_KEY", key);
  return { credential: token ? { kind: "bearer", token } : { kind: "apiKey", key: secret }, secret };
}

/** A JWT has three parts, of which the first is JSON; an API key of Octopus begins with API-. */
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
const API_KEY = /^API-\w+$/i;

/**
 * Checks one credential.
 * @throws SettingsError that names the variable and never shows the credential.
 */
function checkCredential(name: "OCTOPUS_API_KEY" | "OCTOPUS_ACCESS_TOKEN", value: string): void {
  checkFilledIn(name, value);
  const header = /^(?:(?:X-Octopus-ApiKey|Authorization):|Bearer\s)/i.exec(value)?.[0].trim();
  if (header !== undefined)
    throw new SettingsError(`${name} begins with '${header}'; give the credential alone, without its header`);
  if (/[^\x21-\x7e]/.test(value))
    throw new SettingsError(`${name} contains a space or a character that no credential has; copy it again`);
  if (name === "OCTOPUS_API_KEY" && JWT.test(value))
    throw new SettingsError("OCTOPUS_API_KEY holds an access token (JWT); set OCTOPUS_ACCESS_TOKEN instead");
  if (name === "OCTOPUS_ACCESS_TOKEN" && API_KEY.test(value))
    throw new SettingsError("OCTOPUS_ACCESS_TOKEN holds an API key; set OCTOPUS_API_KEY instead");
}

function readToolsets(text: string | undefined): "all" | readonly Toolset[] {
  if (text === undefined) return "all";
  const names = text.split(",").map((name) => name.trim());
  if (names.length === 1 && names[0]?.toLowerCase() === "all") return "all";
  return names.map((name) => {
    const toolset = TOOLSETS.find((known) => known.toLowerCase() === name.toLowerCase());
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

/** The text without spaces around it, or undefined when nothing is left. */
export function nonBlank(text: string | undefined): string | undefined {
  const value = text?.trim();
  return value === "" ? undefined : value;
}
