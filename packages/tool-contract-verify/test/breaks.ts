/** Ways to break a sound server, one thing at a time. */
import type { Break } from "./tool-server.ts";

type Item = Record<string, unknown>;

/** Another list of tools. */
export function listed(edit: (tools: Item[]) => unknown): Break {
  return async (request, sound) => {
    const response = await sound(request);
    if (new URL(request.url).pathname !== "/tools" || response.status !== 200) return response;
    return Response.json(edit((await response.json()) as Item[]));
  };
}

/** Another first tool; its schema can be changed in place. */
export function firstTool(
  edit: (tool: Item, schema: Item & { properties: Record<string, Item> }) => void,
): Break {
  return listed((tools) => {
    const [tool] = structuredClone(tools);
    if (tool) edit(tool, tool.inputSchema as never);
    return [tool, ...tools.slice(1)];
  });
}

/** Another response to calls that are let in; undefined leaves the sound one. */
export function called(
  change: (body: string, request: Request, sound: () => Promise<Response>) => Promise<Response | undefined>,
): Break {
  return async (request, sound) => {
    const path = new URL(request.url).pathname;
    const isCall = request.method === "POST" && path.endsWith("/call");
    if (!isCall || (await sound(probe(request))).status === 401) return sound(request);
    const body = await request.clone().text();
    return (await change(body, request, () => sound(request.clone()))) ?? sound(request);
  };
}

function probe(request: Request): Request {
  return new Request(new URL("/nothing", request.url), { headers: request.headers });
}

/** Another response where a test on path and headers says so. */
export function where(
  applies: (path: string, request: Request) => boolean,
  change: (sound: Response, request: Request) => Promise<Response> | Response,
): Break {
  return async (request, sound) => {
    const response = await sound(request);
    return applies(new URL(request.url).pathname, request) ? change(response, request) : response;
  };
}

/** The same response with another status, or other headers, or both. */
export async function redone(response: Response, init: ResponseInit): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries((init.headers ?? {}) as Record<string, string>))
    headers.set(name, value);
  return new Response(await response.arrayBuffer(), { status: init.status ?? response.status, headers });
}
