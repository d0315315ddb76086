/** Checks a call that succeeds: its result, its body and its headers. */
import { isObject, label } from "./probe.ts";
import { fail, pass, skip, type Verdict, verdictOf } from "./report.ts";
import { callTool, isClosed, propertiesOf, type Run, requiredOf, type Target } from "./run.ts";

const RESULT_CHARS = 8_000;
const LIST_ITEMS = 20;
const MARKERS =
  /^(result_)?(truncated|total|count|has_?more|next|cut|notice|skipped|total_?(count|results))$/i;

/** Checks 32 and 44 to 49. */
export async function checkCalls(run: Run): Promise<Verdict[]> {
  const { target } = run;
  if (!target) return [verdictOf(32, outputSchemas(run), "they describe objects; no result was seen")];
  const { response } = target;
  const first = verdictOf(44, notAResult(target), "it is");
  if (first.outcome === "fail") return [first];
  return [
    verdictOf(32, [...outputSchemas(run), ...schemaViolations(run, target)], "it does"),
    first,
    await bareArguments(run, target),
    verdictOf(46, await otherTypes(run, target), "both are"),
    await withoutHeaders(run, target),
    leftOut(target),
    verdictOf(49, tooMuch(response.text, response.json), `the result has ${response.text.length} characters`),
  ];
}

function notAResult({ response }: Target): string[] {
  const { status, json } = response;
  if (status !== 200) return [label(response)];
  if (!isObject(json)) return ["the body is no object"];
  const isEnvelope = "jsonrpc" in json || (Array.isArray(json.content) && "isError" in json);
  return isEnvelope ? ["the result stands in an envelope of another protocol"] : [];
}

function outputSchemas({ tools }: Run): string[] {
  return tools
    .filter(({ outputSchema }) => outputSchema !== undefined && outputSchema?.type !== "object")
    .map(({ name }) => `${name}: outputSchema is not of type object`);
}

function schemaViolations({ validator }: Run, { tool, response }: Target): string[] {
  return tool.outputSchema
    ? validator.violations(tool.outputSchema, response.json).map((one) => `${tool.name}: ${one}`)
    : [];
}

/** A call that has required arguments and succeeds proves it. Otherwise a wrapped body must be refused as an unknown argument. */
async function bareArguments(run: Run, { tool, args }: Target): Promise<Verdict> {
  if (requiredOf(tool.inputSchema).length > 0) return pass(45, "the required arguments were found in it");
  if (!isClosed(tool.inputSchema)) return skip(45, `${tool.name} takes any argument`);
  const wrapped = await callTool(run, tool.name, JSON.stringify({ arguments: args }));
  return verdictOf(
    45,
    wrapped.status >= 400 && wrapped.status < 500 ? [] : [`a wrapped body: ${label(wrapped)}`],
    "a wrapped body is refused",
  );
}

async function otherTypes(run: Run, { tool, args }: Target): Promise<string[]> {
  const problems: string[] = [];
  for (const contentType of ["application/json", "application/json; charset=utf-8"]) {
    const response = await callTool(run, tool.name, JSON.stringify(args), { contentType });
    if (response.status !== 200) problems.push(`${contentType}: ${label(response)}`);
  }
  return problems;
}

async function withoutHeaders({ probe, options }: Run, { tool, args }: Target): Promise<Verdict> {
  const path = `/tool/${encodeURIComponent(tool.name)}/call`;
  const response = await probe.send({ method: "POST", path, body: JSON.stringify(args) });
  if (response.status === 200) return pass(47, "they do");
  return options.tenant !== undefined && (response.status === 400 || response.status === 403)
    ? skip(47, "this server insists on a tenant")
    : fail(47, label(response));
}

function leftOut({ tool, args }: Target): Verdict {
  const optional = Object.keys(propertiesOf(tool.inputSchema)).filter((name) => !Object.hasOwn(args, name));
  return optional.length > 0
    ? pass(48, `${optional.length} were left out`)
    : skip(48, `${tool.name} has no optional argument that was left out`);
}

function tooMuch(text: string, json: unknown): string[] {
  const isMarked = isObject(json) && Object.keys(json).some((key) => MARKERS.test(key));
  const long = isMarked ? [] : longLists(json, "");
  return [
    ...(text.length > RESULT_CHARS ? [`the result has ${text.length} characters`] : []),
    ...long.map((field) => `${field} is long, and nothing says how many there are`),
  ];
}

function longLists(node: unknown, path: string): string[] {
  if (Array.isArray(node) && node.length > LIST_ITEMS) return [path];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    longLists(value, path === "" ? key : `${path}.${key}`),
  );
}
