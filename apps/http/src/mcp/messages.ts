/** The messages in the body of a POST to MCP, as far as limits and scopes need them. */
import type { Toolkit } from "@octo/mcp-tools";
import { SCOPE_OF } from "../auth/scopes.ts";

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

/** True for a message that needs a response. */
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

/**
 * The OAuth scopes that the messages need and the caller lacks; a caller without scopes lacks none. The policy says what
 * a call would do, so that a read of a route that changes something needs the scope of a write.
 */
export function missingScopes(
  messages: readonly Message[],
  scopes: readonly string[] | undefined,
  toolkit: Pick<Toolkit, "has" | "tierOf">,
): readonly string[] {
  if (scopes === undefined) return [];
  const calls = messages.filter(({ method }) => method === "tools/call");
  const needed = calls.flatMap((message) => scopesNeededBy(message, toolkit));
  return [...new Set(needed)].filter((scope) => !scopes.includes(scope));
}

function scopesNeededBy({ params }: Message, toolkit: Pick<Toolkit, "has" | "tierOf">): readonly string[] {
  const { name, arguments: args } = (params ?? {}) as {
    readonly name?: unknown;
    readonly arguments?: unknown;
  };
  return toolkit.has(String(name)) ? [SCOPE_OF[toolkit.tierOf(String(name), args)]] : [];
}
