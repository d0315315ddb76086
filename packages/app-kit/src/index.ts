/** What the apps share: everything that an operator decides, read and checked once, and what is made from it. */

export { isLoopback } from "@octo/shared";
export { type AnnounceOptions, announceTo } from "./approval-webhook.ts";
export { type Audit, auditOf } from "./audit.ts";
export { type AuditChoice, readAuditKey } from "./audit-choice.ts";
export { createProgram, type ProgramFacts, runProcess } from "./command-line.ts";
export { configSchema, type JsonSchema } from "./config/config-schema.ts";
export {
  type InstanceSource,
  inInstance,
  instancesOf,
} from "./config/instances.ts";
export type { ConfigFile, ConfigStructure } from "./config/read-config.ts";
export { type ConfigSpec, type Setting, type StructureDefinition, settingsOf } from "./config/setting.ts";
export { CONFIG_STRUCTURES, sharedConfig } from "./config/shared-settings.ts";
export { showConfig } from "./config/show-config.ts";
export {
  applyConfig,
  type ConfigUse,
  type OptionValues,
  useConfig,
  type WritableEnvironment,
  withOrigin,
} from "./config/use-config.ts";
export { CREDENTIAL_VARIABLES, checkCredential, readCredential } from "./credential.ts";
export { type ExternalFlags, type ExternalSource, externalSource } from "./external-source.ts";
export { type ExternalToolList, externalToolsOf } from "./external-tools-of.ts";
export { explainFailure, type Failure } from "./failure.ts";
export { checkFilledIn } from "./filled-in.ts";
export {
  type FlagDefinition,
  flagParts,
  oneOf,
  type VariableDefinition,
  wordsOf,
} from "./flag-definition.ts";
export {
  AUDIT_KEY_FLAG,
  addFlags,
  EXTERNAL_TOOLS_FLAG,
  POLICY_FLAGS,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  TOOL_LIST_FLAGS,
} from "./flags.ts";
export { gather, type Output } from "./lazy-output.ts";
export { lenientOutput } from "./lenient-output.ts";
export { listOfferedTools, type OfferedTool, openTools, toolsByVersion } from "./list-tools.ts";
export { LOG_LEVELS, type Log, type LogLevel, type LogOptions, openLog } from "./log.ts";
export { nearestOf } from "./nearest.ts";
export { sendHttpTo } from "./network.ts";
export { nonBlank } from "./non-blank.ts";
export { describeRange, type NumberRange, readNumber } from "./number-range.ts";
export { openNamedBy, readFileName } from "./open-file.ts";
export { operatorPolicy, type PolicyChoice } from "./operator-policy.ts";
export { type OwnProcess, runGuarded } from "./own-process.ts";
export { type Proxy, proxyFor } from "./proxy.ts";
export {
  type Environment,
  type Flags,
  readPolicyChoice,
  readServerSettings,
  readSettings,
  readToolListChoice,
  type ServerSettings,
  type Settings,
  type ToolListChoice,
} from "./settings.ts";
export { SettingsError } from "./settings-error.ts";
export { checkAtStart, type StartCheckOptions, scheduleStartCheck } from "./start-check.ts";
export { parseStartFlags } from "./start-flags.ts";
export { onStopSignal, type SignalledProcess } from "./stop-signals.ts";
export { isPlainHttp, toolkitLogger } from "./toolkit.ts";
export { type DataFile, readDataFile } from "./yaml-file.ts";
