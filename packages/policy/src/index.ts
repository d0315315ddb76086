/**
 * The public face of the policy engine. Nothing else is reachable.
 */
export type { BodyTest } from "./body.ts";
export { PolicyConfigError } from "./errors.ts";
export { explain } from "./explain.ts";
export { isGitRefName } from "./git-ref.ts";
export { mergeTargets } from "./merge-targets.ts";
export type { ScheduledStart } from "./moments.ts";
export { type ParsedPath, type PathProblem, type PathRefusal, parseApiPath } from "./path.ts";
export { createPolicy } from "./policy.ts";
export {
  type CaseResult,
  POLICY_CASES_SCHEMA,
  type PolicyCase,
  parsePolicyCases,
  runPolicyCases,
} from "./policy-cases.ts";
export {
  type FileError,
  type FileResult,
  POLICY_FILE_SCHEMA,
  type PolicyFile,
  type Positions,
  parsePolicyFile,
} from "./policy-file.ts";
export { namedTargets } from "./question.ts";
export type { QueryTexts } from "./request-targets.ts";
export type { RouteEntry, SensitiveClass, SensitiveLevel, StartProperties } from "./route-entry.ts";
export { findOrphans, listRoutes, type Operation, type RouteRow, routesFromText } from "./route-text.ts";
export {
  defineRoutes,
  type MatchedRoute,
  type RouteOptions,
  type RouteTable,
  withToolsets,
} from "./routes.ts";
export type { DataPath, Schema } from "./schema.ts";
export type { Target, Targets, Tier } from "./target.ts";
export type { Dimension, IdPrefixes } from "./targets.ts";
export { type Override, type TightenResult, tighten } from "./tighten.ts";
export type {
  Action,
  Caps,
  Day,
  Decision,
  Effect,
  Gate,
  GateResult,
  HttpAction,
  Policy,
  PolicyConfig,
  PolicySettings,
  Rule,
  RuleEffect,
  RuleMatch,
  TimeWindow,
  ToolAction,
  Usage,
  Via,
} from "./types.ts";
export { NO_WRITES, recordWrite, usageAt, type WriteLog } from "./usage.ts";
