import { describe, expect, it } from "vitest";
import { createSealer } from "./seal.ts";

const plan = { tool: "deploy_release", digest: "abc", principal: "me" };
const expected = { tool: plan.tool, principal: plan.principal };

describe("sealer", () => {
  it("a sealer opens what it sealed, and lets it be used once", async () => {
    const sealer = createSealer({ now: () => 0 });
    const opened = sealer.open(sealer.seal(plan), expected);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.digest).toBe("abc");
    expect(await opened.use()).toBe(true);
    expect(await opened.use()).toBe(false);
  });

  it("a sealer refuses a seal that is malformed, changed, expired, or of another key, caller or tool", () => {
    let time = 0;
    const sealer = createSealer({ now: () => time, ttlMs: 1_000 });
    const token = sealer.seal(plan);
    const [body = "", mac = ""] = token.split(".");
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, "base64url").toString()), digest: "evil" }),
    ).toString("base64url");
    expect(sealer.open("nonsense", expected)).toEqual({ ok: false, problem: "malformed" });
    expect(sealer.open(`${token}.x`, expected)).toEqual({ ok: false, problem: "malformed" });
    expect(sealer.open(`${forged}.${mac}`, expected)).toEqual({ ok: false, problem: "forged" });
    expect(createSealer({ now: () => 0 }).open(token, expected)).toEqual({ ok: false, problem: "forged" });
    expect(sealer.open(token, { ...expected, principal: "you" })).toEqual({
      ok: false,
      problem: "other-caller",
    });
    expect(sealer.open(token, { ...expected, tool: "create_release" })).toEqual({
      ok: false,
      problem: "other-tool",
    });
    time = 1_000;
    expect(sealer.open(token, expected)).toEqual({ ok: false, problem: "expired" });
  });
});
