/** What the apps share: everything that an operator decides, read and checked once, and the pieces made of it. */

export { explainFailure } from "./failure.ts";
export { addPolicyFlags, addServerFlags } from "./flags.ts";
export { instructionsFor } from "./instructions.ts";
export { gather, type Output } from "./lazy-output.ts";
export { toolsByVersion } from "./list-tools.ts";
export { LOG_LEVELS, type Log, type LogLevel, type LogOptions, openLog } from "./log.ts";
export { networkWire } from "./network.ts";
export { operatorPolicy, type PolicyChoice } from "./operator-policy.ts";
export {
  type Environment,
  type Flags,
  present,
  readCredential,
  readPolicyChoice,
  readServerSettings,
  readSettings,
  type ServerSettings,
  type Settings,
} from "./settings.ts";
export { SettingsError } from "./settings-error.ts";
export { auditOf, isPlainHttp } from "./toolkit.ts";
export { type DataFile, readDataFile } from "./yaml-file.ts";
