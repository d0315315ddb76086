/** The ways in which a request can fail before there is a whole response. */
import type { ToolCallErrorCode } from "./types.ts";

/** A request that failed. Its message is the host's own. */
export class RequestFailure extends Error {
  readonly code: ToolCallErrorCode;
  /** False when it is sure that the server did not get the request. */
  readonly wasSent: boolean;
  /** True when no part of a response had come, so that a read may be sent again. */
  readonly isRepeatable: boolean;

  constructor(
    code: ToolCallErrorCode,
    message: string,
    facts: { readonly wasSent: boolean; readonly isRepeatable?: boolean },
  ) {
    super(message);
    this.name = "RequestFailure";
    this.code = code;
    this.wasSent = facts.wasSent;
    this.isRepeatable = facts.isRepeatable ?? false;
  }
}

/** Why the host ends a request: its time is over, the caller left, or the host closes. */
export type EndReason = "timeout" | "cancelled" | "closed";

const TEXTS: Readonly<Record<EndReason, string>> = {
  timeout: "The server took longer than the time limit.",
  cancelled: "The caller ended the call.",
  closed: "The host was closed during the call.",
};

/** The failure of a request that the host ended. */
export function ended(reason: unknown, wasSent: boolean): RequestFailure {
  const why = reason === "timeout" || reason === "closed" ? reason : "cancelled";
  return new RequestFailure(why, TEXTS[why], { wasSent });
}

const UNSENT: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens at its address",
  ENOTFOUND: "its name has no address",
  EAI_AGAIN: "its name could not be looked up",
  EHOSTUNREACH: "its machine cannot be reached",
  ENETUNREACH: "its network cannot be reached",
  ETIMEDOUT: "the connection could not be opened in time",
};

const CERTIFICATE = /^(CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_|ERR_SSL_|ERR_OSSL|EPROTO)/;

/** The failure behind an error of the connection. */
export function connectionFailure(error: unknown, wasConnected: boolean): RequestFailure {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (CERTIFICATE.test(code)) {
    const text = `No secure connection to the server (${code}). The operator can set its certificate authority, or a client certificate.`;
    return new RequestFailure("unreachable", text, { wasSent: false });
  }
  if (code.startsWith("HPE_")) {
    const text = `The server sent what is not HTTP (${code}).`;
    return new RequestFailure("bad_response", text, { wasSent: true });
  }
  const why = UNSENT[code];
  if (!wasConnected) {
    const text = `The server cannot be reached: ${why ?? `the connection failed${code ? ` (${code})` : ""}`}.`;
    return new RequestFailure("unreachable", text, { wasSent: false, isRepeatable: true });
  }
  const text = "The connection broke before the server responded.";
  return new RequestFailure("connection_lost", text, { wasSent: true, isRepeatable: true });
}
