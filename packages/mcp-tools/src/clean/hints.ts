/**
 * A quick look at whether a text can hold a secret of a known shape. Most lines of a log cannot, and a log has half a
 * million of them: a table of three-letter beginnings rules nearly all out, before an expression looks at the rest.
 */

/** Words of which one stands in every shape, in any letter case, each with the beginnings that it can have. */
const HINTS: readonly (readonly [pattern: string, ...starts: string[]])[] = [
  ...["pass", "pwd", "secret", "key", "token", "cred", "sig=", "signature=", "auth", "bearer"].map(word),
  ...["basic", "cookie", "webhook", "API-", "eyJ", "github_pat", "xox", "xapp", "AIza", "GOCSPX"].map(word),
  ...["ya29", "npm_", "oy2", "pypi-", "dckr_", "whsec", "dapi", "ATATT3", "NRAK", "PAT", "curl"].map(word),
  ...["docker", "podman", "helm", "mysql", "sqlcmd", "bcp", "PRIVATE KEY", "://"].map(word),
  ["A[KS]IA", "aki", "asi"],
  ["gh[a-z]_", ..."abcdefghijklmnopqrstuvwxyz".split("").map((letter) => `gh${letter}`)],
  ["gl[a-z]{1,4}[-_]", ..."abcdefghijklmnopqrstuvwxyz".split("").map((letter) => `gl${letter}`)],
  ["[sr]k[_-]", "sk_", "sk-", "rk_", "rk-"],
  ["SG\\.", "sg."],
  ["hv[sbr]\\.", "hvs", "hvb", "hvr"],
  ["do[opr]_v1", "doo", "dop", "dor"],
  ["shp[a-z]{2}_", "shp"],
  ["\\dQ~", ..."0123456789".split("").map((digit) => `${digit}q~`)],
];

function word(text: string): readonly [string, string] {
  return [text, text.slice(0, 3).toLowerCase()];
}

/** Five bits of a character: the same for a letter in both cases. */
const bitsOf = (code: number) => code & 31;
const ALL = (1 << 15) - 1;

/** A test for texts; it never says no to one that a shape could match. */
export function createHintTest(): (text: string) => boolean {
  const find = createHintSearch();
  return (text) => find(text, 0) >= 0;
}

/** The place at or after `from` of the next word that can be part of a shape, or -1. */
export function createHintSearch(): (text: string, from: number) => number {
  const pattern = new RegExp(HINTS.map(([source]) => source).join("|"), "iy");
  const starts = new Uint8Array(ALL + 1);
  for (const [, ...list] of HINTS) for (const start of list) starts[hashOf(start)] = 1;
  return (text, from) => {
    let hash = 0;
    for (let at = from; at < text.length; at += 1) {
      hash = ((hash << 5) | bitsOf(text.charCodeAt(at))) & ALL;
      // Beginnings have three letters, and this is the third.
      if (starts[hash] !== 1) continue;
      pattern.lastIndex = Math.max(from, at - 2);
      if (pattern.test(text)) return Math.max(from, at - 2);
    }
    return -1;
  };
}

function hashOf(start: string): number {
  return [...start].reduce((hash, char) => ((hash << 5) | bitsOf(char.charCodeAt(0))) & ALL, 0);
}
