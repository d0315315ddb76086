/** What the checks share: the server, the options, and the tool that may be called. */
import type { JsonSchema, ToolDescriptor } from "@octo/tool-contract";
import type { Exchange, Probe } from "./probe.ts";
import type { SchemaValidator } from "./schema-validator.ts";

/** How a server is verified. */
export interface VerifyOptions {
  readonly token: string;
  /** A tool that may be called, with {@link callArguments}. Default: a tool that reads by its name and needs no arguments. */
  readonly callTool?: string;
  readonly callArguments?: Readonly<Record<string, unknown>>;
  /** The tenant of all calls. The token must be valid for it. */
  readonly tenant?: string;
  /** A tenant that the token may not use. */
  readonly foreignTenant?: string;
  /** Another token that is valid now. */
  readonly secondToken?: string;
  /** Routes besides `/health` that are meant to be open, for example `/ready`. */
  readonly openRoutes?: readonly string[];
  readonly fetch?: typeof fetch;
  /** Milliseconds for each request. */
  readonly timeoutMs?: number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** The tool that the checks call, with harmless arguments. */
export interface Target {
  readonly tool: ToolDescriptor;
  readonly args: Readonly<Record<string, unknown>>;
  /** The first call of it. */
  readonly response: Exchange;
}

/** One verification. */
export interface Run {
  readonly url: URL;
  readonly probe: Probe;
  readonly options: VerifyOptions;
  readonly validator: SchemaValidator;
  readonly list: Exchange;
  /** Empty when the list could not be read. */
  readonly tools: readonly ToolDescriptor[];
  readonly target?: Target;
}

/** The path of a call. */
export function callPath(name: string): string {
  return `/tool/${encodeURIComponent(name)}/call`;
}

/** Calls a tool as the host would. */
export function callTool(
  { probe, options }: Pick<Run, "probe" | "options">,
  name: string,
  body: string,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly contentType?: string } = {},
): Promise<Exchange> {
  const { tenant } = options;
  const headers: Record<string, string> = {
    "x-octopus-correlation-id": "contract-test",
    ...(tenant === undefined ? {} : { "x-octopus-tenant-id": tenant }),
    ...more.headers,
  };
  return probe.send({ method: "POST", path: callPath(name), body, ...more, headers });
}

/** The arguments that a schema declares, by name. */
export function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
}

/** The arguments that a schema demands. */
export function requiredOf(schema: JsonSchema): readonly string[] {
  return Array.isArray(schema.required) ? (schema.required as string[]) : [];
}

/** True when undeclared arguments are excluded. */
export function isClosed(schema: JsonSchema): boolean {
  return schema.additionalProperties === false;
}

const READS = new Set(
  "list get find grep search read show count describe fetch lookup whoami explain browse query summarize".split(
    " ",
  ),
);
const WRITES = new Set(
  "create update delete remove deploy run start stop cancel retry add set send post put write edit move rename assign approve reject submit take promote order pay enable disable execute import restore upload trigger".split(
    " ",
  ),
);

/** True when the name has a word for reading and none for writing. */
export function looksLikeRead({ name }: ToolDescriptor): boolean {
  const words = name.split("_");
  return words.some((word) => READS.has(word)) && !words.some((word) => WRITES.has(word));
}

/** True when the tool takes `confirm`, or its name has a word for writing and none for reading. */
export function looksLikeWrite({ name, inputSchema }: ToolDescriptor): boolean {
  if (Object.hasOwn(propertiesOf(inputSchema), "confirm")) return true;
  const words = name.split("_");
  return words.some((word) => WRITES.has(word)) && !words.some((word) => READS.has(word));
}
