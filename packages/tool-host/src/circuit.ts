/**
 * The circuit breaker of one server: after several failures in a row the server is left alone for a while, then one call
 * tries it again. Agents then hear at once that a server is down, and a server that recovers is not flooded.
 */
import type { Timers } from "./timers.ts";

/** How a call ended, as a circuit counts it. */
export type CallEnd = "success" | "failure" | "unclear";

/** A circuit breaker. */
export interface Circuit {
  /** Milliseconds until the server is tried again; 0 when a call may go. The call that tries it again must end with `end`. */
  enter(): number;
  /** Ends a call that `enter` let go. A refusal of the server is a success here, since the server works. */
  end(how: CallEnd): void;
}

/** The settings of a circuit. */
export interface CircuitOptions {
  readonly failures: number;
  readonly restMs: number;
  readonly timers: Timers;
  readonly onOpen: (failures: number) => void;
  readonly onClose: () => void;
}

/** Makes a closed circuit. */
export function createCircuit({ failures, restMs, timers, onOpen, onClose }: CircuitOptions): Circuit {
  let inARow = 0;
  let openedAt: number | undefined;
  let isTrying = false;
  return {
    enter() {
      if (openedAt === undefined) return 0;
      const left = openedAt + restMs - timers.now();
      if (left > 0) return left;
      if (isTrying) return restMs;
      isTrying = true;
      return 0;
    },
    end(how) {
      const wasTrying = isTrying && openedAt !== undefined;
      isTrying = false;
      if (how === "unclear") return;
      if (how === "success") {
        inARow = 0;
        if (openedAt === undefined) return;
        openedAt = undefined;
        onClose();
        return;
      }
      inARow += 1;
      if (openedAt === undefined && inARow < failures) return;
      const isNew = openedAt === undefined;
      if (isNew || wasTrying) openedAt = timers.now();
      if (isNew) onOpen(inARow);
    },
  };
}
