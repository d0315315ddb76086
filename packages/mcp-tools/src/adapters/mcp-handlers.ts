/**
 * The responses of a toolkit to the requests of MCP, as plain data. The adapters for both lines of the SDK use them, and add
 * only what differs between them: how handlers are set, how errors are made, how a person is asked.
 */
import { completableOf } from "../completion.ts";
import type { Caller } from "../pipeline/caller.ts";
import type { Toolkit } from "../toolkit.ts";
import { type ListedTool, listedTools } from "./mcp-shared.ts";
import { RequestError } from "./request-error.ts";
import { resourceContents } from "./resource-contents.ts";
import type { ResultForms } from "./result-forms.ts";

/** A request of `completion/complete`. */
export interface CompleteParams {
  readonly ref:
    | { readonly type: "ref/prompt"; readonly name: string }
    | { readonly type: "ref/resource"; readonly uri: string };
  readonly argument: { readonly name: string; readonly value: string };
  readonly context?: { readonly arguments?: Readonly<Record<string, string>> | undefined } | undefined;
}

/** The most values that MCP allows in a completion. */
const MAX_VALUES = 100;

/** The tools as `tools/list` has them. */
export function toolList(toolkit: Toolkit, results?: ResultForms): { tools: ListedTool[] } {
  return { tools: listedTools(toolkit, results) };
}

/** The templates as `resources/templates/list` has them. */
export function templateList(toolkit: Toolkit) {
  return {
    resourceTemplates: toolkit.listResources().map(({ name, uri, title, description, mimeType }) => ({
      name,
      uriTemplate: uri,
      title,
      description,
      mimeType,
    })),
  };
}

/**
 * The contents of a resource.
 * @throws RequestError `invalid` when there is no such resource, `internal` when it could not be read.
 */
export async function readResource(toolkit: Toolkit, uri: string, caller: Caller) {
  const outcome = await toolkit.readResource(uri, caller);
  if (outcome.kind === "result") return { contents: resourceContents(uri, outcome) };
  if (outcome.kind === "ask") throw new RequestError("internal", "Reading needs no approval.");
  const isMissing = outcome.error.code === "not_found" || outcome.error.code === "input";
  throw isMissing
    ? new RequestError("invalid", outcome.text, { uri })
    : new RequestError("internal", outcome.text);
}

/** The prompts as `prompts/list` has them. */
export function promptList(toolkit: Toolkit) {
  return {
    prompts: toolkit.listPrompts().map(({ name, title, description, arguments: args }) => ({
      name,
      title,
      description,
      arguments: args.map((arg) => ({
        name: arg.name,
        description: arg.description,
        required: arg.required,
      })),
    })),
  };
}

/**
 * The messages of a prompt.
 * @throws RequestError `invalid` when there is no such prompt or an argument is missing.
 */
export function promptMessages(
  toolkit: Toolkit,
  {
    name,
    arguments: values = {},
  }: { readonly name: string; readonly arguments?: Record<string, string> | undefined },
) {
  const prompt = toolkit.listPrompts().find((one) => one.name === name);
  if (!prompt) throw new RequestError("invalid", `Unknown prompt: ${name.slice(0, 60)}`);
  const missing = prompt.arguments.filter((arg) => arg.required && !values[arg.name]?.trim());
  if (missing.length > 0)
    throw new RequestError("invalid", `Missing argument: ${missing.map((arg) => arg.name).join(", ")}`);
  const text = toolkit.renderPrompt(name, values) ?? "";
  return {
    description: prompt.description,
    messages: [{ role: "user" as const, content: { type: "text" as const, text } }],
  };
}

/** Names that complete an argument of a prompt or a variable of a resource address. */
export async function completion(
  toolkit: Toolkit,
  { ref, argument, context }: CompleteParams,
  caller: Caller,
) {
  const kind =
    ref.type === "ref/prompt"
      ? toolkit
          .listPrompts()
          .find(({ name }) => name === ref.name)
          ?.arguments.find(({ name }) => name === argument.name)?.completes
      : completableOf(argument.name);
  if (!kind) return { completion: { values: [], total: 0, hasMore: false } };
  const wanted = { kind, text: argument.value, spaceName: context?.arguments?.spaceName };
  const found = await toolkit.complete(wanted, caller);
  const values = found.values.slice(0, MAX_VALUES);
  return { completion: { values, total: found.total, hasMore: found.total > values.length } };
}
