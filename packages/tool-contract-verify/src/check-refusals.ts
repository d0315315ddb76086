/** Checks that wrong calls are refused, and that the message says why. */
import { codeOf, type Exchange, isObject, label, messageOf } from "./probe.ts";
import { fail, pass, skip, type Verdict, verdictOf } from "./report.ts";
import { callPath, callTool, isClosed, type Run, type Target } from "./run.ts";
import { wrongArguments } from "./wrong-arguments.ts";

const LARGE_BODY = 2_000_000;
const UNDECLARED = "unexpected_argument";

/** Checks 52 to 55, 60, 61 and 69. */
export async function checkRefusals(run: Run): Promise<Verdict[]> {
  const unknown = await callTool(run, "no_such_tool_here", "{}");
  const named = messageOf(unknown).includes("no_such_tool_here");
  const first = verdictOf(
    52,
    unknown.status === 404 ? [] : [label(unknown)],
    `${codeOf(unknown)}${named ? "" : ", but its message does not name the tool"}`,
  );
  const { target } = run;
  if (target?.response.status !== 200) return [first, messages(named ? [] : ["of 404"], 1)];
  const wrong = await sendWrong(run, target);
  const silent = wrong
    .filter(({ response, field }) => !messageOf(response).includes(field))
    .map(({ what }) => what);
  return [
    first,
    wrong.length === 0
      ? skip(53, `${target.tool.name} has no argument that could be wrong`)
      : verdictOf(53, wrong.flatMap(refusalProblems), wrong.map(({ what }) => what).join(", ")),
    await undeclaredArgument(run, target, 54, UNDECLARED),
    verdictOf(55, await badBodies(run, target), "it is"),
    verdictOf(60, await wrongMethodsAndTypes(run, target), "they are"),
    messages(
      [...(named ? [] : ["of 404"]), ...silent.map((what) => `about what is ${what}`)],
      wrong.length + 1,
    ),
    await undeclaredArgument(run, target, 69, "tenant_id"),
  ];
}

function messages(silent: readonly string[], count: number): Verdict {
  return silent.length === 0
    ? pass(61, `${count} messages name what was wrong`)
    : fail(61, `messages that do not name it: ${silent.join(", ")}`);
}

interface Refusal {
  readonly what: string;
  readonly field: string;
  readonly response: Exchange;
}

async function sendWrong(run: Run, { tool, args }: Target): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const { what, field, args: wrong } of wrongArguments(tool.inputSchema, args)) {
    refusals.push({ what, field, response: await callTool(run, tool.name, JSON.stringify(wrong)) });
  }
  return refusals;
}

function refusalProblems({ what, field, response }: Refusal): string[] {
  if (response.status < 400 || response.status > 499) return [`${what} ${field}: ${label(response)}`];
  const isNamed = isObject(response.json) && response.json.field === field;
  return isNamed || messageOf(response).includes(field)
    ? []
    : [`${what} ${field}: the argument is not named`];
}

async function undeclaredArgument(
  run: Run,
  { tool, args }: Target,
  id: number,
  name: string,
): Promise<Verdict> {
  if (!isClosed(tool.inputSchema)) return skip(id, `${tool.name} takes any argument`);
  const properties = tool.inputSchema.properties;
  if (isObject(properties) && Object.hasOwn(properties, name)) return fail(id, `${tool.name} has a ${name}`);
  const response = await callTool(run, tool.name, JSON.stringify({ ...args, [name]: "x" }));
  return response.status >= 400 && response.status < 500
    ? pass(id, `${name} is refused`)
    : fail(id, `with ${name}: ${label(response)}`);
}

async function badBodies(run: Run, { tool }: Target): Promise<string[]> {
  const problems: string[] = [];
  for (const body of ["{", "not json", "[]", "null", "7", '"text"']) {
    const response = await callTool(run, tool.name, body);
    if (response.status < 400 || response.status > 499) problems.push(`${body}: ${label(response)}`);
  }
  return problems;
}

async function wrongMethodsAndTypes(run: Run, { tool, args }: Target): Promise<string[]> {
  const { probe } = run;
  const body = JSON.stringify(args);
  const large = JSON.stringify({ ...args, [UNDECLARED]: "x".repeat(LARGE_BODY) });
  const got = await probe.send({ path: callPath(tool.name) });
  const posted = await probe.send({ method: "POST", path: "/tools", body: "{}" });
  const plain = await callTool(run, tool.name, body, { contentType: "text/plain" });
  const long = await callTool(run, tool.name, large);
  return [
    ...[got, posted].filter(({ status }) => status !== 405).map((one) => `${label(one)}, not 405`),
    ...(plain.status === 415 ? [] : [`text/plain: ${label(plain)}, not 415`]),
    ...(long.status >= 400 && long.status < 500 ? [] : [`2 MB: ${label(long)}, not 413`]),
  ];
}
