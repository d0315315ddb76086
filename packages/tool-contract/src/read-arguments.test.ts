import { describe, expect, it } from "vitest";
import { checkArguments, type ReadArguments, readArguments } from "./read-arguments.ts";

const URL_ = "https://tools.shop.example/tool/x/call";

function read(
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string> = { "content-type": "application/json" },
) {
  return readArguments(new Request(URL_, { method: "POST", body, headers }), 1_000);
}

async function refusalOf(read: ReadArguments) {
  if (read.ok) throw new Error("expected a refusal");
  return [read.response.status, ((await read.response.json()) as { error: string }).error];
}

describe("readArguments", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    'Application/JSON;charset="UTF-8"',
    "application/json; v=1",
  ])("takes %s", async (type) => {
    expect(await read('{"a":1}', { "content-type": type })).toEqual({ ok: true, args: { a: 1 } });
  });

  it("takes an empty body for no arguments, with and without a type", async () => {
    for (const body of ["", " \n", null]) {
      expect(await read(body)).toEqual({ ok: true, args: {} });
      expect(await readArguments(new Request(URL_, { method: "POST" }), 1_000)).toMatchObject({ ok: true });
    }
  });

  it.each([
    [{ "content-type": "text/plain" }],
    [{ "content-type": "application/x-www-form-urlencoded" }],
    [{ "content-type": "application/json; charset=utf-16" }],
    [{ "content-type": "application/json", "content-encoding": "gzip" }],
  ])("refuses %o with 415", async (headers) => {
    expect(await refusalOf(await read("{}", headers))).toEqual([415, "unsupported_media_type"]);
  });

  it("refuses a body without a type", async () => {
    const request = new Request(URL_, { method: "POST", body: new TextEncoder().encode("{}") });
    expect(await refusalOf(await readArguments(request, 1_000))).toEqual([415, "unsupported_media_type"]);
  });

  it.each(["{", "{a:1}", "nul", '{"a":1} x'])("refuses %j with 400", async (body) => {
    expect(await refusalOf(await read(body))).toEqual([400, "invalid_json"]);
  });

  it("refuses what is not UTF-8 with 400", async () => {
    expect(await refusalOf(await read(new Uint8Array([0x7b, 0xff, 0x7d])))).toEqual([400, "invalid_json"]);
  });

  it.each(["[]", "[{}]", "null", '"text"', "7", "true"])("refuses %s with 422", async (body) => {
    expect(await refusalOf(await read(body))).toEqual([422, "validation_error"]);
  });

  it("refuses a large body by what it says and by what it is", async () => {
    const long = JSON.stringify({ a: "x".repeat(2_000) });
    expect(await refusalOf(await read(long))).toEqual([413, "payload_too_large"]);
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(400))),
    });
    const headers = { "content-type": "application/json" };
    const endless = new Request(URL_, { method: "POST", body: stream, headers, duplex: "half" });
    expect(await refusalOf(await readArguments(endless, 1_000))).toEqual([413, "payload_too_large"]);
  });

  it("refuses a large body of a request that was cloned and not read", async () => {
    const headers = { "content-type": "application/json" };
    const request = new Request(URL_, { method: "POST", body: "x".repeat(2_000), headers });
    const copy = request.clone();
    expect(await refusalOf(await readArguments(request, 1_000))).toEqual([413, "payload_too_large"]);
    expect(copy.bodyUsed).toBe(false);
  });

  it("refuses a body that breaks off with 400", async () => {
    const stream = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    const headers = { "content-type": "application/json" };
    const broken = new Request(URL_, { method: "POST", body: stream, headers, duplex: "half" });
    expect(await refusalOf(await readArguments(broken, 1_000))).toEqual([400, "invalid_json"]);
  });

  it("refuses arguments that nest without end", async () => {
    const deep = `${'{"a":'.repeat(100)}1${"}".repeat(100)}`;
    expect(await refusalOf(await read(deep))).toEqual([422, "validation_error"]);
    expect(checkArguments({ a: { b: [{ c: 1 }] } })).toMatchObject({ ok: true });
  });
});
