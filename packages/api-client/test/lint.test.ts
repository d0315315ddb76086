/** The linter of the document really refuses: what is broken, and what is only worth a warning. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const run = promisify(execFile);
const script = fileURLToPath(new URL("../scripts/lint.mjs", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octo-lint-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A small document that is right as it stands. */
function small() {
  const response = (description: string) => ({ description });
  const get = {
    operationId: "getThing",
    summary: "Returns one thing.",
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    responses: { "200": response("The thing."), "404": response("There is none.") } as object,
  };
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "https://things.invalid" }],
    security: [{ key: [] }],
    paths: { "/things/{id}": { get } },
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
  };
}

async function lint(document: object): Promise<{ code: number; text: string }> {
  const file = join(folder, "document.json");
  await writeFile(file, JSON.stringify(document));
  try {
    const { stdout, stderr } = await run(process.execPath, [script, file]);
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}

it("accepts a good document", async () => {
  expect(await lint(small())).toEqual({ code: 0, text: "" });
});

it("refuses a reference to nothing", async () => {
  const document = small();
  document.paths["/things/{id}"].get.responses = { "200": { $ref: "#/components/responses/Nothing" } };
  const { code, text } = await lint(document);
  expect(code).toBe(1);
  expect(text).toContain("no-unresolved-refs");
});

it("refuses a path parameter that is not declared", async () => {
  const document = small();
  document.paths["/things/{id}"].get.parameters = [];
  const { code, text } = await lint(document);
  expect(code).toBe(1);
  expect(text).toContain("path-parameters-defined");
});

it("refuses what is only a warning", async () => {
  const document = small();
  document.paths["/things/{id}"].get.responses = { "200": { description: "The thing." } };
  const { code, text } = await lint(document);
  expect(code).toBe(1);
  expect(text).toContain("lint: 0 errors, 1 warnings");
});
