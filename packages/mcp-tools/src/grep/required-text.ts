/**
 * What a line must contain for an expression to match it. Looking for a text is far quicker than an engine that is safe
 * with any pattern, so the engine is asked about lines with these texts only. What is not understood rules nothing out.
 */

/** Not worth looking for. */
const SHORTEST = 2;
/** Characters in two halves, of which a quantifier would drop one. */
const HALVES = /[\ud800-\udfff]/;
/** Escapes that stand for one plain character. */
const PLAIN_ESCAPE = /^[^A-Za-z0-9]$/;
/** Escapes that stand for a kind of character or a place; anything else is not looked into. */
const KIND_ESCAPE = /^[dDwWsSbB]$/;

/**
 * The texts of which each matching line contains at least one, or nothing when that cannot be said. Groups and classes
 * are passed over, so they only make the texts shorter.
 */
export function requiredTexts(pattern: string): readonly string[] | undefined {
  if (HALVES.test(pattern)) return undefined;
  const found: string[] = [];
  let longest = "";
  let run = "";
  const endRun = () => {
    if (run.length > longest.length) longest = run;
    run = "";
  };
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === "|") {
      endRun();
      if (longest.length < SHORTEST) return undefined;
      found.push(longest);
      longest = "";
    } else if (char === "\\") {
      at += 1;
      const escaped = pattern.charAt(at);
      if (PLAIN_ESCAPE.test(escaped)) run += escaped;
      else if (KIND_ESCAPE.test(escaped)) endRun();
      else return undefined;
    } else if (char === "(" || char === "[") {
      const end = char === "(" ? endOfGroup(pattern, at) : endOfClass(pattern, at);
      if (end === undefined) return undefined;
      endRun();
      at = end;
    } else if (char === "*" || char === "?" || char === "{") {
      run = run.slice(0, -1);
      endRun();
      if (char === "{") at = Math.max(at, pattern.indexOf("}", at));
    } else if (".^$+)]}".includes(char)) {
      endRun();
    } else {
      run += char;
    }
  }
  endRun();
  return longest.length < SHORTEST ? undefined : [...found, longest];
}

/** Flags change what the rest means, so a group that sets them is not passed over. */
function endOfGroup(pattern: string, from: number): number | undefined {
  if (/^\(\?(?!:)/.test(pattern.slice(from, from + 3))) return undefined;
  let depth = 0;
  for (let at = from; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === "\\") at += 1;
    else if (char === "[") {
      const end = endOfClass(pattern, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** A bracket right behind the opening one is part of the class. */
function endOfClass(pattern: string, from: number): number | undefined {
  const first = pattern.charAt(from + 1) === "^" ? from + 2 : from + 1;
  for (let at = first; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === "[") return undefined;
    if (char === "\\") at += 1;
    else if (char === "]" && at > first) return at;
  }
  return undefined;
}
