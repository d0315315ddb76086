/** A bench whose server answers some routes from a test, for states that the demo world does not have. */
import { createOctopusClient } from "@octo/api-client";
import { type Bench, type BenchOptions, openBench } from "./harness.ts";

export interface Asked {
  readonly method: string;
  /** Below the server, as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What a route answers; `undefined` leaves the request to the simulator. */
export type Overlay = (asked: Asked) => { readonly status?: number; readonly body: unknown } | undefined;

export interface OverlayBench extends Bench {
  /** The requests that the test's own routes answered, in order. */
  readonly asked: readonly Asked[];
}

const HOST = "http://octopus.test";

export async function openBenchWith(overlay: Overlay, options: BenchOptions = {}): Promise<OverlayBench> {
  const asked: Asked[] = [];
  let bench: Bench | undefined;
  const client = createOctopusClient({
    serverUrl: HOST,
    credential: { kind: "apiKey", key: async () => bench?.simulator.apiKey ?? "" },
    timeoutMs: 5_000,
    retry: { baseDelayMs: 1 },
    async fetch(request) {
      const url = new URL(request.url);
      const text = await request.clone().text();
      const one = {
        method: request.method,
        path: url.pathname,
        query: url.searchParams,
        body: text === "" ? undefined : (JSON.parse(text) as unknown),
      };
      const reply = overlay(one);
      if (reply) {
        asked.push(one);
        return Response.json(reply.body, { status: reply.status ?? 200 });
      }
      const target = new URL(url.pathname + url.search, bench?.simulator.url);
      return fetch(new Request(target, request));
    },
  });
  bench = await openBench({ ...options, toolkit: { client, ...options.toolkit } });
  return { ...bench, asked };
}

/** A page of a list, as the server wraps it. */
export function page<T>(items: readonly T[], total = items.length) {
  return {
    body: { Items: items, TotalResults: total, ItemsPerPage: 30, NumberOfPages: 1, LastPageNumber: 0 },
  };
}
