/** A server that behaves badly in one way, and what the host must make of it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type {
  CallFacts,
  RefreshReport,
  ServerHealth,
  ServerReport,
  ToolCallError,
  ToolHostEvent,
  ToolHostOptions,
} from "../../src/index.ts";
import { createToolHost, readServers } from "../../src/index.ts";
import { manualTimers } from "../manual-timers.ts";

/** The token that a sound server accepts. */
const TOKEN = "shop-token-1";

/** What a handler can use beside request and response. */
export interface Control {
  /** Says that the server will send no more by itself, so that the test moves the clock. */
  stalled(): void;
  /** How often this route was asked, this time included. */
  readonly times: number;
}

/** Answers one request. */
export type Reply = (request: IncomingMessage, response: ServerResponse, control: Control) => void;

/** A tool that keeps the contract; it changes nothing. */
export const GET_TOOL = {
  name: "shop_get",
  description: "Shows an article.",
  inputSchema: {
    type: "object",
    properties: { id: { type: "integer", description: "Of the article" } },
    required: ["id"],
    additionalProperties: false,
  },
  outputSchema: { type: "object", properties: { id: { type: "integer" } }, required: ["id"] },
} as const;

/** A tool that keeps the contract; it changes something. */
export const ORDER_TOOL = {
  name: "shop_order",
  description: "Orders an article. Ask before you order again.",
  inputSchema: GET_TOOL.inputSchema,
} as const;

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is expected; each field that is given is compared. */
export interface Expected {
  readonly discovery?: Loose<Omit<ServerReport, "problem" | "skipped">> & {
    readonly problem?: RegExp;
    /** Name of the skipped tool, and why. */
    readonly skipped?: Readonly<Record<string, RegExp>>;
  };
  /** Names of the tools that the host offers. */
  readonly offered?: readonly string[];
  readonly call?:
    | { readonly value: Readonly<Record<string, unknown>> }
    | (Loose<Omit<ToolCallError, "message">> & { readonly message?: RegExp; readonly requests?: number });
  readonly health?: Loose<Omit<ServerHealth, "reason">> & { readonly reason?: RegExp };
  readonly events?: readonly ToolHostEvent["kind"][];
  /** Calls that reached the server. */
  readonly served?: number;
}

/** One behaviour. What is not given is sound. */
export interface Behaviour {
  readonly what: string;
  readonly tools?: Reply;
  readonly call?: Reply;
  readonly health?: Reply;
  readonly tool?: string;
  readonly args?: unknown;
  readonly facts?: CallFacts;
  readonly registration?: Readonly<Record<string, unknown>>;
  readonly options?: Partial<ToolHostOptions>;
  /** Milliseconds that pass when the server has stalled; default 30,000, the time limit of a call. */
  readonly pass?: number;
  readonly expected: Expected;
}

/** Responds with JSON. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return body(JSON.stringify(value), { "Content-Type": "application/json", ...headers }, status);
}

/** Responds with any body. */
export function body(
  content: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { "Content-Type": "application/json" },
  status = 200,
): Reply {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(content);
  };
}

/** Writes bytes to the socket, whatever they are, and closes it. */
export function raw(text: string): Reply {
  return (_, response) => response.socket?.end(text);
}

/** Lists these descriptors beside the sound ones. */
export function alsoListing(...descriptors: readonly unknown[]): Reply {
  return json([GET_TOOL, ORDER_TOOL, ...descriptors]);
}

/** What happened. */
export interface Observed {
  readonly refresh: RefreshReport;
  readonly discovery: ServerReport | undefined;
  readonly offered: readonly string[];
  readonly call: Record<string, unknown> | undefined;
  readonly health: ServerHealth | undefined;
  readonly events: readonly ToolHostEvent[];
  readonly served: number;
}

/** Runs the host against the behaviour: one discovery, then one call or the health, as far as something is expected. */
export async function observe(behaviour: Behaviour): Promise<Observed> {
  const timers = manualTimers();
  const events: ToolHostEvent[] = [];
  const server = await startServer(behaviour, () => timers.advance(behaviour.pass ?? 30_000));
  const host = createToolHost({
    servers: readServers({
      mcpServers: [{ name: "shop", baseUrl: server.url, credentialId: 55, ...behaviour.registration }],
    }),
    credentials: () => TOKEN,
    isRead: (_, tool) => tool === "shop_get",
    timers,
    onEvent: (event) => events.push(event),
    ...behaviour.options,
  });
  try {
    const refresh = await host.refresh();
    const { tool = "shop_get", args = { id: 7 }, facts, expected } = behaviour;
    const outcome = expected.call ? await host.call(tool, args, facts) : undefined;
    const health = expected.health ? (await host.health())[0] : undefined;
    const { requests = 0 } = outcome ?? {};
    return {
      refresh,
      discovery: refresh.servers[0],
      offered: host.tools().map(({ name }) => name),
      call:
        outcome && (outcome.kind === "result" ? { value: outcome.value } : { ...outcome.error, requests }),
      health,
      events,
      served: server.served(),
    };
  } finally {
    await host.close();
    await server.close();
  }
}

async function startServer(behaviour: Behaviour, stalled: () => void) {
  const times = new Map<Reply, number>();
  let served = 0;
  const server = createServer((request, response) => {
    const reply = replyFor(behaviour, request.url ?? "");
    if (request.url?.startsWith("/tool/")) served += 1;
    times.set(reply, (times.get(reply) ?? 0) + 1);
    request.resume();
    request.once("end", () => reply(request, response, { stalled, times: times.get(reply) ?? 1 }));
  });
  server.on("clientError", (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    served: () => served,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function replyFor({ tools, call, health }: Behaviour, url: string): Reply {
  if (url === "/tools") return tools ?? SOUND_LIST;
  if (url === "/health") return health ?? SOUND_HEALTH;
  return call ?? SOUND_CALL;
}

const SOUND_LIST = json([GET_TOOL, ORDER_TOOL]);
const SOUND_HEALTH = json({ status: "ok", version: "1.2.0" });
const SOUND_CALL = json({ id: 7 });
