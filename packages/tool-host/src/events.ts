/** What a host reports while it works. No event holds a secret, an argument or a result. */
import type { Bump, DescriptorChange } from "@octo/tool-contract";
import type { NameConflict, ServerHealth, ToolCallErrorCode } from "./types.ts";

/** How much an event matters to an operator. */
export type EventLevel = "debug" | "info" | "warn" | "error";

type Facts =
  | { readonly kind: "server.listed"; readonly server: string; readonly tools: number }
  /** The server did not answer, or not as the contract says; its tools are left out. */
  | { readonly kind: "server.away"; readonly server: string; readonly problem: string }
  /** The server refused the token, or there is none; its tools are left out. */
  | { readonly kind: "server.refused"; readonly server: string; readonly problem: string }
  | {
      readonly kind: "descriptor.skipped";
      readonly server: string;
      readonly tool: string;
      readonly problem: string;
    }
  /** Names of the filter that the server does not list. */
  | { readonly kind: "filter.unmatched"; readonly server: string; readonly tools: readonly string[] }
  | { readonly kind: "registration.refused"; readonly conflicts: readonly NameConflict[] }
  | {
      readonly kind: "tools.changed";
      readonly server: string;
      readonly bump: Bump;
      readonly changes: readonly DescriptorChange[];
    }
  /** Begins a span; `call.ended` of the same `callId` ends it. */
  | {
      readonly kind: "call.started";
      readonly callId: number;
      readonly server: string;
      readonly tool: string;
      readonly tenantId?: string;
      readonly correlationId?: string;
    }
  | {
      readonly kind: "call.repeated";
      readonly callId: number;
      readonly server: string;
      readonly tool: string;
      readonly problem: string;
    }
  | {
      readonly kind: "call.ended";
      readonly callId: number;
      readonly server: string;
      readonly tool: string;
      readonly outcome: "result" | ToolCallErrorCode;
      readonly status?: number;
      readonly durationMs: number;
      readonly requests: number;
      readonly responseBytes: number;
    }
  /** A result that does not conform to the output schema of its tool. It is passed on. */
  | {
      readonly kind: "result.mismatch";
      readonly server: string;
      readonly tool: string;
      readonly problem: string;
    }
  | { readonly kind: "circuit.opened"; readonly server: string; readonly failures: number }
  | { readonly kind: "circuit.closed"; readonly server: string }
  | { readonly kind: "health"; readonly health: ServerHealth };

/** One event. */
export type ToolHostEvent = Facts & { readonly level: EventLevel };

/** Takes an event; its level comes from its kind. */
export type Report = (event: Facts) => void;

const LEVELS: Readonly<Record<ToolHostEvent["kind"], EventLevel>> = {
  "server.listed": "debug",
  "server.away": "warn",
  "server.refused": "error",
  "descriptor.skipped": "warn",
  "filter.unmatched": "warn",
  "registration.refused": "error",
  "tools.changed": "info",
  "call.started": "debug",
  "call.repeated": "info",
  "call.ended": "debug",
  "result.mismatch": "warn",
  "circuit.opened": "warn",
  "circuit.closed": "info",
  health: "debug",
};

/** Makes the function that reports events. A listener that throws must not change how a call ends. */
export function reporter(listener: ((event: ToolHostEvent) => void) | undefined): Report {
  return (event) => {
    try {
      listener?.({ ...event, level: LEVELS[event.kind] });
    } catch {
      // What a listener throws concerns the listener alone.
    }
  };
}
