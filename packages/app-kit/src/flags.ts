/**
 * The flags that every command line of octo-mcp has. One definition makes the parser, `--help`, docs/configuration.md and
 * the tables of the READMEs.
 */
import { DEFAULT_RESULTS, RESULT_FORMS } from "@octo/mcp-tools";
import type { Command } from "commander";
import { CREDENTIAL_VARIABLES } from "./credential.ts";
import { type FlagDefinition, type VariableDefinition, wordsOf } from "./flag-definition.ts";
import { DEFAULT_LOG_LEVEL, LOG_LEVELS } from "./log.ts";
import { describeRange } from "./number-range.ts";
import { APPROVAL_MODES, DEFAULT_APPROVAL, RESULT_TOKENS } from "./settings.ts";

/** The flags that make the policy. */
export const POLICY_FLAGS: readonly FlagDefinition[] = [
  {
    flag: "--toolsets <names>",
    about: "Offer only these groups of tools; core is always on.",
    accepts: "names separated by commas, or all",
    list: true,
    byDefault: "all, or what the policy file says",
  },
  { flag: "--read-only", about: "Nothing can be created, changed or deployed." },
  {
    flag: "--allow-deletes",
    about: "Deletions can be asked for, and are then approved like other writes. No effect with --read-only.",
  },
  {
    flag: "--policy <file>",
    about: "Rules that decide which calls are allowed, denied or need approval.",
    file: "YAML or JSON (docs/policy.md), read at the start",
  },
  {
    flag: "--profile <name>",
    about: "Use this profile of the policy file.",
    byDefault: "the default profile of the file",
  },
];

/** The key of the audit log; `audit verify` takes it too. */
export const AUDIT_KEY_FLAG: FlagDefinition = {
  flag: "--audit-key-file <file>",
  about:
    "Chain the lines of the audit log with HMACs of this key, so that nobody without the key can hash them again.",
  file: "text of at least 32 characters, read at the start",
};

/** The settings of external tools. */
export const EXTERNAL_TOOLS_FLAG: FlagDefinition = {
  flag: "--external-tools <file>",
  about: "Offer tools of other servers too, under the same policy, approval and audit.",
  file: "YAML or JSON (docs/bring-your-own-tools.md), read at the start",
  structure: true,
};

/** The flags that make the tool list, beside those of the policy; `octo-mcp tools` takes them too. */
export const TOOL_LIST_FLAGS: readonly FlagDefinition[] = [
  {
    flag: "--tools <names>",
    about: "Offer only these tools, as far as the other settings leave them open.",
    accepts: "names of tools separated by commas",
    list: true,
    byDefault: "all tools of the toolsets",
  },
  {
    flag: "--exclude-tools <names>",
    about: "Do not offer these tools, also where --tools names them.",
    accepts: "names of tools separated by commas",
    list: true,
  },
  EXTERNAL_TOOLS_FLAG,
  {
    flag: "--results <form>",
    about:
      "In which form results are sent over MCP. text: marked text alone, which every host shows once. structured: " +
      "structuredContent alone, with output schemas. both: each within half of --result-tokens, because some hosts show " +
      "both to the model.",
    ...wordsOf(RESULT_FORMS),
    byDefault: DEFAULT_RESULTS,
  },
];

/** The file that holds the other settings. Every command takes it. */
const CONFIG_FLAG: FlagDefinition = {
  flag: "--config <file>",
  about: "Read settings from this file. Flags and environment variables win over it.",
  variable: "OCTO_MCP_CONFIG",
  file: "YAML or JSON (docs/configuration.md), read at the start",
};

/** The flags of a server: where Octopus is, who approves writes, what is recorded and logged. */
export const SERVER_FLAGS: readonly FlagDefinition[] = [
  CONFIG_FLAG,
  {
    flag: "-s, --server-url <url>",
    about: "Address of Octopus Server.",
    accepts: "an address that begins with https:// or http://",
    variable: "OCTOPUS_SERVER_URL",
  },
  {
    flag: "--ca-file <file>",
    about: "Trust these certificate authorities too, for the connection to Octopus Server.",
    file: "certificates in PEM form, read at the start",
  },
  {
    flag: "--approval <mode>",
    about:
      "How writes are approved. page: by a person on the approval page. elicit: by a person, or not at all. confirm: by a person; where the host cannot ask, by the " +
      "model's confirm. plan: the same, but the model always needs the token of the shown plan. none: nobody is asked.",
    ...wordsOf(APPROVAL_MODES),
    byDefault: DEFAULT_APPROVAL,
    winner: "OCTOPUS_SKIP_ELICITATION",
  },
  {
    flag: "--approval-webhook <url>",
    about:
      "Announce each write that waits on the approval page with a message of Slack or Teams, by the host of the address, or else as JSON.",
    variable: "OCTO_APPROVAL_WEBHOOK",
    secret: true,
  },
  {
    flag: "--show-variable-values",
    about: "Show variable values that look like secrets. What Octopus keeps as sensitive is never shown.",
  },
  ...TOOL_LIST_FLAGS,
  {
    flag: "--result-tokens <n>",
    about:
      "Largest result, a token counted as three characters. What does not fit is cut, and the result says so.",
    ...describeRange(RESULT_TOKENS),
  },
  {
    flag: "--audit-log <file>",
    about:
      "Record every call. Writes are refused if the log cannot be written. Each server needs a log of its own.",
    file: "JSON lines, each with the hash of the line before; appended, and locked by FILE.lock",
  },
  AUDIT_KEY_FLAG,
  {
    flag: "--audit-end-file <file>",
    about:
      "Write the end of the audit log (number of lines and last hash) to this file too, after each line. The server does " +
      "not start when the log lacks that line.",
    file: "one line such as 42:9f2c...; replaced",
  },
  {
    flag: "--log-level <level>",
    about: "Log messages of this level and the more important ones.",
    ...wordsOf(LOG_LEVELS),
    byDefault: DEFAULT_LOG_LEVEL,
  },
  {
    flag: "--log-file <file>",
    about: "Write the log to this file too.",
    file: "JSON lines; appended",
  },
  { flag: "-q, --quiet", about: "Write no log to stderr." },
];

const PROXIES = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"];

/** The environment variables of every server. */
export const SERVER_VARIABLES: readonly VariableDefinition[] = [
  { name: "OCTO_MCP_CONFIG", about: "Configuration file, when --config is not given." },
  { name: "OCTOPUS_SERVER_URL", about: "Address of Octopus Server, when --server-url is not given." },
  {
    name: "OCTOPUS_API_KEY",
    about: "API key, sent to Octopus Server as X-Octopus-ApiKey.",
    secret: true,
  },
  {
    name: "OCTOPUS_ACCESS_TOKEN",
    about: "Access token, sent to Octopus Server as Bearer. Used instead of the key when both are set.",
    secret: true,
  },
  {
    name: "OCTOPUS_API_KEY_FILE",
    about:
      "File that holds the key alone, and that only its owner may read. It is read again when Octopus refuses what it held.",
    setting: { key: "apiKeyFile", type: "file", unless: CREDENTIAL_VARIABLES },
  },
  {
    name: "OCTOPUS_ACCESS_TOKEN_FILE",
    about: "The same for an access token.",
    setting: { key: "accessTokenFile", type: "file", unless: CREDENTIAL_VARIABLES },
  },
  {
    name: "OCTOPUS_API_KEY_COMMAND",
    about:
      "Command that prints the key, such as op read or secret-tool lookup. It runs when the key is first needed, and once more when " +
      "Octopus refuses what it printed. A line for the shell, or a JSON list of a program and its arguments.",
    setting: { key: "credentialCommand", type: "command", unless: CREDENTIAL_VARIABLES },
  },
  {
    name: "OCTOPUS_ACCESS_TOKEN_COMMAND",
    about: "The same for an access token.",
    setting: { key: "accessTokenCommand", type: "command", unless: CREDENTIAL_VARIABLES },
  },
  {
    name: "OCTOPUS_SKIP_ELICITATION",
    about: "true: skip approval, like --approval none. Writes run without asking anyone.",
  },
  {
    name: PROXIES.join(", "),
    about: "Proxy for the connection to Octopus Server.",
    setting: { key: "proxy", sets: "ALL_PROXY", unless: PROXIES },
  },
  {
    name: "OCTO_APPROVAL_WEBHOOK",
    about: "The address of --approval-webhook, when the flag is not given. Whoever knows it can post to it.",
    secret: true,
  },
  {
    name: "NO_PROXY",
    about: "Hosts that are reached without the proxy.",
    setting: { key: "noProxy", type: "list" },
  },
];

/** Adds flags to a command; what is accepted, the default and the variable stand behind the sentence. */
export function addFlags(command: Command, flags: readonly FlagDefinition[]): Command {
  return flags.reduce((so, definition) => so.option(definition.flag, helpOf(definition)), command);
}

function helpOf({ about, accepts, byDefault, variable }: FlagDefinition): string {
  const details = [
    accepts,
    byDefault === undefined ? undefined : `default: ${byDefault}`,
    variable === undefined ? undefined : `or ${variable}`,
  ].filter((detail) => detail !== undefined);
  return details.length === 0 ? about : `${about} (${details.join("; ")})`;
}

/** The part of `--help` about environment variables. */
export function helpAboutVariables(variables: readonly VariableDefinition[]): string {
  const rows = variables.map(({ name, about }) => `  ${name}\n      ${about}`);
  return `\nEnvironment:\n${rows.join("\n")}`;
}
