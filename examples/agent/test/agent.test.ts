/** The agent with a scripted model, a simulated Octopus Server and the example tool server. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Simulator, startSimulator } from "@octo/simulator";
import { MockLanguageModelV3 } from "ai/test";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listen, shopApp } from "../../tool-server/typescript/server.ts";
import { startAgent } from "../src/agent.ts";

let simulator: Simulator;
let shop: Server;
const lamp = { name: "Lamp", count: 3 };
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo", seed: 7 });
  const keys = new Map([["key-1", "tenant-a"]]);
  shop = await listen(shopApp({ keys, stocks: new Map([["tenant-a", new Map([[1, lamp]])]]) }), 0);
});
afterAll(async () => {
  await simulator.close();
  shop.close();
  shop.closeAllConnections();
});
beforeEach(() => {
  lamp.count = 3;
});

type Step = { readonly tool: string; readonly args: unknown } | { readonly say: string };

/** A model that does what a list says, and keeps what it was shown. */
function scriptedModel(steps: readonly Step[]) {
  const shown: string[] = [];
  let at = 0;
  const model = new MockLanguageModelV3({
    doGenerate: async ({ prompt }) => {
      shown.push(JSON.stringify(prompt.at(-1)));
      const step = steps[at] ?? { say: "The script has ended." };
      at += 1;
      const usage = {
        inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
        outputTokens: { total: 1, text: 1, reasoning: 0 },
      };
      if ("say" in step)
        return {
          content: [{ type: "text", text: step.say }],
          finishReason: { unified: "stop", raw: "stop" },
          usage,
          warnings: [],
        };
      const call = { toolCallId: `call-${at}`, toolName: step.tool, input: JSON.stringify(step.args) };
      return {
        content: [{ type: "tool-call", ...call }],
        finishReason: { unified: "tool-calls", raw: "tool_calls" },
        usage,
        warnings: [],
      };
    },
  });
  return { model, shown };
}

async function run(steps: readonly Step[], isYes = true) {
  const { model, shown } = scriptedModel(steps);
  const questions: string[] = [];
  const { port } = shop.address() as AddressInfo;
  const agent = await startAgent({
    model,
    octopus: { serverUrl: simulator.url, apiKey: simulator.apiKey },
    servers: {
      registration: { mcpServers: [{ name: "shop", baseUrl: `http://127.0.0.1:${port}`, credentialId: 55 }] },
      tokens: new Map([[55, "key-1"]]),
    },
    ask: async (question) => {
      questions.push(question);
      return isYes;
    },
  });
  simulator.journal.clear();
  const text = await agent.run("Please.");
  await agent.close();
  return { text, shown, questions, tools: agent.tools, writes: simulator.journal.writes().length };
}

it("uses tools of Octopus in its process, and of the tool server", async () => {
  const { text, shown, questions, tools } = await run([
    { tool: "list_spaces", args: {} },
    { tool: "shop_find_articles", args: { text: "lamp" } },
    { say: "Two spaces, and three lamps." },
  ]);
  expect(tools).toEqual(expect.arrayContaining(["list_spaces", "deploy_release", "shop_order_article"]));
  expect(text).toBe("Two spaces, and three lamps.");
  expect(shown[1]).toContain("octopus-data");
  expect(shown[2]).toContain("Lamp");
  expect(questions).toEqual([]);
});

it("a write of the tool server asks the person, who may say no", async () => {
  const steps = [{ tool: "shop_order_article", args: { id: 1, quantity: 2 } }, { say: "Done." }];
  const no = await run(steps, false);
  expect(no.questions).toEqual(['shop wants to run shop_order_article with {"id":1,"quantity":2}.']);
  expect(no.shown[1]).toContain("not approved");
  expect(lamp.count).toBe(3);
  const yes = await run(steps);
  expect(yes.shown[1]).toContain("stock");
  expect(lamp.count).toBe(5);
});

it("the rule of the agent's own denies a large order, and nobody is asked", async () => {
  const { questions, shown } = await run([
    { tool: "shop_order_article", args: { id: 1, quantity: 50 } },
    { say: "It was refused." },
  ]);
  expect(questions).toEqual([]);
  expect(shown[1]).toContain("not approved");
  expect(lamp.count).toBe(3);
});

it("a write of Octopus shows its plan, and a no keeps it from happening", async () => {
  const args = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: "99.0.0",
    confirm: true,
  };
  const { questions, shown, writes } = await run(
    [{ tool: "create_release", args }, { say: "Declined." }],
    false,
  );
  expect(questions).toHaveLength(1);
  expect(questions[0]).toContain("99.0.0");
  expect(shown[1]).toContain("declined");
  expect(writes).toBe(0);
});
