/** `generate`: with `--check`, and with `--from`, which holds what a server says about itself against what we say. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, serve } from "./support/server.ts";

const script = fileURLToPath(new URL("../scripts/generate.mjs", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octo-generate-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const options = { env: { PATH: process.env.PATH ?? "", ...env } };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

async function file(name: string, document: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof document === "string" ? document : JSON.stringify(document));
  return path;
}

const release = (extra: object) => ({
  type: "object",
  required: ["Id"],
  properties: {
    id: { type: "string" },
    Version: { type: "integer" },
    Links: { type: "object", additionalProperties: { type: "string" } },
    ...extra,
  },
});

/** Swagger 2.0 as a server serves it: base path, three forms of each route, a reference to nothing. */
const SWAGGER = {
  swagger: "2.0",
  info: { title: "Old Octopus", version: "2021.2.4488" },
  basePath: "/api",
  paths: {
    "/releases/{id}": { get: one("getDefaultSpace") },
    "/{baseSpaceId}/releases/{releaseId}": { get: one("ignored") },
    "/{spaceId}/releases/{releaseId}": { get: one("getRelease") },
    "/spaces/{spaceIdentifier}/Releases/{id}": { get: one("getAgain") },
    "/{spaceId}/releases": {
      post: {
        operationId: "createRelease",
        consumes: ["application/json"],
        parameters: [
          { name: "spaceId", in: "path", type: "string", required: true },
          { name: "tags", in: "query", type: "array", items: { type: "string" }, collectionFormat: "csv" },
          { name: "release", in: "body", required: true, schema: { $ref: "#/definitions/ReleaseResource" } },
        ],
        responses: { 201: { description: "Made.", schema: { $ref: "#/definitions/ReleaseResource" } } },
      },
    },
    "/{spaceId}/packages/raw": {
      post: {
        operationId: "push",
        parameters: [{ $ref: "#/parameters/upload" }],
        responses: { 200: { $ref: "#/responses/Nothing" } },
      },
    },
    "/dinosaurs/{name}": { get: { operationId: "getDinosaur", responses: { 200: { description: "It." } } } },
  },
  parameters: { upload: { name: "fileToUpload", in: "formData", type: "file", required: true } },
  responses: { Nothing: { description: "Nothing." } },
  definitions: {
    ReleaseResource: release({
      Cuteness: { type: "number", "x-nullable": true },
      Channel: { $ref: "#/definitions/Missing" },
    }),
  },
};

function one(operationId: string) {
  return {
    operationId,
    responses: { 200: { description: "It.", schema: { $ref: "#/definitions/ReleaseResource" } } },
  };
}

it("the committed files are what the generator makes of the area files", async () => {
  const { code, stdout } = await run(["--check"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Up to date") });
});

describe("of Swagger 2.0", () => {
  it("compares operations and fields, and builds types into a folder", async () => {
    const out = join(folder, "types");
    const { code, stdout, stderr } = await run([
      "--from",
      await file("swagger.json", SWAGGER),
      "--json",
      "--out",
      out,
    ]);
    expect([code, stderr]).toEqual([0, ""]);
    const report = JSON.parse(stdout);
    expect(report.source).toEqual({
      kind: "Swagger 2.0",
      title: "Old Octopus",
      version: "2021.2.4488",
      dangling: ["#/components/schemas/Missing"],
    });
    expect(report.operations.onlyTheirs).toEqual([
      { method: "GET", path: "/api/dinosaurs/{name}", id: "getDinosaur" },
      { method: "GET", path: "/api/{baseSpaceId}/releases/{releaseId}", id: "ignored" },
    ]);
    const ids = report.operations.onlyOurs.map(({ id }: { id: string }) => id);
    expect(ids).toContain("deleteRelease");
    expect(ids).not.toContain("getRelease");
    expect(report.fields.onlyTheirs).toContain("Release.Cuteness");
    expect(report.fields.onlyOurs).toContain("Release.ReleaseNotes");
    expect(report.fields.onlyOurs).not.toContain("Release.Id");
    expect(report.fields.types).toContainEqual({
      field: "Release.Version",
      ours: "string",
      theirs: "integer",
    });
    expect(report.nullability).toBe("compared");

    const types = await readFile(join(out, "schema.ts"), "utf8");
    expect(types).toContain(
      "// Generated from a server's own document (Swagger 2.0; Old Octopus 2021.2.4488)",
    );
    expect(types).toContain("Cuteness?: number | null");
    expect(types).toContain("fileToUpload: string");
    expect(types).toContain("tags?: string[]");
  }, 30_000);

  it("is read from a server with the key of the environment, which follows no redirect", async () => {
    const other = await serve((_request, response) => json(response, SWAGGER));
    const server = await serve(({ url }, response) => {
      if (url === "/octopus/api/swagger.json") return json(response, SWAGGER);
      response.writeHead(302, { Location: `${other.url}/api/swagger.json` }).end();
    });
    const env = { MY_KEY: "API-CANARY1" };
    const [good, moved] = await Promise.all([
      run(["--from", `${server.url}/octopus/`, "--api-key-env", "MY_KEY"], env),
      run(["--from", server.url, "--api-key-env", "MY_KEY"], env),
    ]);
    expect(good.code).toBe(0);
    expect(good.stdout).toContain("Swagger 2.0: Old Octopus 2021.2.4488");
    expect(good.stdout).toContain("Release.Version: ours string, server integer");
    expect(good.stdout).not.toContain("Types:");
    expect(server.seen[0]?.headers["x-octopus-apikey"]).toBe("API-CANARY1");
    expect(moved.code).toBe(1);
    expect(moved.stderr).toMatch(/^generate: \S+ redirects to \S+; give that address\n$/);
    expect(other.seen).toEqual([]);
    for (const { stdout, stderr } of [good, moved]) expect(stdout + stderr).not.toContain("CANARY");
  }, 30_000);
});

describe("of OpenAPI 3", () => {
  it("reads YAML, keeps quiet about null where the server is, and names values that we lack", async () => {
    const from = await file(
      "openapi.yaml",
      `openapi: 3.0.1
info: { title: New, version: "2026.4" }
servers: [{ url: "https://octopus.example/octopus/api" }]
paths:
  /{spaceId}/tasks/{id}:
    get:
      responses:
        "200":
          description: It.
          content:
            application/json:
              schema:
                allOf:
                  - { type: object, properties: { Id: { type: string }, State: { type: string, enum: [Queued, Dreaming] } } }
`,
    );
    const { code, stdout } = await run(["--from", from, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.operations).toMatchObject({ common: 1, onlyTheirs: [] });
    expect(report.fields.values).toContainEqual({ field: "Task.State", theirs: ["Dreaming"] });
    expect(report.fields.nullability).toEqual([]);
    expect(report.nullability).toBe("not declared by the server's document");
  }, 30_000);

  it("finds nothing to say about our own document", async () => {
    const ours = fileURLToPath(new URL("../openapi/octopus.yaml", import.meta.url));
    const { stdout } = await run(["--from", ours, "--json"]);
    const { operations, fields, nullability } = JSON.parse(stdout);
    expect(operations).toMatchObject({ onlyOurs: [], onlyTheirs: [] });
    expect(fields).toMatchObject({ onlyOurs: [], onlyTheirs: [], types: [], values: [], nullability: [] });
    expect(nullability).toBe("compared");
  }, 30_000);
});

describe("what cannot be done", () => {
  it("is said in one line", async () => {
    const src = fileURLToPath(new URL("../src/generated", import.meta.url));
    const before = await readFile(join(src, "schema.ts"), "utf8");
    const some = await file("some.json", SWAGGER);
    const cases: [string[], string][] = [
      [["--from", join(folder, "nothing.json")], "cannot be read (ENOENT)"],
      [["--from", await file("list.json", "[1]")], "is not an OpenAPI document"],
      [["--from", await file("broken.json", '{"swagger":')], "is neither JSON nor YAML"],
      [
        ["--from", await file("asyncapi.json", { asyncapi: "2.0", paths: {} })],
        "is neither Swagger 2.0 nor OpenAPI 3",
      ],
      [["--from", some, "--out", src], "holds committed files"],
      [["--from", some, "--api-key-env", "NOT_SET"], "the variable NOT_SET is not set"],
      [["--from", some, "--bogus"], "Unknown option '--bogus'"],
    ];
    const outcomes = await Promise.all(cases.map(([args]) => run(args)));
    outcomes.forEach(({ code, stdout, stderr }, at) => {
      expect([code, stdout, stderr.trimEnd().split("\n").length]).toEqual([1, "", 1]);
      expect(stderr).toContain(cases[at]?.[1]);
    });
    expect(await readFile(join(src, "schema.ts"), "utf8")).toBe(before);
  }, 30_000);
});
