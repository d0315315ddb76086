/** Octopus Deploy tools for AI agents, and the one pipeline that they all pass. */

export { type ListedTool, listedTools } from "./adapters/mcp-shared.ts";
export { DEFAULT_RESULTS, RESULT_FORMS, type ResultForms } from "./adapters/result-forms.ts";
export type {
  Approval,
  ApprovalAsker,
  ApprovalDecision,
  ApprovalEnd,
  ApprovalState,
  ApprovalStatus,
  DecidedBy,
  OctopusUser,
  PageFact,
  PagePlan,
} from "./approvals/approval.ts";
export {
  type ApprovalProblem,
  type Approvals,
  type ApprovalsOptions,
  approvalIdOf,
  createApprovals,
  type Decided,
  MOST_LISTED,
  type NewApproval,
} from "./approvals/approvals.ts";
export { checkDecider, type Decider, type MayDecide, maySee } from "./approvals/check-decider.ts";
export {
  type DecidingOptions,
  decideApproval,
  MOST_REASON,
  type Verdict,
  type VerdictResult,
} from "./approvals/decide-approval.ts";
export { type Grants, grantsAllow, readGrants } from "./approvals/grants.ts";
export type { CallCache, LoadEach, Memo } from "./cache/memo.ts";
export type { ToolDescription } from "./compile-tool.ts";
export type { Completable } from "./completion.ts";
export {
  type ArgumentsReadTool,
  type ContextOf,
  defineTool,
  type ItemsReadTool,
  type RequestingTool,
  type Tool,
  type WritingTool,
  type WrittenRequest,
} from "./define-tool.ts";
export { ToolError, type ToolErrorCode, type ToolErrorFacts } from "./errors.ts";
export { type ExternalToolOptions, externalTool } from "./external/define-external-tool.ts";
export type {
  ArgumentProblem,
  ExternalCallFacts,
  ExternalError,
  ExternalFacts,
  ExternalOutcome,
} from "./external/external-facts.ts";
/** Fields that tools share, in input and output. */
export * as fields from "./fields.ts";
export type { Instance } from "./instances/instance.ts";
export {
  auditOfInstance,
  createInstancesToolkit,
  type InstancesOptions,
} from "./instances/instances-toolkit.ts";
export { instructionsFor } from "./instructions.ts";
export type { PortalLinks } from "./links/portal.ts";
export type { Narrowing } from "./narrow.ts";
export type { ApprovalMode } from "./pipeline/approve.ts";
export { type ApprovedBy, type AuditEntry, type AuditSink, noAudit } from "./pipeline/audit-entry.ts";
export { DEFAULT_BUDGET_TOKENS, tokensOf } from "./pipeline/budget.ts";
export type { Answer, Caller, MessageFacts, OwnCredential, Transport } from "./pipeline/caller.ts";
export type { BoundSpace, CallContext, NamedThing, ServerFacts } from "./pipeline/context.ts";
export type { AskOutcome, CallCost, ErrorOutcome, Outcome, ResultOutcome } from "./pipeline/outcome.ts";
export type { ApprovalPage } from "./pipeline/page-types.ts";
export { opensApprovals } from "./pipeline/separation-of-duties.ts";
export { noLogger, type ToolkitFailure, type ToolkitLogger } from "./pipeline/toolkit-logger.ts";
export { createWriteCounter, type WriteCounter, type WriteCounterOptions } from "./pipeline/write-counter.ts";
export {
  createOwnJournal,
  createWriteJournal,
  type WriteJournal,
  type WriteJournalOptions,
} from "./pipeline/write-journal.ts";
export type { NotedWrite, Replicas, WriteNote } from "./pipeline/write-note.ts";
export type { Plan, PlanFact } from "./plan.ts";
export type { Prompt, PromptArgument } from "./prompts/define-prompt.ts";
export {
  type Findings,
  foundOne,
  foundPage,
  foundPageTogether,
  foundParts,
  foundSlice,
  foundThing,
  type ListFacts,
  type OpenItem,
  openEnvironmentsOf,
} from "./reading/findings.ts";
export { type Owner, type OwnerKind, type OwnerRef, UNKNOWN_OWNER } from "./reading/owner.ts";
export { entriesOf, limitedTo, partsOf } from "./reading/parts.ts";
export type { ResourceTemplate } from "./resources/define-resource.ts";
export { SUPPOSED_KINDS, type Supposed, type SupposedKind, supposedCall } from "./supposed-call.ts";
export { parseToolNames, type ToolChoice } from "./tool-choice.ts";
export { allToolFacts, type ToolFact } from "./tool-facts.ts";
export type { JsonSchema, SchemaDetail } from "./tool-schema.ts";
export {
  type Completion,
  type CompletionRequest,
  createToolkit,
  type NarrowedToolkit,
  type Toolkit,
} from "./toolkit.ts";
export { type ToolkitOptions, ToolkitOptionsError } from "./toolkit-options.ts";
export { TOOLSETS, type Toolset, type ToolsetName } from "./toolset.ts";
