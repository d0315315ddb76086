import { describe, expect, it } from "vitest";
import { contractError, methodNotAllowed, notFound, unauthorized } from "./error-response.ts";
import { degraded, healthy } from "./health.ts";

describe("contractError", () => {
  it("has body and headers of the contract", async () => {
    const response = contractError(429, "rate_limit", "Too many calls. Wait 7 seconds.", {
      retryAfter: 6.1,
      hint: "Call less often.",
      headers: { "x-more": "1" },
    });
    expect(response.status).toBe(429);
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "retry-after": "7",
      "x-more": "1",
    });
    expect(await response.json()).toEqual({
      error: "rate_limit",
      message: "Too many calls. Wait 7 seconds.",
      retry_after: 7,
      hint: "Call less often.",
    });
  });

  it("never asks for a wait of less than a second", async () => {
    for (const retryAfter of [0, -3, Number.NaN]) {
      expect(contractError(503, "busy", "Wait.", { retryAfter }).headers.get("retry-after")).toBe("1");
    }
  });
});

describe("the errors of every app", () => {
  it.each([
    [notFound(), 404, "not_found"],
    [methodNotAllowed(["GET", "POST"]), 405, "method_not_allowed"],
    [unauthorized(), 401, "unauthorized"],
  ])("%#", async (response, status, error) => {
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error, message: expect.stringMatching(/\w+/) });
  });

  it("carry their headers", () => {
    expect(methodNotAllowed(["GET", "POST"]).headers.get("allow")).toBe("GET, POST");
    expect(unauthorized("No.", 'Bearer realm="x"').headers.get("www-authenticate")).toBe('Bearer realm="x"');
  });
});

describe("health", () => {
  it("is ok with a version", async () => {
    expect(await healthy("1.2.3").json()).toEqual({ status: "ok", version: "1.2.3" });
  });

  it("is an error of the contract when degraded", async () => {
    const response = degraded("Octopus cannot be reached.");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await response.json()).toEqual({
      status: "degraded",
      reason: "Octopus cannot be reached.",
      error: "upstream_unavailable",
      message: "Octopus cannot be reached.",
      retry_after: 30,
    });
  });
});
