import { describe, expect, it } from "vitest";
import { errorResponse } from "./outcome-error.ts";
import { failure } from "./testing/fake-source.ts";
import type { ContractErrorBody } from "./types.ts";

async function render(outcome: ReturnType<typeof failure>, maxChars = 8_000) {
  const { response } = errorResponse(outcome, { maxChars, rename: (text) => text });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get("retry-after"),
    length: text.length,
    body: JSON.parse(text) as ContractErrorBody,
  };
}

describe("errorResponse", () => {
  it.each([
    ["input", false, 422, "validation_error"],
    ["not_found", false, 404, "not_found"],
    ["forbidden", false, 403, "forbidden"],
    ["denied", false, 403, "denied"],
    ["conflict", false, 409, "conflict"],
    ["approval_required", false, 409, "approval_required"],
    ["rate_limited", false, 429, "rate_limit"],
    ["unsupported_version", false, 501, "unsupported_version"],
    ["upstream", false, 503, "upstream_unavailable"],
    ["upstream", true, 502, "upstream_error"],
    ["timeout", false, 504, "upstream_timeout"],
    ["config", false, 500, "config_error"],
    ["something else", false, 500, "internal_error"],
    ["toString", false, 500, "internal_error"],
  ])("%s (wrote: %s) is %i %s", async (code, wrote, status, error) => {
    const rendered = await render(failure(code, "Words.", {}, wrote));
    expect([rendered.status, rendered.body.error]).toEqual([status, error]);
    expect(rendered.body.message).toMatch(/^Words\./);
  });

  it("an error names the argument in field and message", async () => {
    expect((await render(failure("input", "Must be 1 to 50.", { field: "take" }))).body).toEqual({
      error: "validation_error",
      message: "Must be 1 to 50.\nArgument: take.",
      field: "take",
    });
    expect(
      (await render(failure("input", "take is wrong.", { details: { field: "take" } }))).body.message,
    ).toBe("take is wrong.");
  });

  it("the wait is in body, header and message", async () => {
    const rendered = await render(
      failure("rate_limited", "Slow down.", { details: { retryAfterSeconds: 2.2 } }),
    );
    expect(rendered).toMatchObject({ retryAfter: "3", body: { retry_after: 3 } });
    expect(rendered.body.message).toContain("Wait 3 seconds");
    expect((await render(failure("upstream", "Down."))).body.retry_after).toBe(30);
  });

  it("the message does not ask to repeat a write that was sent", async () => {
    const rendered = await render(
      failure("upstream", "Broke off.", { details: { retryAfterSeconds: 5 } }, true),
    );
    expect(rendered.retryAfter).toBeNull();
    expect(rendered.body.retry_after).toBeUndefined();
    expect(rendered.body.message).toContain("look at the current state");
  });

  it("other details are in the message as they are", async () => {
    const rendered = await render(
      failure("input", "Several match.", { details: { candidates: ["a", "b"] } }),
    );
    expect(rendered.body.message).toBe('Several match.\nDetails: {"candidates":["a","b"]}');
  });

  it("a plan that is too long is cut, and its token and hint are kept", async () => {
    const hint = "Call again.";
    const details = { planToken: "t".repeat(300) };
    const rendered = await render(
      failure("approval_required", "step\n".repeat(5_000), { hint, details }),
      4_000,
    );
    expect(rendered.length).toBeLessThanOrEqual(4_000);
    expect(rendered.body.message).toContain("… (cut)");
    expect(rendered.body.message).toContain(hint);
    expect(rendered.body.message).toContain(details.planToken);
    expect(rendered.body.plan_token).toBe(details.planToken);
  });

  it("an error stays within its limit whatever is long", async () => {
    const long = "\u0002".repeat(9_000);
    for (const more of [{ hint: long }, { details: { long } }, { field: "x".repeat(100), hint: long }]) {
      expect((await render(failure("input", "Short.", more), 2_000)).length).toBeLessThanOrEqual(2_000);
    }
  });

  it("an error has a message when the source gives none", async () => {
    expect((await render(failure("conflict", " "))).body.message).toBe("The call failed.");
  });
});
