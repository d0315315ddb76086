/** Checks that requests without a valid token are refused. */
import { codeOf, type Exchange, label, messageOf, type ProbeRequest } from "./probe.ts";
import { fail, pass, skip, type Verdict, verdictOf } from "./report.ts";
import { callPath, type Run } from "./run.ts";

/** Routes that servers tend to have besides those of the contract. */
const OTHER_ROUTES = [
  "/",
  "/ready",
  "/metrics",
  "/status",
  "/docs",
  "/swagger",
  "/openapi.json",
  "/mcp",
  "/no-such-route",
];

/** Checks 10 to 12, 14 and 17. */
export async function checkAuth(run: Run): Promise<Verdict[]> {
  const { probe, options } = run;
  const bare = await probe.send({ path: "/tools", authorization: null });
  return [
    verdictOf(10, notRefused(bare), "it is"),
    verdictOf(11, notRefused(await probe.send(callWithout(run))), "it is"),
    await wrongTokens(run),
    verdictOf(14, await openRoutes(run), "none of the usual ones does"),
    ...(options.secondToken === undefined ? [] : [await secondToken(run, options.secondToken)]),
  ];
}

/** A call without a token. Nothing happens even if the server accepts it: the tool is harmless, or the body is no JSON. */
function callWithout({ target, tools }: Run): ProbeRequest {
  const name = target?.tool.name ?? tools[0]?.name ?? "any_tool";
  const body = target ? JSON.stringify(target.args) : "{";
  return { method: "POST", path: callPath(name), authorization: null, body };
}

function notRefused(response: Exchange): string[] {
  if (response.status !== 401) return [`${label(response)}, not 401`];
  return [
    ...(codeOf(response) === "unauthorized" ? [] : [`error is "${codeOf(response)}", not "unauthorized"`]),
    ...(messageOf(response) ? [] : ["there is no message"]),
  ];
}

/** Tries tokens that are not valid. A 429 does not count, because a server may begin to limit failed logins on the way. */
async function wrongTokens({ probe, options }: Run): Promise<Verdict> {
  const wrong: readonly (readonly [string, string])[] = [
    ["a wrong token", "Bearer not-the-token"],
    ["the token with a letter more", `Bearer ${options.token}x`],
    ["an empty token", "Bearer "],
    ["Bearer alone", "Bearer"],
    ["Basic", "Basic dXNlcjpwYXNzd29yZA=="],
    ["the token without Bearer", options.token],
  ];
  const problems: string[] = [];
  let tried = 0;
  for (const [what, authorization] of wrong) {
    const response = await probe.send({ path: "/tools", authorization });
    if (response.status === 429) continue;
    tried += 1;
    problems.push(...notRefused(response).map((problem) => `${what}: ${problem}`));
  }
  return tried === 0
    ? skip(12, "failed logins are limited already")
    : verdictOf(12, problems, `${tried} of ${wrong.length} were tried, and all are`);
}

async function openRoutes({ probe, options }: Run): Promise<string[]> {
  const problems: string[] = [];
  for (const path of OTHER_ROUTES.filter((route) => !options.openRoutes?.includes(route))) {
    const response = await probe.send({ path, authorization: null });
    if (response.status >= 200 && response.status < 300) problems.push(label(response));
  }
  return problems;
}

async function secondToken({ probe }: Run, token: string): Promise<Verdict> {
  const response = await probe.send({ path: "/tools", authorization: `Bearer ${token}` });
  return response.status === 200 ? pass(17, "both tokens are accepted") : fail(17, label(response));
}
