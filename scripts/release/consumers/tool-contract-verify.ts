import { ok, strictEqual } from "node:assert/strict";
import { createContractHandler, unauthorized } from "@octo/tool-contract";
import { fakeSource } from "@octo/tool-contract/testing";
import { formatReport, VerifyError, verifyContract } from "@octo/tool-contract-verify";

const source = fakeSource();
const handler = createContractHandler({ prefix: "shop" });
const send: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  return request.headers.get("authorization") === "Bearer key-1"
    ? handler.handle(source, request, { caller: "key-1", signal: request.signal })
    : unauthorized();
};
const report = await verifyContract("https://tools.example.com", { token: "key-1", fetch: send });
ok(formatReport(report).length > 0);
const noToken = verifyContract("https://tools.example.com", { token: "" });
strictEqual(await noToken.catch((error: unknown) => error instanceof VerifyError && error.isUsage), true);
