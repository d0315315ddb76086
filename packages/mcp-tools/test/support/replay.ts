/**
 * Records what one call asks of the server, and replays the call with one response changed. In a replay the simulator is only
 * asked for what the change makes the call ask for in addition.
 */
import { createOctopusClient, type HttpRequest } from "@octo/api-client";
import { createPolicy, type PolicyConfig } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import {
  type Caller,
  createToolkit,
  type Outcome,
  type ToolkitFailure,
  type ToolkitOptions,
} from "../../src/index.ts";
import type { Bench } from "../harness.ts";
import { responseOf, sendLocally } from "./local-client.ts";

/** A response of the server. */
export interface KeptResponse {
  /** Method, path and query. */
  readonly request: string;
  /** True when a write was sent before. */
  readonly afterWrite: boolean;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What to respond instead; `undefined` leaves the response as it was. */
export type Change = (
  response: KeptResponse,
) => Partial<Pick<KeptResponse, "status" | "type" | "text">> | undefined;

/** A call of a tool. */
export interface OneCall {
  readonly tool: string;
  readonly args: unknown;
  readonly caller?: Partial<Caller>;
  readonly toolkit?: Partial<ToolkitOptions>;
  readonly policy?: Partial<PolicyConfig>;
}

/** What came of a call. */
export interface Replayed {
  readonly outcome: Outcome;
  /** The faults of octo-mcp that the call logged. */
  readonly faults: readonly ToolkitFailure[];
  /** The responses that the call got, in order. */
  readonly responses: readonly KeptResponse[];
}

/** The address that links in the arguments of replayed calls name. */
export const HOST = "http://octopus.test";

/** Whether a request changes something. Previews are posted and change nothing. */
export function isWrite(request: string): boolean {
  return !request.startsWith("GET ") && !/\/previews?\b/.test(request);
}

/** Makes calls, each with a toolkit of its own, so that nothing is remembered from an earlier call. */
export function createReplay({ simulator, clock }: Pick<Bench, "simulator" | "clock">) {
  const send = sendLocally(simulator);

  async function ask(request: HttpRequest, asked: string, afterWrite: boolean): Promise<KeptResponse> {
    const { status, headers, read } = await send(request);
    const chunks: Uint8Array[] = [];
    for (let chunk = await read(); chunk; chunk = await read()) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    return { request: asked, afterWrite, status, type: headers.get("content-type") ?? "", text };
  }

  async function call(one: OneCall, recorded: readonly KeptResponse[], change: Change): Promise<Replayed> {
    const responses: KeptResponse[] = [];
    const faults: ToolkitFailure[] = [];
    let afterWrite = false;
    const client = createOctopusClient({
      serverUrl: HOST,
      credential: { kind: "apiKey", key: simulator.apiKey },
      retry: { attempts: 1 },
      async sendHttp(request) {
        const { pathname, search } = request.url;
        const asked = `${request.method} ${pathname}${search}`;
        const known = recorded.find((one) => one.request === asked && one.afterWrite === afterWrite);
        const given = known ?? (await ask(request, asked, afterWrite));
        afterWrite ||= isWrite(asked);
        const response = { ...given, ...change(given) };
        responses.push(response);
        const type: Record<string, string> = response.type ? { "content-type": response.type } : {};
        return responseOf(response.status, type, Buffer.from(response.text, "utf8"));
      },
    });
    let now = clock.now();
    const toolkit = createToolkit({
      client,
      policy: createPolicy({ routes: octopusRoutes, ...one.policy }),
      now: () => now,
      // A call that waits finds its own time later, and the next call does not.
      async sleep(ms) {
        now += ms;
      },
      // To compile the other tools would take a third of the time of a call.
      toolChoice: { only: [one.tool] },
      logger: { error: (failure) => void faults.push(failure), warn: () => undefined },
      ...one.toolkit,
    });
    const outcome = await toolkit.call(one.tool, one.args, { transport: "test", ...one.caller });
    return { outcome, faults, responses };
  }

  return { record: (one: OneCall) => call(one, [], () => undefined), call };
}

/** Keys and positions that lead to a value in a JSON document. */
export type JsonPath = readonly (string | number)[];

/** The paths of all fields of a document; of a list, those of its first element. octo-mcp reads no links. */
export function fieldsOf(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : fieldsOf(value[0], [...path, 0]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...(key === "Links" ? [] : fieldsOf(inner, [...path, key])),
  ]);
}

/** The paths of all fields of a response; none for a response that is not JSON. */
export function fieldsOfResponse({ type, text }: KeptResponse): readonly JsonPath[] {
  return type.includes("json") && text !== "" ? fieldsOf(JSON.parse(text)) : [];
}

/** The JSON text of a document without the value of one field. */
export function withoutField(text: string, path: JsonPath, how: "null" | "absent"): string {
  const root: unknown = JSON.parse(text);
  const holder = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), root);
  const key = path.at(-1) ?? "";
  if (how === "null") Reflect.set(Object(holder), key, null);
  else Reflect.deleteProperty(Object(holder), key);
  return JSON.stringify(root);
}
