import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

describe("the path of a request", () => {
  it("finds its route in all space prefix forms, whatever its case and with a slash at the end", async () => {
    const paths = [
      "/api/Spaces-1/environments/Environments-4",
      "/api/spaces/Spaces-1/environments/Environments-4",
      "/api/spaces/default/environments/Environments-4",
      "/api/environments/Environments-4",
      "/API/spaces-1/ENVIRONMENTS/environments-4/",
    ];
    const responses = await Promise.all(paths.map((path) => h.get(path)));
    for (const response of responses) expect(response.body).toEqual(responses[0]?.body);
    expect(responses[0]?.body.Links.Self).toBe("/api/Spaces-1/environments/Environments-4");
  });

  it("prefers a literal segment to a parameter and finds documents by slug", async () => {
    expect((await h.get("/api/Spaces-1/projects/all")).body).toHaveLength(4);
    expect((await h.get("/api/Spaces-1/projects/checkout-service")).body.Id).toBe(h.marks.projects.checkout);
  });

  it("finds only documents of its space", async () => {
    const other = await h.get("/api/Spaces-2/environments/all");
    expect(other.body.map((item: { Id: string }) => item.Id)).toEqual([
      h.marks.environments.dataDev,
      h.marks.environments.dataProduction,
    ]);
    expect((await h.get("/api/Spaces-2/projects/Projects-1")).status).toBe(404);
  });

  it("gives 404 and 405 in the server's words when no route fits", async () => {
    const missing = await h.get("/api/Spaces-1/releases/Releases-99999");
    expect(missing.status).toBe(404);
    expect(missing.body).toEqual({
      ErrorMessage: "The resource 'Releases-99999' was not found.",
      Errors: [],
    });
    expect((await h.get("/api/Spaces-99/releases")).status).toBe(404);
    expect((await h.send("DELETE", "/api/Spaces-1/environments")).status).toBe(405);
  });

  it("is served below a virtual directory, links included", async () => {
    const other = await startHarness({ virtualDirectory: "/octopus" });
    try {
      const root = await other.get("/api");
      expect(root.body.Links.CurrentUser).toBe("/octopus/api/users/me");
      expect((await other.get("/api/spaces/Spaces-1")).body.Links.SpaceHome).toBe("/octopus/api/Spaces-1");
      const { Links } = (await other.get("/api/Spaces-1/projects/Projects-1")).body;
      expect(Links.Web).toBe("/octopus/app#/Spaces-1/projects/Projects-1");
      expect(Object.values(Links).filter((link) => !String(link).startsWith("/octopus/"))).toEqual([]);
      expect(Object.values(root.body.Links).filter((link) => !String(link).startsWith("/octopus/"))).toEqual(
        [],
      );
    } finally {
      await other.sim.close();
    }
  });
});

describe("request bodies", () => {
  it("are read as JSON, also with the content type of a form", async () => {
    const post = async (type: string, body: string) => {
      const headers = { "X-Octopus-ApiKey": h.sim.apiKey, "Content-Type": type };
      const response = await fetch(`${h.sim.url}/api/Spaces-1/projectgroups`, {
        method: "POST",
        headers,
        body,
      });
      return [response.status, ((await response.json()) as { Errors?: unknown }).Errors];
    };
    const form = "application/x-www-form-urlencoded";
    expect(await post(form, '{"Name":"Sent as a form"}')).toEqual([201, undefined]);
    expect(await post("application/json", "{bad")).toEqual([400, ["The request body is not valid JSON."]]);
    expect(await post(form, "Name=Form")).toEqual([400, ["The request body is not valid JSON."]]);
  });
});

describe("a page of a list", () => {
  it("links to the next page until there is none", async () => {
    const seen: string[] = [];
    let next: string | undefined = "/api/Spaces-1/releases?take=7";
    while (next !== undefined) {
      const page = await h.get(next);
      expect(page.body.Items.length).toBeLessThanOrEqual(7);
      seen.push(...page.body.Items.map((item: { Id: string }) => item.Id));
      next = page.body.Links["Page.Next"];
    }
    const all = await h.get("/api/Spaces-1/releases?take=2147483647");
    expect(seen).toEqual(all.body.Items.map((item: { Id: string }) => item.Id));
    expect(new Set(seen).size).toBe(all.body.TotalResults);
  });

  it("has 30 items by default, keeps filters in its links, and exists for an empty list", async () => {
    const page = (await h.get("/api/Spaces-1/deployments?Projects=Projects-1,Projects-2")).body;
    expect(page.ItemsPerPage).toBe(30);
    expect(page.Items).toHaveLength(30);
    expect(page.Links["Page.Next"]).toBe(
      "/api/Spaces-1/deployments?skip=30&take=30&Projects=Projects-1%2CProjects-2",
    );
    const empty = (await h.get("/api/Spaces-1/projects?partialName=nothing")).body;
    expect(empty).toMatchObject({ TotalResults: 0, NumberOfPages: 1, LastPageNumber: 0, Items: [] });
  });

  it("covers all spaces on routes that mix spaces", async () => {
    const first = (await h.get("/api/tasks?take=100")).body;
    const second = (await h.get(first.Links["Page.Next"])).body;
    const spaces = new Set(
      [...first.Items, ...second.Items].map((item: { SpaceId: string }) => item.SpaceId),
    );
    expect(second.TotalResults).toBe(first.TotalResults);
    expect([...spaces].sort()).toEqual([h.marks.spaces.default, h.marks.spaces.dataPlatform]);
    const one = (await h.get("/api/tasks?take=0&spaces=Spaces-2")).body;
    expect(one.TotalResults).toBe((await h.get("/api/Spaces-2/tasks?take=0")).body.TotalResults);
  });

  it("takes lists that are joined by commas or repeated, and refuses a skip that is no number", async () => {
    const joined = await h.get("/api/Spaces-1/environments?ids=Environments-1,Environments-3");
    const repeated = await h.get("/api/Spaces-1/environments?IDS=Environments-1&ids=Environments-3");
    expect(joined.body.Items).toEqual(repeated.body.Items);
    expect((await h.get("/api/Spaces-1/environments?skip=many")).status).toBe(400);
  });
});

describe("authentication", () => {
  it("lets a caller without a key read the root document and nothing else", async () => {
    const root = await h.get("/api/", "");
    expect(root.status).toBe(200);
    expect(root.body.ApiVersion).toBe("3.0.0");
    expect(root.body.InstallationId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(Object.keys(root.body.Links).length).toBeGreaterThan(100);
    for (const key of ["", "API-WRONG"]) {
      const response = await h.get("/api/users/me", key);
      expect(response.status).toBe(401);
      expect(response.body.ErrorMessage).toBe(
        "You must be logged in to request this resource. Please provide a valid API key or log in again.",
      );
    }
  });

  it("takes the key as a bearer token and in the query", async () => {
    const bearer = await fetch(`${h.sim.url}/api/users/me`, {
      headers: { Authorization: `Bearer ${h.sim.apiKey}` },
    });
    expect(bearer.status).toBe(200);
    expect((await h.get(`/api/users/me?apikey=${h.sim.apiKey}`, "")).body.IsService).toBe(true);
  });

  it("names the missing permission in a 403", async () => {
    const sam = h.marks.users["sam.reyes"]?.apiKey ?? "";
    expect((await h.get("/api/Spaces-1/projects", sam)).status).toBe(200);
    const refused = await h.send(
      "POST",
      "/api/Spaces-1/releases/create/v1",
      { ProjectName: h.marks.names.projects.checkout },
      sam,
    );
    expect(refused.status).toBe(403);
    expect(refused.body.ErrorMessage).toContain("ReleaseCreate");
  });
});

describe("response bodies", () => {
  it("have their real length, and are compressed on request", async () => {
    const zipped = await fetch(`${h.sim.url}/api/Spaces-1/deployments`, {
      headers: { "X-Octopus-ApiKey": h.sim.apiKey, "Accept-Encoding": "gzip" },
    });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(Number(zipped.headers.get("content-length"))).toBeGreaterThan(100);
    expect(((await zipped.json()) as { Items: unknown[] }).Items).toHaveLength(30);
  });

  it("are 404 for routes that an older server does not have", async () => {
    const old = await startHarness({ serverVersion: "2023.4.8290" });
    try {
      expect((await old.get("/api/Spaces-1/projects/Projects-2/featuretoggles")).status).toBe(404);
      expect((await old.get("/api")).body.Version).toBe("2023.4.8290");
    } finally {
      await old.sim.close();
    }
  });
});
