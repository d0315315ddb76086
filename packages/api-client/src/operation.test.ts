/** What the index of operations takes from the document. */
import { readFileSync } from "node:fs";
import { expect, expectTypeOf, it } from "vitest";
import { parse } from "yaml";
import { PLAIN_RESPONSES } from "./generated/plain-responses.ts";
import { type OctopusClient, operations } from "./index.ts";

type Operation = { operationId: string; "x-octo-sensitive"?: boolean };
const document = parse(readFileSync(new URL("../openapi/octopus.yaml", import.meta.url), "utf8")) as {
  paths: Record<string, Record<string, Operation>>;
};

it("marks exactly the operations whose response or body is a credential", () => {
  const declared = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .filter((operation) => operation["x-octo-sensitive"])
    .map(({ operationId }) => operationId);
  expect(declared).toContain("createApiKey");
  expect(
    operations
      .filter(({ sensitive }) => sensitive)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(declared.sort());
});

it("the index knows the responses that are not JSON", () => {
  expect(PLAIN_RESPONSES).toMatchObject({
    "GET /api/{spaceId}/tasks/{id}/raw": "text/plain",
    "GET /llms.txt": "text/markdown",
  });
  expect(PLAIN_RESPONSES).not.toHaveProperty("GET /api");
});

it("the compiler checks calls against the document", () => {
  const call = (client: OctopusClient) => ({
    root: client.get("/api"),
    text: client.get("/llms.txt"),
    gone: client.inSpace("Spaces-1").delete("/api/{spaceId}/releases/{id}", { path: { id: "Releases-1" } }),
  });
  type Made = ReturnType<typeof call>;
  expectTypeOf<Awaited<Made["text"]>>().toEqualTypeOf<string>();
  expectTypeOf<Awaited<Made["gone"]>>().toEqualTypeOf<undefined>();
  expectTypeOf<Awaited<Made["root"]>["Version"]>().not.toBeAny();
});
