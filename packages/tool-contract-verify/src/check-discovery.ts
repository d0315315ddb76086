/** Checks the list of tools. */
import { canonicalJson } from "@octo/cut-json";
import { BUILT_IN_NAMES, MAX_TOOLS, TOOL_NAME } from "@octo/tool-contract";
import { codeOf, type Exchange, isObject, isText, label } from "./probe.ts";
import { fail, pass, skip, type Verdict, verdictOf } from "./report.ts";
import { callTool, type Run } from "./run.ts";

const KEYS = new Set(["name", "description", "inputSchema", "outputSchema"]);
const FOR_ONE_AGENT = 20;
const QUICK_MS = 2_000;
const AT_ONCE = 8;

/** Checks 20 to 31, 73 and 74. */
export async function checkDiscovery(run: Run): Promise<Verdict[]> {
  const { list, url } = run;
  if (list.status !== 200 || !Array.isArray(list.json)) {
    const why = list.status === 200 ? "the body is no bare array" : label(list);
    return [fail(20, why), skip(27, "there is no list")];
  }
  const items = list.json as unknown[];
  return [
    pass(20, `${items.length} tools`),
    ...checkItems(items),
    pass(27, "it was asked without any"),
    verdictOf(28, [...(await missingTools(run)), ...(await inventedTools(run))], "they can, and others are"),
    await sameListTwice(run),
    ...(url.pathname === "/" ? [] : [pass(73, `it answers under ${url.pathname}`)]),
    list.ms < QUICK_MS
      ? pass(74, `it took ${Math.round(list.ms)} ms`)
      : fail(74, `it took ${Math.round(list.ms)} ms`),
  ];
}

function checkItems(items: readonly unknown[]): Verdict[] {
  const objects = items.filter(isObject);
  const names = objects.map(({ name }) => name).filter(isText);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  const prefixes = new Set(names.map((name) => name.split("_")[0]));
  const loose = names.filter((name) => /^[a-z0-9_]+$/.test(name) && !TOOL_NAME.test(name)).length;
  return [
    verdictOf(
      21,
      items.length >= 1 && items.length <= MAX_TOOLS ? [] : [`there are ${items.length}`],
      "it fits",
    ),
    verdictOf(22, items.flatMap(incomplete), "each has"),
    verdictOf(
      23,
      names.filter((name) => !/^[a-z0-9_]+$/.test(name)),
      loose === 0 ? "they do" : `they do, but ${loose} are long or do not begin with a letter`,
    ),
    verdictOf(24, twice, "they are"),
    verdictOf(
      25,
      names.filter((name) => BUILT_IN_NAMES.has(name)),
      "none is",
    ),
    verdictOf(26, prefixes.size <= 1 ? [] : [`they begin with ${prefixes.size} different words`], "they do"),
    verdictOf(30, objects.flatMap(unknownKeys), "each has"),
    verdictOf(
      31,
      items.length <= FOR_ONE_AGENT ? [] : [`there are ${items.length}; narrow them with toolFilter`],
      `there are ${items.length}`,
    ),
  ];
}

function incomplete(item: unknown, at: number): string[] {
  if (!isObject(item)) return [`item ${at} is no object`];
  const { name, description, inputSchema } = item;
  const who = isText(name) ? name : `item ${at}`;
  return [
    ...(isText(name) ? [] : [`${who} has no name`]),
    ...(isText(description) ? [] : [`${who} has no description`]),
    ...(isObject(inputSchema) ? [] : [`${who} has no inputSchema`]),
  ];
}

function unknownKeys(item: Readonly<Record<string, unknown>>): string[] {
  const unknown = Object.keys(item).filter((key) => !KEYS.has(key));
  return unknown.length === 0 ? [] : [`${item.name} also has ${unknown.join(", ")}`];
}

/** The tools that are listed but cannot be called. The body is no JSON, so that no tool runs. */
async function missingTools(run: Run): Promise<string[]> {
  const problems: string[] = [];
  for (let at = 0; at < run.tools.length; at += AT_ONCE) {
    const some = run.tools.slice(at, at + AT_ONCE).map(({ name }) => callTool(run, name, "{"));
    const missing = (await Promise.all(some)).filter((one) => one.status === 0 || isNoTool(one));
    problems.push(...missing.map(label));
  }
  return problems;
}

function isNoTool(response: Exchange): boolean {
  return response.status === 404 && codeOf(response) !== "not_found";
}

async function inventedTools(run: Run): Promise<string[]> {
  const known = new Set(run.tools.map(({ name }) => name));
  const first = run.tools[0]?.name ?? "tool";
  const invented = [first.toUpperCase(), `${first}_`, ` ${first}`, "no_such_tool_here"];
  const problems: string[] = [];
  for (const name of invented.filter((one) => !known.has(one))) {
    const response = await callTool(run, name, "{}");
    if (response.status !== 404) problems.push(label(response));
  }
  return problems;
}

async function sameListTwice({ probe, list }: Run): Promise<Verdict> {
  const again = await probe.send({ path: "/tools" });
  const same = again.isJson && canonicalJson(again.json) === canonicalJson(list.json);
  return same ? pass(29, "twice in this run") : fail(29, "two requests gave two lists");
}
