/** What is in the body of a POST to MCP, as far as limits and scopes need to know it. */
import { SCOPE_OF } from "../auth/scopes.ts";
import { tierOfCall } from "../tenancy/call-tier.ts";

/** A message of JSON-RPC, unchecked. */
export interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

/** The messages of a body; the old revisions allow several in one. */
export function messagesOf(body: unknown): readonly Message[] {
  const list = Array.isArray(body) ? body : [body];
  return list.filter((item): item is Message => typeof item === "object" && item !== null);
}

/** True for a message that wants an answer. */
export function isRequest({ id, method }: Message): boolean {
  return id !== undefined && typeof method === "string";
}

/** The `initialize` of a client that can show questions to a person; only such a client needs a session. */
export function opensSession(messages: readonly Message[]): boolean {
  return messages.some(({ method, params }) => {
    if (method !== "initialize") return false;
    const { capabilities } = (params ?? {}) as { readonly capabilities?: { readonly elicitation?: unknown } };
    return capabilities?.elicitation !== undefined;
  });
}

/** The scopes that the messages need and the caller lacks; a caller without scopes lacks none. */
export function missingScopes(
  messages: readonly Message[],
  scopes: readonly string[] | undefined,
): readonly string[] {
  if (scopes === undefined) return [];
  const needed = messages.flatMap((message) => (message.method === "tools/call" ? scopeOf(message) : []));
  return [...new Set(needed)].filter((scope) => !scopes.includes(scope));
}

function scopeOf({ params }: Message): readonly string[] {
  const { name, arguments: args } = (params ?? {}) as {
    readonly name?: unknown;
    readonly arguments?: unknown;
  };
  const tier = tierOfCall(String(name), args);
  return tier === undefined ? [] : [SCOPE_OF[tier]];
}
