/** The public face of the tool contract. The test of a server is a package of its own, `@octo/tool-contract-verify`. */

export { type ContractHandler, createContractHandler } from "./contract-handler.ts";
export { ContractSetupError, type DescribeOptions, describeTools } from "./descriptors.ts";
export {
  type Bump,
  type DescriptorChange,
  type DescriptorDiff,
  diffDescriptors,
} from "./diff-descriptors.ts";
export {
  createDuplicateGuard,
  type DuplicateGuard,
  type DuplicateGuardOptions,
  type DuplicateStore,
  type GuardedCall,
  type GuardedOutcome,
  type Replicas,
} from "./duplicate-guard.ts";
export {
  contractError,
  type ErrorExtras,
  methodNotAllowed,
  notFound,
  unauthorized,
} from "./error-response.ts";
export type {
  CallContext,
  CallInput,
  CallReport,
} from "./handle-call.ts";
export type { ContractHandlerOptions, FailedRequest } from "./handler-settings.ts";
export { degraded, healthy, limited } from "./health.ts";
export { BUILT_IN_NAMES, MAX_TOOLS, TOOL_NAME } from "./names.ts";
export type { TruncationNotice } from "./notices.ts";
export {
  createRegistration,
  type Registration,
  RegistrationError,
  type RegistrationOptions,
  registrationJson,
} from "./registration.ts";
export type {
  ContractErrorBody,
  JsonSchema,
  SourceError,
  SourceOutcome,
  SourceTool,
  ToolDescriptor,
  ToolSource,
} from "./types.ts";
