import { describe, expect, it } from "vitest";
import { createPolicy } from "../policy.ts";
import { tighten } from "../tighten.ts";
import type { PolicySettings } from "../types.ts";
import { octopusRoutes } from "./index.ts";

function decide(request: string, settings: PolicySettings = { allowDeletes: true }, more: object = {}) {
  const at = request.indexOf(" ");
  const policy = createPolicy({ ...settings, routes: octopusRoutes });
  return policy.decide({ kind: "http", method: request.slice(0, at), path: request.slice(at + 1), ...more });
}

describe("W1: a URI template expands after the gates", () => {
  it.each([
    ["GET /api/users/me/{k}", ["k"]],
    ["GET /api/users/me/api{zz}keys", []],
    ["GET /api/{+k}", ["k"]],
    ["DELETE /api/{a}/{b}", ["a", "b"]],
    ["GET /api/%7B+k%7D", ["k"]],
    ["GET /api/users/me/%7Bk%7D", ["k"]],
    ["GET /api/spaces{/id}{?skip}", ["id"]],
  ])("%s", (request, query) => {
    expect(decide(request, undefined, { query })).toMatchObject({ effect: "deny", gate: "shape" });
  });
});

describe("W2: another spelling of a denied path", () => {
  it.each([
    "GET /api/users/me/%2e%2e/me/apikeys",
    "GET /api/users/me/%2E./apikeys",
    "GET /api/users/./me/apikeys",
    "GET /api/users/me/api\tkeys",
    "GET /api/users/me/api\nkeys",
    "GET /api/users/me/apikeys\u0000",
    "GET /api/%2e%2e/octopus/portal",
    "GET /api/../octopus/portal",
    "GET /api/users/me/ApiKeys",
    "GET /api/Users/me/APIKEYS",
    "GET /api/users/me/%61pikeys",
    "GET /api/users/me/apikeys%00",
    "DELETE /api/spaces/Spaces-1/",
    "DELETE /api/users/Users-1/",
    "DELETE /api/Spaces/Spaces-1",
    "DELETE /api/spaces/./Spaces-1",
    "GET /api/users/me/apikeys/",
    "GET /api/users/me/apikeys;x=1",
    "GET /api/users/me//apikeys",
    "GET /api/users/me\\apikeys",
    "GET /api/users/me%2Fapikeys",
    "GET /api/users/me%5capikeys",
    "GET /api/users/me/%2561pikeys",
    "GET /api/users/me/apikeys%3Ftake=5",
    "GET /api/users/me/apikeys?take=5",
    "get /API/USERS/ME/APIKEYS",
    "GET /api/Spaces-1/users/me/apikeys/v2",
    "GET /api/spaces/Spaces-1/users/me/apikeys",
  ])("%j", (request) => expect(decide(request).effect).toBe("deny"));
});

describe("W3: a crafted id turns a tool into an arbitrary request", () => {
  const via = { tool: "find_releases", reads: ["releases"] };
  const ids = [
    "Releases-1%2F..%2F..%2F..%2Fusers%2Fme%2Fapikeys",
    "Releases-1/../../../users/me/apikeys",
    "../../users/me/apikeys",
    "Releases-1%3Fx=",
    "Releases-1?x=",
    "Releases-1#",
    "Releases-1%23x",
    "..",
    "%2e%2e",
    "Releases-1%2fdeployments",
  ];
  it.each(ids)("%s in a release id, a task id and a project id", (id) => {
    for (const path of [
      `/api/Spaces-1/releases/${id}`,
      `/api/Spaces-1/tasks/${id}/details`,
      `/api/Spaces-1/projects/${id}/variables`,
    ]) {
      expect(decide(`GET ${path}`, { toolsets: ["releases"], readOnly: true }, { via }).effect).toBe("deny");
    }
  });

  it("a git reference cannot climb out of its segment", () => {
    for (const ref of [
      "..%2F..%2Fusers%2Fme%2Fapikeys",
      "x%2F..%2F..",
      "%2e%2e",
      "refs/heads/main%2F..%2Fx",
    ]) {
      expect(decide(`GET /api/Spaces-1/projects/Projects-1/${ref}/variables`).effect).toBe("deny");
    }
    const plain = decide("GET /api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/variables");
    expect(plain).toMatchObject({ effect: "allow", route: { toolset: "projects" } });
  });
});

describe("W4: the surroundings change the decision", () => {
  it("no environment variable does", () => {
    const { process } = globalThis as unknown as { process: { env: { [name: string]: string | undefined } } };
    const names = ["OCTOPUS_SKIP_ELICITATION", "CLI_SERVER_URL", "OCTOPUS_SERVER_URL", "HTTPS_PROXY"];
    const before = names.map((name) => process.env[name]);
    const first = decide("POST /api/Spaces-1/releases");
    for (const name of names) process.env[name] = "true";
    expect(decide("POST /api/Spaces-1/releases")).toEqual(first);
    names.forEach((name, i) => {
      if (before[i] === undefined) delete process.env[name];
      else process.env[name] = before[i];
    });
    expect(first.effect).toBe("confirm");
  });

  it("a caller cannot loosen what the operator set", () => {
    const policy = createPolicy({ routes: octopusRoutes, readOnly: true, toolsets: ["releases"] });
    for (const override of [
      { readOnly: false },
      { allowDeletes: true },
      { toolsets: "all" as const },
      { open: ["users"] },
    ]) {
      expect(tighten(policy, override).ok).toBe(false);
    }
  });

  it("the sources import nothing beside pure functions and use no surroundings", () => {
    const sources = Object.entries(
      // @ts-expect-error: the test runner expands this call; its types are not wanted here.
      import.meta.glob(["../**/*.ts", "../../../shared/src/*.ts", "!**/*.test.ts"], {
        query: "?raw",
        import: "default",
        eager: true,
      }),
    ) as [string, string][];
    expect(sources.length).toBeGreaterThan(30);
    for (const [file, text] of sources) {
      const code = text.replace(/^\s*(\/\*\*|\*).*$/gm, "");
      const imports = [...code.matchAll(/from "([^"]+)"/g)].map((found) => found[1] ?? "");
      expect([file, imports.filter((one) => !one.startsWith(".") && one !== "@octo/shared")]).toEqual([
        file,
        [],
      ]);
      expect(code).not.toMatch(
        /\b(process|require|globalThis|fetch|setTimeout|Date\.now|Math\.random|console)\b\s*[.(]/,
      );
      expect(text.split("\n").length).toBeLessThanOrEqual(400);
    }
  });
});

describe("W5: the request leaves for another host", () => {
  it.each([
    "GET https://evil.example/api/Spaces-1/releases",
    "GET //evil.example/api",
    "GET /\\evil.example/api",
    "GET http:/api",
    "GET /api@evil.example/",
    "GET \\\\evil.example\\api",
    "GET .evil.example/api",
    "GET :443/api",
  ])("%s", (request) => expect(decide(request)).toMatchObject({ effect: "deny", gate: "shape" }));

  it("the path to send names no host", () => {
    expect(decide("GET /api/%40evil.example/x").route?.path).toBe("/api/%40evil.example/x");
    expect(decide("GET /api/Spaces-1/releases/").route?.path).toBe("/api/Spaces-1/releases");
  });
});

describe("kill switch: a toolset that is off is off", () => {
  it.each([
    ["GET /api/experimental/%2e%2e/Spaces-1/certificates", ["core"]],
    ["GET /api/serverstatus/%2E%2E/Spaces-1/certificates", ["core"]],
    ["GET /api/spaces/{+x}", ["core"]],
    ["GET /api/Spaces-1/projects/Projects-1/releases", ["projects"]],
    ["GET /api/Spaces-1/projects/Projects-1/runbooks", ["projects"]],
    ["GET /api/spaces/Spaces-1/projects/P/environments/E/untenanted/livestatus", ["projects", "machines"]],
    ["GET /api/Spaces-1/projects/Projects-1/FeatureToggles", ["projects"]],
    ["GET /api/Spaces-1/Certificates", ["accounts"]],
    ["GET /api/spaces/Spaces-1/certificates", ["core"]],
    ["GET /api/certificates", ["core"]],
    ["GET /api/spaces/default/certificates", ["core"]],
    ["GET /api/default/certificates", ["core"]],
    ["GET /api/serverstatus/whatever", ["core"]],
    ["GET /api/experimental/whatever", ["core"]],
    ["GET /api/spaces/Spaces-1/anything", ["core"]],
    ["GET /api/Spaces-1/projects/Projects-1/releases%2FReleases-1/variables", ["projects"]],
  ])("%s with only %j on", (request, toolsets) => expect(decide(request, { toolsets }).effect).toBe("deny"));

  it("space-scoped tasks come with tasks", () => {
    expect(decide("GET /api/Spaces-1/tasks", { toolsets: ["tasks"] }).effect).toBe("allow");
  });
});
