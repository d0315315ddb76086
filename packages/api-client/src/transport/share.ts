/**
 * Lets equal reads at the same time share one request. Each caller has asked its own policy before it comes here, waits
 * under its own signal, and may stop waiting alone. The request is aborted when no caller waits for it any more.
 */
import type { Layer, Outgoing, Send, TextResponse } from "./outgoing.ts";
import type { Aborts } from "./signals.ts";

interface SharedRequest {
  readonly response: Promise<TextResponse>;
  readonly controller: AbortController;
  waiting: number;
  isSettled: boolean;
}

type SharedRequests = Map<string, SharedRequest>;

/** Shares reads that agree in method, URL and the given headers (who asks, and for what). */
export function shareLayer(headers: readonly string[], aborts: Pick<Aborts, "wait">): Layer<TextResponse> {
  const requests: SharedRequests = new Map();
  return (next) => async (outgoing) => {
    if (!outgoing.isRead) return sendWrite(next, outgoing, requests);
    const key = JSON.stringify([
      outgoing.method,
      outgoing.url,
      ...headers.map((name) => outgoing.headers[name] ?? null),
    ]);
    const request = requests.get(key) ?? start(next, outgoing, requests, key);
    request.waiting += 1;
    try {
      return await aborts.wait(request.response, outgoing.signal);
    } finally {
      request.waiting -= 1;
      if (request.waiting === 0) {
        forget(requests, key, request);
        if (!request.isSettled) request.controller.abort();
      }
    }
  };
}

/** Sends a write. A read that begins after it must see its effect, so no later read joins one from before. */
async function sendWrite(
  next: Send<TextResponse>,
  outgoing: Outgoing,
  requests: SharedRequests,
): Promise<TextResponse> {
  try {
    return await next(outgoing);
  } finally {
    requests.clear();
  }
}

function start(
  next: Send<TextResponse>,
  outgoing: Outgoing,
  requests: SharedRequests,
  key: string,
): SharedRequest {
  const controller = new AbortController();
  const abort = (reason: unknown) => controller.abort(reason);
  const response = next({ ...outgoing, signal: controller.signal, abort });
  const request: SharedRequest = { response, controller, waiting: 0, isSettled: false };
  requests.set(key, request);
  const settle = () => {
    request.isSettled = true;
    forget(requests, key, request);
  };
  response.then(settle, settle);
  return request;
}

function forget(requests: SharedRequests, key: string, request: SharedRequest): void {
  if (requests.get(key) === request) requests.delete(key);
}
