/**
 * The terminal around the agent. Its settings are variables:
 *
 * - OCTOPUS_SERVER_URL, OCTOPUS_API_KEY
 * - MODEL, MODEL_API_KEY, and MODEL_URL for any server with the interface of OpenAI; `MODEL=gpt-5-mini` by default
 * - TOOL_SERVERS: a file with the registration of tool servers; TOOL_TOKEN_55: the token of credential 55
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { createOpenAI } from "@ai-sdk/openai";
import { startAgent } from "./agent.ts";

const { env, stdin, stdout } = process;
const needed = (name: string): string => {
  const value = env[name];
  if (value) return value;
  stdout.write(`Set ${name}.\n`);
  process.exit(2);
};

const terminal = createInterface({ input: stdin, output: stdout });
const provider = createOpenAI({
  apiKey: needed("MODEL_API_KEY"),
  ...(env.MODEL_URL ? { baseURL: env.MODEL_URL } : {}),
});
const tokens = Object.entries(env).flatMap(([name, value]): [number, string][] => {
  const id = /^TOOL_TOKEN_(\d+)$/.exec(name)?.[1];
  return id && value ? [[Number(id), value]] : [];
});
const agent = await startAgent({
  model: provider.chat(env.MODEL ?? "gpt-5-mini"),
  octopus: { serverUrl: needed("OCTOPUS_SERVER_URL"), apiKey: needed("OCTOPUS_API_KEY") },
  ...(env.TOOL_SERVERS
    ? { servers: { registration: readFileSync(env.TOOL_SERVERS, "utf8"), tokens: new Map(tokens) } }
    : {}),
  ask: async (question) => /^y(es)?$/i.test((await terminal.question(`\n${question}\nYes or no? `)).trim()),
});

stdout.write(`${agent.tools.length} tools. An empty line ends.\n`);
for (;;) {
  const question = (await terminal.question("\n> ")).trim();
  if (question === "") break;
  stdout.write(`${await agent.run(question)}\n`);
}
terminal.close();
await agent.close();
