import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRoutes } from "../routes/index.ts";
import { type Harness, startHarness } from "../testing/harness.ts";
import { llmsText } from "./llms-text.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness({ virtualDirectory: "/octopus" });
});
afterAll(() => h.sim.close());

describe("llms.txt", () => {
  it("is served without a key, and lists every operation", async () => {
    const page = await h.get("/llms.txt", "");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(page.text.startsWith("# ")).toBe(true);
    for (const route of allRoutes()) {
      const path = `/api${route.path === "/" ? "" : route.path}`;
      expect(page.text).toContain(`### ${route.method} ${path}\n`);
    }
    expect(page.text.length).toBeGreaterThan(100_000);
    expect(page.text.length).toBeLessThan(700_000);
  });

  it("is the same text each time, without operations that the version lacks", () => {
    const routes = allRoutes();
    expect(llmsText(routes, "2026.3.15581")).toBe(llmsText(allRoutes(), "2026.3.15581"));
    expect(llmsText(routes, "2026.3.15581")).toContain("GET /api/deploymentfreezes");
    expect(llmsText(routes, "2024.2.9409")).not.toContain("GET /api/deploymentfreezes");
  });

  it("is redirected to from its older address", async () => {
    const response = await fetch(`${h.sim.url}/api/experimental/llms.txt`, { redirect: "manual" });
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/octopus/llms.txt");
  });
});
