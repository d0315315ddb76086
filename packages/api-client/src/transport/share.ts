/**
 * Equal reads at the same time share one request. Each caller has asked its own policy before it comes here, waits under
 * its own signal, and may leave alone; the request is aborted when nobody waits for it any more.
 */
import type { Answer, Layer, Outgoing, Send } from "./outgoing.ts";
import { abortable } from "./signals.ts";

interface Flight {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  waiting: number;
  hasLanded: boolean;
}

/** Shares reads that agree in method, URL and the given headers (who asks, and for what). */
export function shareLayer(headers: readonly string[]): Layer<Answer> {
  const flights = new Map<string, Flight>();
  return (next) => async (outgoing) => {
    if (!outgoing.isRead) return alone(next, outgoing, flights);
    const key = [outgoing.method, outgoing.url, ...headers.map((name) => outgoing.headers[name])].join("\n");
    const flight = flights.get(key) ?? takeOff(next, outgoing, flights, key);
    flight.waiting += 1;
    try {
      return await abortable(flight.answer, outgoing.signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        forget(flights, key, flight);
        if (!flight.hasLanded) flight.controller.abort();
      }
    }
  };
}

/** A read that begins after a write must see it, so nobody joins a read from before. */
async function alone(next: Send<Answer>, outgoing: Outgoing, flights: Map<string, Flight>): Promise<Answer> {
  try {
    return await next(outgoing);
  } finally {
    flights.clear();
  }
}

function takeOff(next: Send<Answer>, outgoing: Outgoing, flights: Map<string, Flight>, key: string): Flight {
  const controller = new AbortController();
  const answer = next({ ...outgoing, signal: controller.signal });
  const flight: Flight = { answer, controller, waiting: 0, hasLanded: false };
  flights.set(key, flight);
  const landed = () => {
    flight.hasLanded = true;
    forget(flights, key, flight);
  };
  answer.then(landed, landed);
  return flight;
}

function forget(flights: Map<string, Flight>, key: string, flight: Flight): void {
  if (flights.get(key) === flight) flights.delete(key);
}
