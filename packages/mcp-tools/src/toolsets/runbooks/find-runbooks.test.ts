import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { type OverlayBench, openBenchWith, page } from "../../../test/overlay.ts";

const CHECKOUT = { spaceName: "Default", projectName: "Checkout Service" };

describe("runbooks in the database", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it("find_runbooks lists runbooks in the database, with where they may run", async () => {
    const cold = await bench.ok("find_runbooks", CHECKOUT);
    expect(cold.structured).toEqual({
      projectId: demoFacts.projects.checkout,
      items: [
        {
          id: demoFacts.runbookId,
          name: "Restart checkout pods",
          slug: "restart-checkout-pods",
          description: "Restarts the checkout pods one after the other.",
          runbookProcessId: "RunbookProcess-Runbooks-1",
          publishedRunbookSnapshotId: demoFacts.runbookSnapshotId,
          multiTenancyMode: "Untenanted",
          environmentScope: "Specified",
          environments: [demoFacts.environments.staging, demoFacts.environments.production],
          defaultGuidedFailureMode: "EnvironmentDefault",
          resourceUri: `octopus://spaces/Default/runbooks/${demoFacts.runbookId}`,
        },
      ],
      total: 1,
    });
    expect(cold.requests).toBe(3);
    expect((await bench.ok("find_runbooks", CHECKOUT)).requests).toBe(1);
  });

  it.each([demoFacts.runbookId, "restart-checkout-pods", "restart checkout pods"])(
    "find_runbooks finds one by %s",
    async (text) => {
      const { structured } = await bench.ok("find_runbooks", { ...CHECKOUT, runbookId: text });
      expect(structured).toMatchObject({ items: [{ id: demoFacts.runbookId }], total: 1 });
    },
  );

  it("find_runbooks finds none by a part of a name that no runbook has", async () => {
    const { structured } = await bench.ok("find_runbooks", { ...CHECKOUT, partialName: "reboot" });
    expect(structured).toEqual({ projectId: demoFacts.projects.checkout, items: [], total: 0 });
  });

  it("find_runbooks does not find a runbook of another project", async () => {
    const args = { spaceName: "Default", projectName: "Web Storefront", runbookId: demoFacts.runbookId };
    const { error } = await bench.fails("find_runbooks", args);
    expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("It has none.") });
  });

  it.each([
    [{ runbookId: "Restart" }, /no runbook 'Restart'. It has 'Restart checkout pods \(Runbooks-1\)'/],
    [{ projectName: "Checkout" }, /no project 'Checkout'.*'Checkout Service' \(Projects-1\)/],
    [{ gitRef: "main" }, /keeps its runbooks in the database/],
    [{ runbookSlug: "restart-checkout-pods" }, /needs gitRef/],
    [{ runbookId: demoFacts.runbookId, runbookSlug: "x", gitRef: "main" }, /not both/],
    [{ runbookId: demoFacts.runbookId, partialName: "x" }, /partialName/],
  ])("find_runbooks refuses %j", async (args, message) => {
    const { error } = await bench.fails("find_runbooks", { ...CHECKOUT, ...args });
    expect(error.message).toMatch(message);
  });

  it.each(["x/../../users/me", "Runbooks-1/../../users/me", "%2e%2e", "..", "Runbooks-1?x", "a\u0000b"])(
    "find_runbooks reaches no other route by the id %j",
    async (runbookId) => {
      bench.simulator.journal.clear();
      await bench.fails("find_runbooks", { ...CHECKOUT, runbookId });
      const paths = bench.simulator.journal.requests().map(({ path }) => path);
      expect(
        paths.filter((path) => !/^\/api\/Spaces-1\/projects\/Projects-1(?:\/runbooks)?$/.test(path)),
      ).toEqual([]);
    },
  );

  it("find_runbooks works with its own toolset alone", async () => {
    const narrow = await openBench({ policy: { toolsets: ["runbooks"] } });
    try {
      expect((await narrow.ok("find_runbooks", CHECKOUT)).structured).toMatchObject({ total: 1 });
    } finally {
      await narrow.close();
    }
  });

  it("find_runbooks works on a server of 2021.1", async () => {
    const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
    try {
      expect((await old.ok("find_runbooks", CHECKOUT)).structured).toMatchObject({ total: 1 });
    } finally {
      await old.close();
    }
  });
});

describe("runbooks in Git", () => {
  const STOREFRONT = { spaceName: "Default", projectName: "Web Storefront" };
  const PROJECT = `/api/Spaces-1/projects/${demoFacts.projects.storefront}`;
  const purge = {
    Id: "purge-cdn",
    Name: "Purge CDN",
    Slug: "purge-cdn",
    ProjectId: demoFacts.projects.storefront,
    EnvironmentScope: "All",
  };
  const inGit = {
    Id: demoFacts.projects.storefront,
    Name: "Web Storefront",
    Slug: "web-storefront",
    PersistenceSettings: {
      Type: "VersionControlled",
      DefaultBranch: "main",
      ConversionState: { VariablesAreInGit: true, RunbooksAreInGit: true },
    },
  };
  let bench: OverlayBench;
  beforeAll(async () => {
    bench = await openBenchWith(({ path }) => {
      if (path === "/api/Spaces-1/projects") return page([inGit]);
      if (path === `${PROJECT}/refs%2Fheads%2Fmain/runbooks`) return page([purge]);
      if (path === `${PROJECT}/refs%2Fheads%2Fmain/runbooks/purge-cdn`) return { body: purge };
      return undefined;
    });
  });
  afterAll(() => bench.close());

  it("find_runbooks lists runbooks at a Git reference", async () => {
    const { structured } = await bench.ok("find_runbooks", { ...STOREFRONT, gitRef: "refs/heads/main" });
    expect(structured).toMatchObject({
      projectId: demoFacts.projects.storefront,
      gitRef: "refs/heads/main",
      items: [
        {
          id: "purge-cdn",
          resourceUri:
            "octopus://spaces/Default/projects/web-storefront/refs%2Fheads%2Fmain/runbooks/purge-cdn",
        },
      ],
      total: 1,
    });
  });

  it("find_runbooks lists a runbook in Git without slug and id, and gives no address that leads nowhere", async () => {
    const { Slug: _, Id: __, ...odd } = purge;
    const other = await openBenchWith(({ path }) => {
      if (path === "/api/Spaces-1/projects") return page([inGit]);
      return path.endsWith("/refs%2Fheads%2Fmain/runbooks")
        ? page([odd, { ...odd, Id: "Runbooks-7" }, purge])
        : undefined;
    });
    const { structured } = await other.ok("find_runbooks", { ...STOREFRONT, gitRef: "refs/heads/main" });
    const items = structured.items as { name: string; resourceUri?: string }[];
    expect(items.map(({ name }) => name)).toEqual(["Purge CDN", "Purge CDN", "Purge CDN"]);
    expect(items.map(({ resourceUri }) => resourceUri !== undefined)).toEqual([false, false, true]);
    await other.close();
  });

  it("find_runbooks finds one in Git by slug, and its resource can be read", async () => {
    const { structured } = await bench.ok("find_runbooks", {
      ...STOREFRONT,
      runbookSlug: "purge-cdn",
      gitRef: "refs/heads/main",
    });
    const [item] = structured.items as { resourceUri: string }[];
    expect((await bench.ok("read_resource", { uri: item?.resourceUri })).structured).toMatchObject({
      content: { Name: "Purge CDN" },
    });
  });

  it("find_runbooks names the default branch when no Git reference is given", async () => {
    const { error } = await bench.fails("find_runbooks", STOREFRONT);
    expect(error).toMatchObject({ code: "input", details: { defaultBranch: "main" } });
    expect(error.hint).toContain("gitRef 'main'");
  });

  it("find_runbooks says when there is no such branch", async () => {
    const { error } = await bench.fails("find_runbooks", { ...STOREFRONT, gitRef: "mian" });
    expect(error).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("'mian' is not in the repository"),
    });
  });

  it.each(["../../users", "main/../..", "a%2fb", "a\\b"])(
    "find_runbooks takes no path for a Git reference: %s",
    async (gitRef) => {
      const { error } = await bench.fails("find_runbooks", { ...STOREFRONT, gitRef });
      expect(error.code).toBe("input");
    },
  );
});
