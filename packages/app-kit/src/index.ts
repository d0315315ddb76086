/** What the apps share: everything that an operator decides, read and checked once, and what is made from it. */

export { isLoopback } from "@octo/shared";
export { type Audit, auditOf } from "./audit.ts";
export { type AuditChoice, readAuditKey } from "./audit-choice.ts";
export { closeOnExit, type EndingProcess } from "./close-on-exit.ts";
export { createProgram, type ProgramFacts, runProcess } from "./command-line.ts";
export { explainFailure, type Failure } from "./failure.ts";
export {
  AUDIT_KEY_FLAG,
  addFlags,
  type FlagDefinition,
  oneOf,
  POLICY_FLAGS,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  type VariableDefinition,
} from "./flags.ts";
export { gather, type Output } from "./lazy-output.ts";
export { toolsByVersion } from "./list-tools.ts";
export { LOG_LEVELS, type Log, type LogLevel, type LogOptions, openLog } from "./log.ts";
export { sendHttpTo } from "./network.ts";
export { operatorPolicy, type PolicyChoice } from "./operator-policy.ts";
export {
  type Environment,
  type Flags,
  nonBlank,
  readCredential,
  readPolicyChoice,
  readServerSettings,
  readSettings,
  type ServerSettings,
  type Settings,
} from "./settings.ts";
export { SettingsError } from "./settings-error.ts";
export { isPlainHttp, toolkitLogger } from "./toolkit.ts";
export { type DataFile, readDataFile } from "./yaml-file.ts";
