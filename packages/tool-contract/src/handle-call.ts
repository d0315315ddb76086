/** `POST /tool/{name}/call`, from the name of the tool to the response. */
import { contractError, toolNotFound } from "./error-response.ts";
import type { Settings } from "./handler-settings.ts";
import { quoteName } from "./names.ts";
import { respond } from "./outcome-response.ts";
import { checkArguments, readArguments } from "./read-arguments.ts";
import { createRenamer } from "./rename.ts";
import { runCall } from "./run-call.ts";
import type { SourceTool, ToolSource } from "./types.ts";

/** What the app in front knows about a call. */
export interface CallContext {
  /** Who calls and with which rights, in one text. Equal writes with the same text happen once and share one outcome. */
  readonly caller: string;
  /** Aborted when the caller goes away. Stops reads; a write that has started is finished. */
  readonly signal?: AbortSignal;
  /** Called for every call when its response is ready, for logs and metrics. */
  readonly onCall?: (report: CallReport) => void;
}

/** The facts of a call that has ended. */
export interface CallReport {
  /** The name that was asked for, as it was given. */
  readonly tool: string;
  readonly status: number;
  /** The code of the error body. */
  readonly error?: string;
  /** True when a request that can change something was sent to the upstream, by this call. */
  readonly wrote: boolean;
  /** True when the outcome is that of an equal call before this one. */
  readonly repeated: boolean;
  readonly truncated: boolean;
  readonly durationMs: number;
}

/** A request, or the arguments that were read from one. */
export type CallInput = Request | Readonly<Record<string, unknown>>;

type Ended = Omit<CallReport, "tool" | "status" | "durationMs"> & { readonly response: Response };

/** One call as it arrived. */
export interface ArrivedCall {
  readonly source: ToolSource;
  /** The name that was asked for, decoded once. */
  readonly name: string;
  readonly input: CallInput;
  readonly context: CallContext;
}

/** Responds to one call. It never rejects. */
export async function handleCall(settings: Settings, call: ArrivedCall): Promise<Response> {
  const { name, context } = call;
  const started = performance.now();
  const onError = (error: unknown) => quietly(() => settings.onError(error, { route: "call", tool: name }));
  const { response, ...facts } = await attempt(settings, call, onError).catch((error: unknown) => {
    onError(error);
    return refused(internalError(), "internal_error");
  });
  const durationMs = performance.now() - started;
  quietly(() => context.onCall?.({ tool: name, status: response.status, ...facts, durationMs }));
  return response;
}

async function attempt(
  settings: Settings,
  { source, name, input, context }: ArrivedCall,
  onLateError: (error: unknown) => void,
): Promise<Ended> {
  const tools = source.tools();
  const tool = tools.find((one) => `${settings.prefix}${one.name}` === name);
  if (!tool) return refused(toolNotFound(quoteName(name)), "tool_not_found");
  const read = isRequest(input) ? await readArguments(input, settings.maxBodyBytes) : checkArguments(input);
  if (!read.ok) return refused(read.response, read.code);
  const { callTimeoutMs: timeoutMs, duplicates } = settings;
  const { caller, signal } = context;
  const job = { source, tool, args: read.args, caller, signal, timeoutMs, duplicates, onLateError };
  const guarded = await runCall(job);
  const { response, error, truncated } = respond(guarded, {
    maxChars: settings.maxResultChars,
    rename: createRenamer(namesOf(tools), settings.prefix),
  });
  const repeated = guarded.repeatedAfterMs !== undefined;
  const wrote = guarded.outcome.wrote && !repeated;
  return { response, ...(error === undefined ? {} : { error }), wrote, repeated, truncated };
}

function namesOf(tools: readonly SourceTool[]): string[] {
  return tools.map(({ name }) => name);
}

function refused(response: Response, error: string): Ended {
  return { response, error, wrote: false, repeated: false, truncated: false };
}

/** Arguments come from JSON, which holds no function. `instanceof` would not recognise the request of another realm. */
function isRequest(input: CallInput): input is Request {
  return typeof input.arrayBuffer === "function";
}

/** The response 500. It says nothing of the exception, whose text may hold secrets. */
export function internalError(): Response {
  return contractError(
    500,
    "internal_error",
    "Something went wrong inside this server; its log has the details. If the call was to change something, look at the current state before you try again.",
  );
}

/** Calls a listener and ignores what it throws, because a fault of a listener must not change a response. */
export function quietly(listen: () => void): void {
  try {
    listen();
  } catch {
    // The listener has its own faults to report; the response is sent in any case.
  }
}
