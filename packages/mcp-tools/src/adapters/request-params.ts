/**
 * The parameters of MCP requests as hosts send them. Some hosts send `null` or an empty text for what they do not use, and the
 * SDKs refuse that with a long list of their own schema's problems. So the parameters are read here first: what is not used
 * is left out, and what cannot be understood is refused in one sentence.
 */
import { argumentObject, isEmpty } from "../pipeline/normal-arguments.ts";
import { RequestError } from "./request-error.ts";

type Params = Readonly<Record<string, unknown>>;

/** The part of a server that both lines of the SDK share but do not publish. */
interface ServerInternals {
  readonly _requestHandlers: Map<string, (request: { readonly params?: unknown }, context: never) => unknown>;
}

/**
 * Reads the parameters of each request before the handlers of a server see them. Call it when all handlers are set.
 * @param failure turns a {@link RequestError} into an error of the SDK
 */
export function readParamsOf(server: object, failure: (error: RequestError) => Error): void {
  const { _requestHandlers: handlers } = server as ServerInternals;
  for (const [method, read] of Object.entries(READERS)) {
    const handler = handlers.get(method);
    if (!handler) continue;
    handlers.set(method, async (request, context) => {
      const params = withErrors(() => read(fieldsOf(request.params, "params")), failure);
      return handler({ ...request, params }, context);
    });
  }
}

function withErrors(read: () => Params, failure: (error: RequestError) => Error): Params {
  try {
    return read();
  } catch (error) {
    throw error instanceof RequestError ? failure(error) : error;
  }
}

const page = (params: Params): Params => withoutUnused(params, ["cursor"]);

const READERS: Readonly<Record<string, (params: Params) => Params>> = {
  initialize: readInitialize,
  "tools/list": page,
  "resources/list": page,
  "resources/templates/list": page,
  "prompts/list": page,
  "tools/call": readToolCall,
  "resources/read": (params) => ({ ...params, uri: textOf(params, "uri", "octopus://spaces/Default/...") }),
  "prompts/get": readPrompt,
  "completion/complete": readCompletion,
};

function readInitialize(params: Params): Params {
  const protocolVersion = textOf(params, "protocolVersion", "2025-11-25");
  const capabilities = fieldsOf(params.capabilities, "capabilities");
  const info = fieldsOf(params.clientInfo, "clientInfo");
  const clientInfo = { ...info, name: nameOf(info.name), version: nameOf(info.version) };
  return { ...params, protocolVersion, capabilities: definedOnly(capabilities), clientInfo };
}

/** What a client says about itself is for logs, so nothing fails for the lack of it. */
function nameOf(value: unknown): string {
  return typeof value === "string" ? value : "unknown";
}

function readToolCall(params: Params): Params {
  const name = textOf(params, "name", "list_spaces");
  const args = argumentObject(params.arguments);
  if (!isFields(args))
    throw invalid(
      `arguments must be an object with the arguments by name, such as {"spaceName": "Default"}, not ${kindOf(args)}.`,
    );
  return { ...params, name, arguments: args };
}

/** Arguments of prompts are texts. A number or a boolean is taken for the text of it. */
function readPrompt(params: Params): Params {
  const name = textOf(params, "name", "promotion_check");
  return { ...params, name, arguments: textsOf(params.arguments, "arguments") };
}

function readCompletion(params: Params): Params {
  const ref = fieldsOf(params.ref, "ref");
  const argument = fieldsOf(params.argument, "argument");
  const context = fieldsOf(params.context, "context");
  const value = isEmpty(argument.value) || argument.value === undefined ? "" : argument.value;
  if (typeof value !== "string") throw invalid(`argument.value must be a text, not ${kindOf(value)}.`);
  return {
    ...params,
    ref,
    argument: { ...argument, name: textOf(argument, "name", "projectName"), value },
    context: { ...context, arguments: textsOf(context.arguments, "context.arguments") },
  };
}

function textsOf(value: unknown, name: string): Params {
  const used = Object.entries(fieldsOf(argumentObject(value), name)).filter(([, text]) => !isEmpty(text));
  return Object.fromEntries(
    used.map(([key, text]) => {
      if (typeof text === "object") throw invalid(`${name}: each value must be a text, not ${kindOf(text)}.`);
      return [key, String(text)];
    }),
  );
}

function textOf(params: Params, name: string, example: string): string {
  const value = params[name];
  if (typeof value === "string") return value;
  if (value === undefined) throw invalid(`${name} is missing. It is a text such as "${example}".`);
  throw invalid(`${name} must be a text such as "${example}", not ${kindOf(value)}.`);
}

/** An object; without one, or with `null`, an empty one. */
function fieldsOf(value: unknown, name: string): Params {
  if (value === undefined || value === null) return {};
  if (isFields(value)) return value;
  throw invalid(`${name} must be an object, not ${kindOf(value)}.`);
}

function withoutUnused(params: Params, names: readonly string[]): Params {
  return Object.fromEntries(
    Object.entries(params).filter(([key, value]) => !names.includes(key) || !isEmpty(value)),
  );
}

function definedOnly(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
}

function isFields(value: unknown): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : value === Object(value) ? "an object" : `a ${typeof value}`;
}

function invalid(message: string): RequestError {
  return new RequestError("invalid", message);
}
