/** The whole stack in this process: a simulated Octopus with a clock that stands still, and our server on a free port. */
import type { Environment, Log } from "@octo/app-kit";
import { readServerSettings } from "@octo/app-kit";
import {
  type Clock,
  createManualClock,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "@octo/simulator";
import type { ServeOptions } from "../../src/serve-options.ts";
import { type Running, serve } from "../../src/server.ts";
import { readAccessFile } from "../../src/settings/access-file.ts";
import type { HttpFlags } from "../../src/settings/http-flags.ts";
import { readHttpSettings } from "../../src/settings/http-settings.ts";

export const KEY = "a-key-for-tests-only-1";
export const START = new Date("2026-11-21T09:00:00Z");

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly [fact: string]: unknown;
}

export interface Stack {
  readonly url: string;
  readonly running: Running;
  readonly simulator: Simulator;
  readonly clock: Clock;
  readonly log: LogLine[];
  /** Method and path of every write that Octopus received. */
  writes(): string[];
  fetch(path: string, init?: StackInit): Promise<Response>;
  /** Calls a tool through the tool contract. */
  call(
    tool: string,
    args: unknown,
    init?: StackInit,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
}

export interface StackInit {
  readonly method?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface StackOptions {
  readonly flags?: HttpFlags & { readonly [flag: string]: unknown };
  readonly environment?: Environment;
  readonly simulator?: SimulatorOptions;
  readonly serve?: Partial<ServeOptions>;
  /** Start with the simulator of another stack. */
  readonly beside?: Pick<Stack, "simulator" | "clock">;
}

/** Starts it. Without other flags callers come with {@link KEY}. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const clock = options.beside?.clock ?? createManualClock(START);
  const simulator =
    options.beside?.simulator ??
    (await startSimulator({ world: "demo", seed: 7, clock, startTime: START, ...options.simulator }));
  const environment = { OCTO_HTTP_KEYS: KEY, ...options.environment };
  const flags = { serverUrl: simulator.url, port: "0", ...options.flags };
  const http = readHttpSettings(flags, environment);
  const log: LogLine[] = [];
  const running = await serve({
    server: readServerSettings(flags, environment),
    http,
    own: http.auth === "octopus-key" ? undefined : { kind: "apiKey", key: simulator.apiKey },
    ...(http.accessFile ? { access: readAccessFile(http.accessFile, environment) } : {}),
    environment,
    log: logTo(log),
    now: () => clock.now(),
    ...options.serve,
  });
  const send = (path: string, init: StackInit = {}) => request(running.url + path, init);
  return {
    url: running.url,
    running,
    simulator,
    clock,
    log,
    writes: () => simulator.journal.writes().map(({ method, path }) => `${method} ${path}`),
    fetch: send,
    async call(tool, args, init = {}) {
      const response = await send(`/tool/${tool}/call`, { method: "POST", body: args, ...init });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async close() {
      await running.close();
      if (!options.beside) await simulator.close();
    },
  };
}

/** A request with the key, unless the headers say otherwise; `undefined` leaves a header out. */
export function request(
  url: string,
  { method = "GET", headers = {}, body, signal }: StackInit = {},
): Promise<Response> {
  const all = { authorization: `Bearer ${KEY}`, ...headers };
  const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const json = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  return fetch(url, {
    method,
    headers: [
      ...(json === undefined ? [] : [["content-type", "application/json"] as [string, string]]),
      ...sent,
    ],
    ...(json === undefined ? {} : { body: json }),
    ...(signal ? { signal } : {}),
  });
}

function logTo(lines: LogLine[]): Log {
  const write =
    (level: string) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) =>
      void lines.push({ ...facts, level, message });
  return { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") };
}
