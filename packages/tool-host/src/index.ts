/** The host's side of the tool contract. */

export { type AiSdkOptions, type AiSdkTool, toAiSdkTools } from "./adapters/ai-sdk.ts";
export { type AnthropicToolUse, runAnthropicToolUse, toAnthropicTools } from "./adapters/anthropic.ts";
export { type McpCall, runMcpCall, toMcpTools } from "./adapters/mcp.ts";
export {
  type OpenAiChatCall,
  type OpenAiResponsesCall,
  runOpenAiChatCall,
  runOpenAiResponsesCall,
  toOpenAiChatTools,
  toOpenAiResponsesTools,
} from "./adapters/openai.ts";
export { type TextOptions, textForModel } from "./adapters/text-for-model.ts";
export type { EventLevel, ToolHostEvent } from "./events.ts";
export type { ToolHost, ToolHostOptions } from "./options.ts";
export { RegistrationError, readServers } from "./registration.ts";
export { systemTimers, type Timers } from "./timers.ts";
export { createToolHost } from "./tool-host.ts";
export type {
  CallCosts,
  CallFacts,
  CallOutcome,
  ClientCertificate,
  Credential,
  CredentialResolver,
  HostedTool,
  HostLimits,
  NameConflict,
  RefreshReport,
  ServerHealth,
  ServerRegistration,
  ServerReport,
  ToolCallError,
  ToolCallErrorCode,
} from "./types.ts";
