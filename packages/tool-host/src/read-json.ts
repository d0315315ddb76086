/** Reads the body of a response: JSON in UTF-8, as it is, and of a depth that every program can walk. */
import type { WholeResponse } from "./send.ts";

/** The JSON of a body, or why there is none. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** Deeper values are refused, because programs that walk them run out of stack. */
const MAX_DEPTH = 64;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads the JSON of a response. */
export function readJson({ header, body }: WholeResponse): JsonBody {
  const problem = (text: string): JsonBody => ({ ok: false, problem: text });
  const coding = header("content-encoding")?.trim().toLowerCase() ?? "";
  if (coding !== "" && coding !== "identity")
    return problem("its body is compressed, which the host did not ask for");
  const [type = "", ...parameters] = (header("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/json") return problem("its Content-Type is not application/json");
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith("charset="));
  if (charset && !/^charset="?utf-?8"?$/.test(charset)) return problem("its charset is not UTF-8");
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    return problem("its body is not UTF-8");
  }
  if (text.trim() === "") return problem("its body is empty");
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    return problem("its body is not JSON");
  }
  return isDeep(value)
    ? problem(`its JSON is nested more than ${MAX_DEPTH} levels deep`)
    : { ok: true, value };
}

/** `__proto__` as a key would change objects that a program makes of the value, so that it is dropped. */
function parse(text: string): unknown {
  if (!/__proto__|\\u00(?:5f|70|72|6f|74)/i.test(text)) return JSON.parse(text);
  return JSON.parse(text, function drop(key, value) {
    return key === "__proto__" ? undefined : value;
  });
}

/** True when a value is nested more than `MAX_DEPTH` levels deep. It does not recurse, whatever the depth is. */
export function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== "object" || one === null) continue;
      for (const inner of Array.isArray(one) ? one : Object.values(one)) {
        if (typeof inner === "object" && inner !== null) next.push(inner);
      }
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
