import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { boundaryOf, readUpload } from "./multipart.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-multipart-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

const BOUNDARY = "----b0undary";
function bodyWith(content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n`),
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="fileToUpload"; filename="a \\"b\\".zip"\r\n`,
    ),
    Buffer.from("Content-Type: application/zip\r\n\r\n"),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

describe("a multipart body", () => {
  const contents: readonly (readonly [string, Buffer])[] = [
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("one line")],
    [
      "line ends and almost boundaries",
      Buffer.from(`\r\n--\r\n------b0undar\r\n--${BOUNDARY.slice(0, -1)}\r\n`),
    ],
    ["every byte", Buffer.from(Array.from({ length: 1_024 }, (_, index) => index & 255))],
  ];
  for (const [name, content] of contents) {
    it.each([1, 2, 7, 64, 100_000])(`gives its file (${name}) however it is cut: %i`, async (size) => {
      const path = join(folder, `${name.length}-${size}`);
      const upload = await readUpload(pieces(bodyWith(content), size), BOUNDARY, () => path);
      expect(upload).toMatchObject({ field: "fileToUpload", fileName: 'a "b".zip', size: content.length });
      expect(readFileSync(path).equals(content)).toBe(true);
    });
  }

  it("gives no file when it has none, and is refused without its end", async () => {
    const field = Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--${BOUNDARY}--`,
    );
    expect(await readUpload(pieces(field, 5), BOUNDARY, () => join(folder, "none"))).toBeNull();
    const cut = bodyWith(Buffer.from("abc")).subarray(0, -10);
    await expect(readUpload(pieces(cut, 50), BOUNDARY, () => join(folder, "cut"))).rejects.toThrow();
  });

  it("is recognised by its content type", () => {
    expect(boundaryOf("multipart/form-data; boundary=abc")).toBe("abc");
    expect(boundaryOf('multipart/form-data; charset=x; boundary="a b"')).toBe("a b");
    expect(boundaryOf("application/json")).toBeNull();
    expect(boundaryOf(undefined)).toBeNull();
  });
});
