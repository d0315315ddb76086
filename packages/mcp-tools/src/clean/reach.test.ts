/** Each pattern is reached: the quick search before the patterns lets through every text that one of them matches. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SECOND_POSITIVES } from "../../test/corpus/second-secrets.ts";
import { POSITIVES } from "../../test/corpus/secrets.ts";
import { COMMAND_LINES } from "./command-secrets.ts";
import { createHintTest } from "./hints.ts";
import { TOKEN_SHAPES, TOKENS } from "./issuer-tokens.ts";
import { redactNamed } from "./named-secrets.ts";
import { createRedactor } from "./redact.ts";
import { SHAPES } from "./shapes.ts";

const redact = (text: string) => createRedactor([]).redact(text, {});
const isQuick = createHintTest();

/** One text for each pattern that the two collections of texts do not reach. */
const EXAMPLES: readonly (readonly [text: string, secret: string])[] = [
  [
    "AK\u0049A3GRZ7XPL5NWD2TQE,w8Zk2Lm9Pq4Rt7Vy3Bn6Nc1Hs5Jd0FgKx2Qe9UoT",
    "w8Zk2Lm9Pq4Rt7Vy3Bn6Nc1Hs5Jd0FgKx2Qe9UoT",
  ],
  ["workspace 0a1B2c3D4e5F6g.atlasv1.h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v2W3x4Y5z6A7b8C9d0E1", "h8I9j0K1l2M3n4O5"],
  ["mysqladmin -u root password Kiln7Moss", "Kiln7Moss"],
  ["ldappasswd -x -D cn=admin -s Fern9Dell uid=app", "Fern9Dell"],
  ["plink -ssh deploy@web01 -pw Loft4Reed uptime", "Loft4Reed"],
  ["etcdctl --user root:Cove3Pine get /shop", "Cove3Pine"],
  ["winrs -r:web01 -u:deploy -p:Sage8Isle hostname", "Sage8Isle"],
  [
    "nuget setapikey 7f0c2a94-1d3b-4e58-9a67-c2d4e6f80b13 -Source acme",
    "7f0c2a94-1d3b-4e58-9a67-c2d4e6f80b13",
  ],
  ["pulumi config set --secret dbPin Moor5Gale", "Moor5Gale"],
  ["composer config http-basic.repo.example.com ci Dusk6Wold", "Dusk6Wold"],
  ["poetry config pypi-token.acme Tarn2Glen4Holt", "Tarn2Glen4Holt"],
  ["mc alias set store https://s3.example.com storeuser Brae1Fell", "Brae1Fell"],
  ["ngrok authtoken 2Xk9QmPz4RtVw8Yb3Nc6Hs1", "2Xk9QmPz4RtVw8Yb3Nc6Hs1"],
  ["netlify deploy -t 9Qm2Xk4PzRt8VwYb3Nc6Hs1", "9Qm2Xk4PzRt8VwYb3Nc6Hs1"],
  ["https://Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5@git.example.com/shop.git", "Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5"],
  ["app:Knoll7Beck@tcp(db.internal:3306)/shop", "Knoll7Beck"],
  ["X-Deploy-Token: 4Rt8Vy3Bn6Nc1Hs5", "4Rt8Vy3Bn6Nc1Hs5"],
  ["<key>ProxyPassword</key>\n<string>Wharf3Lane</string>", "Wharf3Lane"],
  ['<add value="Croft2Hythe" key="SmtpPassword" />', "Croft2Hythe"],
  ["Setting variable SHOP_TOKEN to Vy3Bn6Nc1Hs5", "Vy3Bn6Nc1Hs5"],
  ["requirepass Strand8Quay", "Strand8Quay"],
  ["CREATE USER app IDENTIFIED BY 'Staithe4Fold'", "Staithe4Fold"],
  ['builder.WithPassword("Garth9Shaw")', "Garth9Shaw"],
  ["authPw: Combe7Leat", "Combe7Leat"],
];

const TEXTS = [
  ...[...POSITIVES, ...SECOND_POSITIVES].map(({ text }) => text),
  ...EXAMPLES.map(([text]) => text),
];
const hasWord = (lower: string, words: readonly string[]) => words.some((word) => lower.includes(word));
const others = SHAPES.filter(({ pattern }) => !TOKEN_SHAPES.some((token) => token.pattern === pattern));
const matches = (pattern: RegExp, text: string) =>
  new RegExp(pattern.source, pattern.flags.replace("g", "")).test(text);

describe("the quick search", () => {
  it.each(TOKENS)("lets through a %s that begins with any of %j", (kind, beginnings, rest) => {
    const pattern = new RegExp(`^${rest.replace(/\(\?!.*?\)$/, "")}$`);
    for (const beginning of beginnings) {
      const [sample = ""] = fc.sample(fc.stringMatching(pattern), { numRuns: 1, seed: 20261121 });
      expect(redact(`got ${beginning}${sample}`)).toBe(`got [redacted ${kind}]`);
    }
  });

  it.each(EXAMPLES)("lets through %j", (text, secret) => {
    expect(text).toContain(secret);
    expect(redact(text)).not.toContain(secret);
  });

  it("each shape is reached by a text, and its words are in every text that it matches", () => {
    for (const { pattern, words, kind } of others) {
      const matched = TEXTS.filter((text) => matches(pattern, text));
      expect(matched, `${kind} ${pattern.source}`).not.toEqual([]);
      expect(matched.filter((text) => !hasWord(text.toLowerCase(), words) || !isQuick(text))).toEqual([]);
    }
  });

  it("each name before a value is reached", () => {
    const named = TEXTS.filter((text) => redactNamed(text, () => "x") !== text);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((text) => !isQuick(text))).toEqual([]);
  });

  it("each argument of a command is reached by a text", () => {
    const missing = COMMAND_LINES.flatMap(({ line, when, secrets, words }) =>
      secrets
        .filter(
          (secret) =>
            !TEXTS.some((text) => {
              const [, , rest = ""] = new RegExp(line.source).exec(text) ?? [];
              const isReached = rest !== "" && (when?.test(rest) ?? true) && matches(secret, rest);
              return isReached && hasWord(text.toLowerCase(), words) && isQuick(text);
            }),
        )
        .map((secret) => `${words[0]}: ${secret.source}`),
    );
    expect(missing).toEqual([]);
  });
});
