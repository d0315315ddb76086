import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOctopusClient, type HttpResponse, type SendHttp } from "@octo/api-client";
import { sendHttpTo } from "@octo/app-kit";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readDeep, readRoutes } from "./deep.ts";
import { createResponseCheck } from "./response-check.ts";

let simulator: Simulator;
const home = mkdtempSync(join(tmpdir(), "octo-deep-"));
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(async () => {
  rmSync(home, { recursive: true });
  await simulator.close();
});

describe("--deep", () => {
  const document = parse(
    readFileSync(
      fileURLToPath(new URL("../../../../packages/api-client/openapi/octopus.yaml", import.meta.url)),
      "utf8",
    ),
  );
  const check = createResponseCheck(document);
  const client = (sendHttp: SendHttp = sendHttpTo({ serverUrl: simulator.url, caFile: undefined }, {})) =>
    createOctopusClient({
      serverUrl: simulator.url,
      credential: { kind: "apiKey", key: simulator.apiKey },
      sendHttp,
      retry: { attempts: 1 },
    });

  it("reads the routes of the tools, and every response of the simulator fits the document", async () => {
    const routes = await readRoutes(client(), check);
    expect(routes.filter(({ result }) => result === "differs")).toEqual([]);
    expect(routes.filter(({ result }) => result === "fits").length).toBeGreaterThanOrEqual(80);
    expect(routes.filter(({ result, status }) => result === "failed" && status === undefined)).toEqual([]);
  });

  it("reports differences in words of the document, and nothing that a person named", async () => {
    const CANARY = "CANARY-9f2c";
    const send = sendHttpTo({ serverUrl: simulator.url, caFile: undefined }, {});
    const spoil: SendHttp = async (request) => {
      const response = await send(request);
      return request.url.pathname.endsWith("/api") ? response : spoiled(response, CANARY);
    };
    const file = join(home, "report.json");
    const connection = {
      serverUrl: simulator.url,
      credential: { kind: "apiKey" as const, key: simulator.apiKey },
      sendHttp: spoil,
    };
    const [finding] = await readDeep(connection, { check, facts: { octoMcp: "0", node: "20" }, file });
    expect(finding?.status).toBe("note");
    const text = readFileSync(file, "utf8");
    expect(text).toContain('"result": "differs"');
    expect(text).toMatch(/type .*; got /);
    const { names, spaces, projects, tenants, environments } = simulator.landmarks;
    const secrets = [CANARY, simulator.apiKey, new URL(simulator.url).host, "127.0.0.1", "Wren"];
    const named = [names, spaces, projects, tenants, environments]
      .flatMap(textsOf)
      .filter((one) => one.length > 4);
    for (const one of secrets) expect(text).not.toContain(one);
    for (const one of named) expect(text).not.toMatch(new RegExp(`\\b${one.replace(/[^\w ]/g, ".")}\\b`));
  });
});

/** Every text of a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The response with the canary as a field, as a value of a wrong type, and with identifiers kept. */
function spoiled(response: HttpResponse, canary: string): HttpResponse {
  const spoil = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoil(one, depth + 1));
    if (typeof value !== "object" || value === null) return typeof value === "boolean" ? canary : value;
    const fields = Object.entries(value).map(([key, one]) => [key, spoil(one, depth + 1)]);
    return { ...Object.fromEntries(fields), [`${canary}-${depth}`]: [canary] };
  };
  let read = false;
  return {
    ...response,
    async read() {
      if (read) return undefined;
      read = true;
      const chunks: Uint8Array[] = [];
      for (let chunk = await response.read(); chunk !== undefined; chunk = await response.read())
        chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      return Buffer.from(
        text.startsWith("{") || text.startsWith("[") ? JSON.stringify(spoil(JSON.parse(text), 0)) : text,
      );
    },
  };
}
