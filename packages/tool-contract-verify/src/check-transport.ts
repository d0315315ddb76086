/** Checks that every response must pass, whatever the request was. */
import { isLoopback } from "@octo/shared";
import { codeOf, type Exchange, label, messageOf, reasonOf } from "./probe.ts";
import { fail, pass, skip, type Verdict, verdictOf } from "./report.ts";
import type { Run } from "./run.ts";

const MAX_BYTES = 4_000_000;
const STACK = /\n\s+at \S+ ?\(?.*:\d+|\bTraceback \(most recent|^\s*at [\w.]+\(.*\) in .*:line \d+/m;
const SHORT_TOKEN = 8;
const LOOKED_AT = 100_000;

/** Checks 1, 3 to 5, 19, 51 and 56, over all responses. */
export async function checkTransport({ probe, options }: Run): Promise<Verdict[]> {
  const after = await probe.send({ path: "/tools" });
  const all = probe.exchanges;
  const received = all.filter(({ status }) => status !== 0);
  const secrets = [options.token, options.secondToken].filter(
    (secret) => secret !== undefined && secret.length >= SHORT_TOKEN,
  ) as string[];
  const over = (id: number, bad: (one: Exchange) => boolean, why: (one: Exchange) => string) =>
    verdictOf(id, [...new Set(received.filter(bad).map(why))], `${received.length} responses`);
  const typeOf = ({ headers }: Exchange) => headers.get("content-type") ?? "no type";
  return [
    over(
      1,
      (one) => !/^application\/json\s*(;|$)/i.test(typeOf(one)),
      (one) => `${label(one)} with ${typeOf(one)}`,
    ),
    over(3, ({ status }) => status > 200 && status < 400, label),
    over(
      4,
      ({ isUtf8, isJson }) => !isUtf8 || !isJson,
      (one) => `${label(one)} with a body that is no JSON in UTF-8`,
    ),
    over(
      5,
      ({ bytes }) => bytes > MAX_BYTES,
      (one) => `${label(one)} with ${one.bytes} bytes`,
    ),
    secrets.length === 0
      ? skip(19, "the token is too short to be recognised in other text")
      : over(
          19,
          ({ text, headers }) => secrets.some((secret) => `${text}${[...headers].join()}`.includes(secret)),
          (one) => `${label(one)} and showed it`,
        ),
    over(
      51,
      (one) => one.status >= 400 && one.path !== "/health" && !isErrorBody(one),
      (one) => `${label(one)} without them`,
    ),
    verdictOf(56, outlived(all, after), "none did, and it goes on"),
  ];
}

function isErrorBody(response: Exchange): boolean {
  return /^[a-z][a-z0-9_]*$/.test(codeOf(response)) && messageOf(response) !== "";
}

function outlived(all: readonly Exchange[], after: Exchange): string[] {
  return [
    ...all
      .filter(showsStack)
      .slice(0, 1)
      .map((one) => `${label(one)} and showed a stack trace`),
    ...(after.status === 0 ? [label(after)] : []),
    ...all
      .filter(({ failure }) => failure !== undefined)
      .slice(0, 1)
      .map(label),
  ];
}

/** Whether a response shows a stack trace. In JSON the line ends of a trace are escapes. */
function showsStack({ text }: Exchange): boolean {
  return STACK.test(text.slice(0, LOOKED_AT).replaceAll(/(?:\\r)?\\n/g, "\n"));
}

/** Check 2. It sends no token, because others could read it on the way. */
export async function checkPlainHttp(url: URL, send: typeof fetch, timeoutMs: number): Promise<Verdict> {
  if (url.protocol === "http:") {
    return isLoopback(url.hostname)
      ? skip(2, "a server on this machine may be without TLS")
      : fail(2, "the server was reached over plain HTTP");
  }
  const plain = new URL(`${url.pathname === "/" ? "" : url.pathname}/tools`, url);
  plain.protocol = "http:";
  try {
    const response = await send(plain, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return response.status === 200 || response.status === 401 || response.status === 403
      ? fail(2, `plain HTTP gave ${response.status}`)
      : pass(2, `plain HTTP gave ${response.status}; versions of TLS were not tried`);
  } catch (error) {
    return pass(2, `plain HTTP gave no response (${reasonOf(error)}); versions of TLS were not tried`);
  }
}
