/**
 * The variables that a text refers to: expressions such as `#{Name | Filter}` in the syntax of Octostache, and the ways in which
 * scripts read a variable. Where a text can be understood in two ways both count, because a variable that is used must not be
 * called unused.
 */

/** The variables that some texts refer to. */
export interface References {
  /** Whether a variable with this name is among them. */
  has(name: string): boolean;
}

/** What a text is: an expression may stand in any text, and a script or setting can name variables in other ways too. */
export type TextKind = "value" | "setting";

/** A text in which variables may be used. */
export interface UsingText {
  readonly kind: TextKind;
  readonly text: string;
}

/** Collects the references of texts. */
export function referencesIn(texts: readonly UsingText[]): References {
  const names = new Set<string>();
  const collections = new Set<string>();
  const identifiers = new Set<string>();
  for (const { kind, text } of texts) {
    for (const expression of expressionsIn(text)) addExpression(expression, names, collections);
    if (kind === "value") continue;
    for (const name of namesInSetting(text)) names.add(normal(name));
    for (const [, name = ""] of text.matchAll(/\$\{?([A-Za-z_]\w*)/g)) identifiers.add(name.toLowerCase());
  }
  return {
    has(name) {
      const wanted = normal(name);
      // PowerShell has each variable under its name without the characters that PowerShell does not allow in names.
      if (names.has(wanted) || identifiers.has(wanted.replace(/\W/g, ""))) return true;
      return collections.size > 0 && partsOf(wanted).some((part) => collections.has(part));
    },
  };
}

/** A name in small letters, with any index in place of each index: an index may be computed. */
function normal(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, "[*]");
}

/** A name and what it is inside of: `a`, `a[*]` and `a[*].b` for `a[*].b`. */
function partsOf(name: string): readonly string[] {
  const ends = [...name.matchAll(/[.[:]/g)].map(({ index }) => name.slice(0, index));
  return [...ends.filter((part) => part !== ""), name];
}

/** The insides of all `#{…}` of a text. One that stands inside another one is an entry of its own. */
export function expressionsIn(text: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (let at = text.indexOf("#{"); at >= 0 && at < text.length; at += 1) {
    const depth = open.length - 1;
    if (text.startsWith("#{", at)) {
      open.push("");
      at += 1;
    } else if (depth < 0) {
      const next = text.indexOf("#{", at);
      if (next < 0) break;
      at = next - 1;
    } else if (text[at] === "}") {
      found.push(open.pop() ?? "");
      if (depth > 0) open[depth - 1] = `${open[depth - 1]}*`;
    } else {
      open[depth] = `${open[depth]}${text[at]}`;
    }
  }
  return found;
}

const LITERAL = /^(?:"[^"]*"|'[^']*'|\\"[^"]*\\"|\d+(?:\.\d+)?)$/;

function addExpression(expression: string, names: Set<string>, collections: Set<string>): void {
  const text = expression.trim();
  if (text === "" || text.startsWith("/") || text === "else") return;
  const each = /^each\s+\S+\s+in\s+(.+)$/is.exec(text)?.[1];
  const condition = /^(?:if|unless)\s+(.+)$/is.exec(text)?.[1];
  const sum = /^calc\s+(.+)$/is.exec(text)?.[1];
  const operands = condition?.split(/==|!=/) ?? sum?.split(/[+*/()]|\s-\s/) ?? [each ?? text];
  for (const operand of operands) {
    const [head = "", ...filters] = operand.split("|");
    const words = filters.flatMap((filter) => filter.trim().split(/\s+/).slice(1));
    for (const word of [head.trim(), ...words]) {
      if (word === "" || LITERAL.test(word)) continue;
      for (const part of partsOf(normal(word))) names.add(part);
    }
    if (each !== undefined) collections.add(normal(head));
  }
}

/** Words by which a script reads variables. */
const READS_VARIABLES = /OctopusParameters|octopus_?variable|findVariable|Octopus\.Parameters/i;
/** Quoted text. It ends with its line. */
const QUOTED = /"([^"\\\r\n]{1,200})\\?"|'([^'\r\n]{1,200})'/g;
const LONGEST_NAME = 200;

/**
 * The names in a setting that are not in an expression: the whole setting, such as the variable of an account, and what is
 * quoted in JSON and in a script that reads variables.
 */
function namesInSetting(text: string): readonly string[] {
  const whole = text.length <= LONGEST_NAME ? [text] : [];
  if (!READS_VARIABLES.test(text) && !/^\s*[[{]/.test(text)) return whole;
  const quoted = [...text.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? "");
  const bare = [...text.matchAll(/(?:OctopusParameters\.|get_octopusvariable\s+)([\w.:-]+)/gi)];
  return [...whole, ...quoted, ...bare.map(([, name = ""]) => name)];
}
