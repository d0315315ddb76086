import { describe, expect, it } from "vitest";
import { createDirectory, createOctopusClient, isOctopusError, type OctopusClientOptions } from "./index.ts";

const GOOD = { serverUrl: "https://octopus.test", credential: { kind: "apiKey", key: "API-1" } } as const;
const HINT =
  'Give at least `serverUrl: "https://octopus.example.com"` and `credential: { kind: "apiKey", key: "API-…" }`.';

/** The message of the error that options end in, as JavaScript may give them. */
function problemOf(options: unknown): string {
  try {
    createOctopusClient(options as OctopusClientOptions);
  } catch (error) {
    if (isOctopusError(error) && error.code === "config") return error.message;
    throw error;
  }
  return "none";
}

describe("createOctopusClient refuses", () => {
  it.each([
    ["no options", undefined, `A client needs an object of options, not undefined. ${HINT}`],
    ["nothing in them", {}, `The option "serverUrl" is missing. ${HINT}`],
    ["no credential", { serverUrl: GOOD.serverUrl }, `The option "credential" is missing. ${HINT}`],
    [
      "a key instead of a credential",
      { ...GOOD, credential: "API-SECRET" },
      `The option "credential" has the wrong form. ${HINT}`,
    ],
    [
      "a misspelt option",
      { ...GOOD, timeoutMS: 5 },
      '"timeoutMS" is not an option of a client. Did you mean "timeoutMs"?',
    ],
    [
      "an unknown option",
      { ...GOOD, colour: "red" },
      '"colour" is not an option of a client. Known: serverUrl, credential, timeoutMs, concurrency, maxResponseBytes, retry, fetch, sendHttp, signal, beforeRequest, onExchange, userAgent.',
    ],
    [
      "a limit out of its range",
      { ...GOOD, concurrency: 0 },
      "concurrency must be a whole number from 1 to 9007199254740991, not 0.",
    ],
  ])("%s", (_, options, message) => {
    expect(problemOf(options)).toBe(message);
  });

  it("createOctopusClient accepts valid options, and options that are undefined", () => {
    expect(problemOf({ ...GOOD, timeoutMs: undefined, fetch: undefined })).toBe("none");
  });
});

it.each([-1, 0.5, Number.NaN])("createDirectory refuses a ttlMs of %s", (ttlMs) => {
  expect(() => createDirectory({ ttlMs })).toThrow(
    `ttlMs must be a whole number of milliseconds, 0 or more, not ${ttlMs}.`,
  );
});
