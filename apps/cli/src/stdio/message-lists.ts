/**
 * The lists of messages that came in one line. Their responses go out in one line too, when the last one is there
 * (JSON-RPC 2.0, section 6; MCP 2025-03-26). The SDK knows single messages alone.
 */

type Id = string | number;

/** Gathers the responses of lists. */
export interface MessageLists {
  /** Opens a list of requests with these ids; `responses` are there already. */
  open(ids: readonly Id[], responses: readonly object[]): void;
  /** Takes the response to a request of an open list; false when the request came alone. */
  take(id: Id, response: object): boolean;
  /** A request that was cancelled gets no response, and its list does not wait for one. */
  drop(id: Id): void;
}

/** Makes the lists of one connection. `send` writes the responses of a list as one line. */
export function createMessageLists(send: (responses: readonly object[]) => void): MessageLists {
  const listOf = new Map<Id, { readonly waiting: Set<Id>; readonly responses: object[] }>();
  const settle = (id: Id, response: object | undefined): boolean => {
    const list = listOf.get(id);
    if (!list) return false;
    listOf.delete(id);
    list.waiting.delete(id);
    if (response) list.responses.push(response);
    if (list.waiting.size === 0 && list.responses.length > 0) send(list.responses);
    return true;
  };
  return {
    open(ids, responses) {
      const list = { waiting: new Set(ids), responses: [...responses] };
      for (const id of list.waiting) listOf.set(id, list);
      if (list.waiting.size === 0 && list.responses.length > 0) send(list.responses);
    },
    take: settle,
    drop: (id) => void settle(id, undefined),
  };
}
