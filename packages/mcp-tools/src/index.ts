/** Octopus Deploy tools for AI agents, and the one pipeline that they all pass. */

export { type AuditCheck, type AuditFile, openAuditFile, verifyAuditFile } from "./audit/audit-file.ts";
export type { ToolDescription } from "./compile-tool.ts";
export type { Completable } from "./completion.ts";
export { ToolError, type ToolErrorCode, type ToolErrorFacts } from "./errors.ts";
export type { Narrowing } from "./narrow.ts";
export type { ApprovalMode } from "./pipeline/approve.ts";
export { type ApprovedBy, type AuditEntry, type AuditSink, noAudit } from "./pipeline/audit-entry.ts";
export type { Answer, Caller, MessageFacts, OwnCredential } from "./pipeline/caller.ts";
export type { AskOutcome, ErrorOutcome, Outcome, ResultOutcome } from "./pipeline/outcome.ts";
export { memoryLedger, type SealLedger } from "./pipeline/seal.ts";
export type { Prompt, PromptArgument } from "./prompts/define-prompt.ts";
export type { ResourceTemplate } from "./resources/define-resource.ts";
export { allToolFacts, type ToolFact } from "./tool-facts.ts";
export type { JsonSchema, SchemaDetail } from "./tool-schema.ts";
export {
  type Completion,
  type CompletionRequest,
  createToolkit,
  type NarrowedToolkit,
  type Toolkit,
} from "./toolkit.ts";
export type { ToolkitOptions } from "./toolkit-options.ts";
export { TOOLSETS, type Toolset } from "./toolset.ts";
