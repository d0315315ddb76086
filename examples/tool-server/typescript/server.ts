/**
 * A tool server in TypeScript: a shop with one tool that reads and one that writes. It needs Node 20 and `@octo/tool-contract`.
 *
 * SHOP_KEYS=key-1=tenant-a,key-2=tenant-b npx tsx server.ts
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  contractError,
  createContractHandler,
  createDuplicateGuard,
  type DuplicateStore,
  degraded,
  healthy,
  type SourceOutcome,
  type SourceTool,
  type ToolSource,
  unauthorized,
} from "@octo/tool-contract";

/** The version of the list: a new tool is a minor step, a removed one or a new required argument a major one. */
const VERSION = "1.0.0";

/** The articles of one tenant, by their number. */
type Stock = Map<number, { readonly name: string; count: number }>;

/** What the server is started with. */
export interface ShopOptions {
  /** The tenants of each key. Two keys of one tenant let you replace one without a pause. */
  readonly keys: ReadonlyMap<string, string>;
  readonly stocks: ReadonlyMap<string, Stock>;
  /** Whether what is behind the server works; /health says so. */
  readonly isReady?: () => boolean;
  readonly log?: (line: string) => void;
}

const TOOLS: readonly SourceTool[] = [
  {
    name: "find_articles",
    description:
      "Finds articles of the shop by a part of their name. Returns count, and for each its id, name and stock.",
    inputSchema: {
      type: "object",
      properties: {
        text: { type: "string", description: "Part of the name; default all", maxLength: 100, default: "" },
      },
      additionalProperties: false,
    },
    outputSchema: {
      type: "object",
      properties: { count: { type: "integer" }, articles: { type: "array", items: { type: "object" } } },
      required: ["count", "articles"],
    },
    writes: false,
  },
  {
    name: "order_article",
    description:
      "Orders more of an article of find_articles. Ask a person before you order again. Returns id, ordered and stock.",
    inputSchema: {
      type: "object",
      properties: {
        id: { type: "integer", description: "From find_articles", minimum: 1 },
        quantity: { type: "integer", description: "How many, 1 to 100", minimum: 1, maximum: 100 },
      },
      required: ["id", "quantity"],
      additionalProperties: false,
    },
    writes: true,
  },
];

/** The tools of one tenant. The tenant comes from the key, and never from an argument. */
function shopOf(stock: Stock): ToolSource {
  return {
    tools: () => TOOLS,
    async call(name, args) {
      return name === "find_articles" ? findArticles(stock, args) : orderArticle(stock, args);
    },
  };
}

type Args = Readonly<Record<string, unknown>>;

function findArticles(stock: Stock, { text = "", ...others }: Args): SourceOutcome {
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) return wrong(unknown, "is not an argument of this tool.");
  if (typeof text !== "string" || text.length > 100)
    return wrong("text", "must be a text of at most 100 characters.");
  const found = [...stock].filter(([, { name }]) => name.toLowerCase().includes(text.toLowerCase()));
  const articles = found.slice(0, 20).map(([id, { name, count }]) => ({ id, name, stock: count }));
  return { kind: "result", wrote: false, structured: { count: found.length, articles } };
}

function orderArticle(stock: Stock, { id, quantity, ...others }: Args): SourceOutcome {
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) return wrong(unknown, "is not an argument of this tool.");
  if (!isCount(id)) return wrong("id", "must be a whole number, 1 or more.");
  if (!isCount(quantity) || quantity > 100) return wrong("quantity", "must be a whole number from 1 to 100.");
  const article = stock.get(id);
  if (!article)
    return {
      kind: "error",
      wrote: false,
      error: { code: "not_found", message: `There is no article ${id}.` },
    };
  article.count += quantity;
  return { kind: "result", wrote: true, structured: { id, ordered: quantity, stock: article.count } };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

function wrong(field: string, rule: string): SourceOutcome {
  return { kind: "error", wrote: false, error: { code: "input", message: `${field} ${rule}`, field } };
}

/** The server as a function of requests. */
export function shopApp(options: ShopOptions): (request: Request) => Promise<Response> {
  const { keys, stocks, isReady = () => true, log = () => {} } = options;
  if (keys.size === 0)
    throw new Error("Set SHOP_KEYS, such as key-1=tenant-a. Without a key nobody may call.");
  const handler = createContractHandler({
    prefix: "shop",
    duplicates: createDuplicateGuard({ store: memoryStore(), windowMs: 60_000 }),
  });
  handler.check(shopOf(new Map()));
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/health") return isReady() ? healthy(VERSION) : degraded("The store does not answer.");
    const tenant = tenantOf(keys, request.headers.get("authorization") ?? "");
    if (tenant === undefined) return unauthorized();
    const asked = request.headers.get("x-octopus-tenant-id") ?? tenant;
    if (asked !== tenant) return contractError(403, "forbidden", "This key is not for that tenant.");
    return handler.handle(shopOf(stocks.get(tenant) ?? new Map()), request, {
      caller: tenant,
      signal: request.signal,
      onCall: ({ tool, status }) =>
        log(
          JSON.stringify({
            tool,
            status,
            tenant,
            correlation: request.headers.get("x-octopus-correlation-id"),
          }),
        ),
    });
  };
}

/** Every key is compared, in the same time, so that nothing can be learned from how long it takes. */
function tenantOf(keys: ReadonlyMap<string, string>, header: string): string | undefined {
  const [, token = ""] = /^Bearer (.+)$/i.exec(header) ?? [];
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const given = digest(token);
  return [...keys].filter(([key]) => timingSafeEqual(digest(key), given)).map(([, tenant]) => tenant)[0];
}

/** The guard against repeated writes; several replicas would share a store. */
function memoryStore(): DuplicateStore {
  const entries = new Map<string, string>();
  return {
    claim: async (key, value) => !entries.has(key) && Boolean(entries.set(key, value)),
    get: async (key) => entries.get(key),
    set: async (key, value) => entries.set(key, value),
    delete: async (key) => entries.delete(key),
  };
}

/** Serves the app. TLS ends in front of it, as in most clusters. */
export async function listen(app: (request: Request) => Promise<Response>, port: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    respond(app, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return server;
}

async function respond(
  app: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/" } = incoming;
  const hasBody = method !== "GET" && method !== "HEAD";
  const stop = new AbortController();
  outgoing.on("close", () => stop.abort());
  const request = new Request(new URL(url, "http://server"), {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
    signal: stop.signal,
  });
  const response = await app(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** `key-1=tenant-a,key-2=tenant-b` */
export function readKeys(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return new Map(pairs.map((pair) => pair.trim().split("=", 2) as [string, string]));
}

if (process.argv[1]?.endsWith("server.ts")) {
  const keys = readKeys(process.env.SHOP_KEYS ?? "");
  const stocks = new Map(
    [...keys.values()].map((tenant) => [tenant, new Map([[1, { name: "Lamp", count: 3 }]])]),
  );
  const log = (line: string) => void process.stdout.write(`${line}\n`);
  await listen(shopApp({ keys, stocks, log }), Number(process.env.PORT ?? 8080));
}
