/** How well redaction distinguishes secrets from what looks like them, on the corpus in test/corpus; and that it takes little time. */
import { describe, expect, it } from "vitest";
import { someCases } from "../../../shared/test/every-case.ts";
import { clean } from "../../src/clean/clean.ts";
import { createLineCleaner } from "../../src/clean/clean-lines.ts";
import { createRedactor } from "../../src/clean/redact.ts";
import { noStrips, stripHidden } from "../../src/clean/strip.ts";
import { NEGATIVES } from "../corpus/look-alikes.ts";
import { POSITIVES } from "../corpus/secrets.ts";
import { processorMs } from "../support/processor-time.ts";

const redactor = createRedactor(["API-CONFIGURED0KEY0VALUE0000"]);
const redact = (text: string) => redactor.redact(text, {});

const missed = POSITIVES.filter(({ text, secret }) => redact(text).includes(secret)).map(({ text }) => text);
const mistaken = NEGATIVES.filter((text) => redact(text) !== text);
const found = POSITIVES.length - missed.length;

/** In a test's name, so that the run itself shows the numbers. */
const numbers = {
  recall: (found / POSITIVES.length).toFixed(3),
  precision: (found / (found + mistaken.length)).toFixed(3),
  positives: POSITIVES.length,
  negatives: NEGATIVES.length,
};

describe("the corpus", () => {
  it("the corpus of secrets is sound: each secret is a part of its text, and nothing is there twice", () => {
    expect(POSITIVES.filter(({ text, secret }) => secret.length < 4 || !text.includes(secret))).toEqual([]);
    expect(new Set(POSITIVES.map(({ text }) => text)).size).toBe(POSITIVES.length);
    expect(new Set(NEGATIVES).size).toBe(NEGATIVES.length);
    expect(Math.min(POSITIVES.length, NEGATIVES.length)).toBeGreaterThan(100);
  });

  it(`comes to recall ${numbers.recall} of ${numbers.positives} and precision ${numbers.precision} beside ${numbers.negatives} look-alikes`, () => {
    expect(Number(numbers.recall), missed.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(Number(numbers.precision), mistaken.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("the corpus of secrets does not change when it is cleaned twice", () => {
    for (const { text } of POSITIVES) expect(redact(redact(text))).toBe(redact(text));
  });
});

describe("values and lines that belong together", () => {
  it("a secret value is known by the name beside it", () => {
    const { value } = clean(
      {
        password: "plainword",
        variables: [{ Name: "Db.Password", Value: "plainword", IsSensitive: false }],
        kept: { Name: "Db.Host", Value: "db01", planned: true },
        passwords: ["a"],
      },
      redactor,
    );
    expect(JSON.stringify(value)).not.toContain("plainword");
    expect(value.kept).toEqual({ Name: "Db.Host", Value: "db01", planned: true });
  });

  it("each line of a private key is hidden, and nothing after it", async () => {
    const body = "MIIEpAIBAAKCAQEAx7Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4IaTq0123";
    const log = [
      "start",
      "-----BEGIN PRIVATE KEY-----",
      body,
      `10:00:00   Info     |   ${body}`,
      "-----END PRIVATE KEY-----",
      "Environments-4",
      "end",
    ];
    const read = log.map(createLineCleaner(redactor));
    expect(read.join("\n")).not.toContain(body);
    expect(read.slice(-2)).toEqual(["Environments-4", "end"]);
    expect(JSON.stringify(clean({ log }, redactor).value)).not.toContain(body);
  });

  it("a known value that is a part of its own mark is replaced once", () => {
    expect(createRedactor(["redacted", "configured"]).redact("redacted configured", {})).toContain(
      "[redacted",
    );
  });
});

describe("a megabyte of hostile text", () => {
  const units = [
    "a.",
    "a:",
    "://",
    "://a:",
    "eyJ",
    "-eyJaaaaaaaa",
    "eyJaaaaaaaa.",
    "password",
    "password=",
    'password:"',
    "secret",
    "token: ",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN ",
    "-----END ",
    "PRIVATE KEY",
    "API-",
    "sig=",
    "?sig=",
    "curl ",
    "docker ",
    "cookie: a",
    "authorization: bearer ",
    "key='",
    'name="password" ',
    "<password>",
    "--token ",
    "\u001b[",
    "\u001b]",
    "\u009b",
    "\u200b",
    "x",
    "8Q~",
    "bearer  ",
    "APICONFIGURED",
    "A1b2C3d4",
    "hooks.slack.com/services/",
    "\\",
    '"',
    "aws_secret_access_key",
    'key: value" ',
    "net use \\\\\\\\a b ",
    "net user a ",
    "/user:a ",
    "htpasswd -b a ",
    "htpasswd -bb ",
    "mc alias set a b c ",
    "curl -u a",
    "mysql -p",
    "sqlplus a/",
    "aws set a_token ",
    "kubectl create secret --from-literal=",
    "echo a",
    "<<< ",
    "login <<< a",
    "password\n",
    "password is a",
    " password '",
    "machine a login b ",
    "<add key='http://a' ",
    "<a name='password' ",
    "<password a>",
    "value='aaa' ",
    "a:5432:a:",
    "MIIEvQIBADANBgkqhkiG9w0BAQ",
    "LS0tLS1CRUdJTiA",
    "--a.a",
    "/a.a",
    "password(",
    "credential('a', ",
    "variable password to ",
    "X-a-a-token:",
    "http://a/hooks/",
    "?a_key=",
    "$2a$",
    "\\n",
  ];
  it.each(someCases(units, 3))("a megabyte of %j is cleaned soon", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(processorMs(() => redact(stripHidden(text, noStrips())))).toBeLessThan(2_500);
  });
});
