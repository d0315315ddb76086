/** From an agent's question over HTTP to the decision of another person, with OpenID Connect and with an Octopus key. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CLIENT_ID, csrfIn, type OpenIdProvider, Surfer, startOpenId } from "./support/openid.ts";
import { type Stack, startStack } from "./support/stack.ts";

const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };
const PEOPLE = {
  maya: {
    name: "Maya Lindqvist",
    groups: ["release-managers"],
    email: "maya@example.com",
    email_verified: true,
  },
  eve: { name: "Eve", groups: ["guests"], email: "maya@example.com", email_verified: false },
};

let stack: Stack;
let provider: OpenIdProvider | undefined;

async function ask(): Promise<{ planToken: string; url: string }> {
  const { status, body } = await stack.call("create_release", RELEASE);
  const text = JSON.stringify(body);
  const url = /http[^\s"\\]+\/approvals\/[\w-]+/.exec(text)?.[0];
  const planToken = (body as { plan_token?: string }).plan_token;
  if (!url || !planToken) throw new Error(`${status} ${text}`);
  return { url, planToken };
}

function accessFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "octo-")), "access.yaml");
  writeFileSync(file, text);
  return file;
}

afterEach(async () => {
  await stack.close();
  await provider?.close();
  provider = undefined;
});

describe("with OpenID Connect", () => {
  beforeEach(async () => {
    let callback = "";
    // The provider knows the address of our server before it listens, so that a free port is taken first.
    const port = await freePort();
    callback = `http://127.0.0.1:${port}/sign-in/openid/callback`;
    provider = await startOpenId(PEOPLE, () => callback);
    stack = await startStack({
      flags: {
        approval: "page",
        port: String(port),
        signInIssuer: provider.url,
        signInClientId: CLIENT_ID,
        access: accessFile(
          "approvers:\n  - claim: groups\n    values: [release-managers]\n    mayApproveProtected: true\n  - claim: email\n    values: [maya@example.com]\n",
        ),
      },
    });
  });

  it("a member of a group approves, and the call goes on", async () => {
    const { url, planToken } = await ask();
    const maya = new Surfer();
    const before = await maya.open(url);
    expect(before.url).toContain("/sign-in?to=/approvals/");
    const page = await maya.signIn(`${stack.url}/sign-in/openid?to=${new URL(url).pathname}`, "maya");
    expect([page.url, page.status]).toEqual([url, 200]);
    expect(page.text).toContain("Maya Lindqvist");
    const decided = await maya.open(url, { csrf: csrfIn(page.text), decision: "approve" });
    expect(decided.text).toContain("approved this");
    expect(stack.writes()).toEqual([]);
    const done = await stack.call("create_release", { ...RELEASE, planToken });
    expect(done.status).toBe(200);
    expect(stack.writes()).toHaveLength(1);
  });

  it("a person whom no entry names cannot sign in, also with an address that is not verified", async () => {
    const { url } = await ask();
    const eve = new Surfer();
    const page = await eve.signIn(`${stack.url}/sign-in/openid?to=/approvals`, "eve");
    expect(page.status).toBe(403);
    expect(page.text).toContain("the operator lets other people approve");
    expect((await eve.open(url)).url).toContain("/sign-in");
  });

  it.each([
    ["a made-up code", "?code=made-up&state=x"],
    ["nothing", ""],
    ["an error of the issuer", "?error=access_denied&state=x"],
  ])("the callback with %s signs nobody in", async (_what, query) => {
    const surfer = new Surfer();
    await surfer.open(`${stack.url}/sign-in/openid?to=/approvals`);
    const page = await surfer.open(`${stack.url}/sign-in/openid/callback${query}`);
    expect(page.status).toBe(403);
    expect((await surfer.open(`${stack.url}/approvals`)).url).toContain("/sign-in");
  });

  it("nobody signs in with an Octopus key unless the operator lets them", async () => {
    const page = await new Surfer().open(`${stack.url}/sign-in`, { key: stack.simulator.apiKey });
    expect(page.status).toBe(403);
  });
});

describe("with an Octopus key", () => {
  beforeEach(async () => {
    stack = await startStack({ flags: { approval: "page" } });
  });

  it("a person signs in, approves over a path that needs no key of callers, and keys are tried ten times a minute", async () => {
    const { url } = await ask();
    const users = stack.simulator.landmarks.users as Record<string, { apiKey: string }>;
    const maya = new Surfer();
    const page = await maya.open(`${stack.url}/sign-in`, {
      key: users["maya.lindqvist"]?.apiKey ?? "",
      to: new URL(url).pathname,
    });
    expect([page.url, page.status]).toEqual([url, 200]);
    expect((await maya.open(url, { csrf: csrfIn(page.text), decision: "reject" })).text).toContain(
      "rejected this",
    );
    const texts: string[] = [];
    for (let n = 0; n < 12; n += 1)
      texts.push((await new Surfer().open(`${stack.url}/sign-in`, { key: `API-WRONG${n}WRONG` })).text);
    expect(texts.filter((text) => text.includes("does not accept"))).toHaveLength(10);
    expect(texts.at(-1)).toContain("Too many keys");
  });

  it("the pages are there under the path of the public address too", async () => {
    const other = await startStack({
      beside: stack,
      flags: { approval: "page", publicUrl: "http://127.0.0.1:9/octo" },
    });
    const response = await other.fetch("/octo/approvals", { headers: { authorization: undefined } });
    expect(response.url).toContain("/octo/sign-in?to=/approvals");
    await other.close();
  });
});

describe("watching", () => {
  const surferOf = async (username: string) => {
    const surfer = new Surfer();
    const users = stack.simulator.landmarks.users as Record<string, { apiKey: string }>;
    await surfer.open(`${stack.url}/sign-in`, { key: users[username]?.apiKey ?? "", to: "/approvals" });
    return surfer;
  };

  it("an administrator sees calls in the audit log, whose chain is checked, and the rules; others do not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "octo-"));
    const auditLog = join(folder, "audit.jsonl");
    stack = await startStack({ flags: { approval: "page", auditLog } });
    await ask();
    const maya = await surferOf("maya.lindqvist");
    const page = await maya.open(`${stack.url}/activity`);
    expect(page.text).toContain("create_release");
    expect(page.text).toMatch(/unbroken: 1 lines/);
    const [, call = ""] = /href="\/activity\/(\w+)"/.exec(page.text) ?? [];
    expect((await maya.open(`${stack.url}/activity/${call}`)).text).toContain("Checkout Service");
    expect((await maya.open(`${stack.url}/policy?tool=deploy_release`)).text).toContain(
      "<strong>confirm, protected</strong>",
    );
    const sam = await surferOf("sam.reyes");
    for (const path of ["/activity", `/activity/${call}`, "/policy"])
      expect((await sam.open(`${stack.url}${path}`)).status).toBe(403);
    writeFileSync(auditLog, readFileSync(auditLog, "utf8").replace("create_release", "list_spaces"));
    stack.clock.advance(11_000);
    expect((await maya.open(`${stack.url}/activity`)).text).toContain("broken at line 1: changed");
  });

  it("without an audit log the page shows what the server remembers", async () => {
    stack = await startStack({ flags: { approval: "page" } });
    await stack.call("list_spaces", {});
    const page = await (await surferOf("maya.lindqvist")).open(`${stack.url}/activity`);
    expect(page.text).toContain("There is no audit log");
    expect(page.text).toContain("list_spaces");
  });
});

it("without the mode page there are no pages", async () => {
  stack = await startStack();
  for (const path of ["/approvals", "/sign-in", "/api/approvals"])
    expect((await stack.fetch(path)).status).toBe(404);
});

it.each([
  [{ approval: "page", signIn: "password" }, /--sign-in: 'password' is not a way/],
  [{ approval: "page", signIn: "openid" }, /needs --sign-in-issuer/],
  [{ approval: "page", signInIssuer: "https://id.example" }, /needs --sign-in-client-id/],
  [{ approval: "page", signInIssuer: "http://id.example", signInClientId: "x" }, /must be an https address/],
  [
    { approval: "page", signInIssuer: "https://id.example", signInClientId: "x", signInScopes: "email" },
    /must hold openid/,
  ],
  [{ approval: "page", signInIssuer: "https://id.example", signInClientId: "x" }, /needs approvers/],
  [{ approvalWebhook: "https://hooks.slack.com/x" }, /is for --approval page/],
  [{ approval: "page", approvalWebhook: "http://hooks.slack.com/x" }, /must begin with https/],
])("the settings %j are refused at the start", async (flags, message) => {
  stack = await startStack();
  await expect(startStack({ beside: stack, flags })).rejects.toThrow(message);
});

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
