import type { HttpRequest } from "@octo/api-client";
import type { Approval } from "@octo/mcp-tools";
import { describe, expect, it } from "vitest";
import { announceTo, messageFor, readWebhook } from "./approval-webhook.ts";

const ADDRESS = "https://octo.example.com/approvals/one";
const APPROVAL: Approval = {
  id: "one",
  tool: "deploy_release",
  plan: {
    title: "Deploy a release",
    facts: [
      { label: "Environments", values: ["Production (Environments-4)"] },
      { label: "Project", values: ["<!channel> *Checkout* [x](https://evil.example)"] },
      { label: "Form values", values: ["password=hunter2"] },
    ],
    warnings: [],
  },
  digest: "digest",
  isProtected: true,
  protectedNames: ["Production"],
  reason: "writes are approved",
  asker: { transport: "mcp-http", principal: "key:agent" },
  targets: {},
  server: "https://octopus.example.com",
  created: 0,
  expires: 3_600_000,
};

describe.each(["hooks.slack.com", "prod-1.westeurope.logic.azure.com", "example.com"])(
  "a message for %s",
  (host) => {
    it("says what waits and where, and nothing else", () => {
      const message = messageFor(host, APPROVAL, ADDRESS);
      expect(message).toMatchSnapshot();
      expect(JSON.stringify(message)).not.toContain("hunter2");
    });
  },
);

async function announce(respond: (request: HttpRequest) => number) {
  const sent: HttpRequest[] = [];
  const errors: string[] = [];
  const run = announceTo("https://hooks.slack.com/services/SECRET", {
    sendHttp: async (request) => {
      sent.push(request);
      return {
        status: respond(request),
        headers: { get: () => null },
        read: async () => undefined,
        cancel: () => undefined,
      };
    },
    onError: (error) => errors.push(error.message),
  });
  await run(APPROVAL, ADDRESS);
  return { sent, errors };
}

it("a message is posted once", async () => {
  const { sent, errors } = await announce(() => 200);
  expect(sent.map(({ method, url }) => `${method} ${url.href}`)).toEqual([
    "POST https://hooks.slack.com/services/SECRET",
  ]);
  expect(errors).toEqual([]);
});

it.each([302, 404, 500])("the status %s is reported without the address", async (status) => {
  expect((await announce(() => status)).errors).toEqual([`the webhook responded with ${status}`]);
});

it("a failure is reported without the address", async () => {
  const { errors } = await announce(() => {
    throw new TypeError("cannot reach https://hooks.slack.com/services/SECRET");
  });
  expect(errors).toEqual(["TypeError"]);
});

it.each(["", "slack", "http://hooks.slack.com/x", "ftp://x"])("%j is no webhook", (text) => {
  expect(() => readWebhook("--approval-webhook", text)).toThrow("--approval-webhook: the address");
});
