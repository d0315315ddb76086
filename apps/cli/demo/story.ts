/** The story: last night's production deployment failed. Find out why, release a fix, and bring it to Development. */
import { relative } from "node:path";
import type { Simulator } from "@octo/simulator";
import { setVariable } from "./colleague.ts";
import type { Host, ToolResult } from "./host.ts";
import type { Screen } from "./screen.ts";

interface Stage {
  readonly simulator: Simulator;
  readonly host: Host;
  readonly screen: Screen;
}

type Item = Record<string, unknown>;

const SPACE = "Default";
const PROJECT = "Checkout Service";
const PROJECT_ID = "Projects-1";
const VERSION = "4.2.2";
const FOLLOW_LIMIT_MS = 60_000;

/** Plays all steps. Each step checks its result and shows whether it is as expected. */
export async function playStory(stage: Stage): Promise<void> {
  const { host, screen, simulator } = stage;
  screen.title("octo-mcp demo: an AI host, the MCP server, and a simulated Octopus Deploy");
  screen.plain(`Simulator ${simulator.url}, protocol ${host.protocol}, ${await host.tools()} tools`);
  await lookAround(stage);
  const taskId = await findFailure(stage);
  await readLog(stage, taskId);
  await release(stage);
  const deployment = await deploy(stage);
  await follow(stage, deployment);
  await tryProduction(stage);
  countWrites(stage);
}

async function lookAround(stage: Stage): Promise<void> {
  const { screen } = stage;
  screen.step("Which spaces are there?");
  const spaces = itemsOf(
    await call(stage, "list_spaces", {}, (data) =>
      itemsOf(data)
        .map((space) => `${space.name} (${space.id})`)
        .join(", "),
    ),
  );
  screen.check(
    spaces.some((space) => space.name === SPACE),
    "the space Default is there",
  );

  screen.step("What was deployed to Production lately?");
  const recent = itemsOf(
    await call(
      stage,
      "list_deployments",
      { spaceName: SPACE, environments: ["Production"], take: 6 },
      (data) => itemsOf(data).map(deploymentLine).join("\n"),
    ),
  );
  screen.check(
    recent.some((item) => item.state === "Failed"),
    "one of them failed",
  );
}

async function findFailure(stage: Stage): Promise<string> {
  const { screen, simulator } = stage;
  screen.step("A colleague sends the link of the failed deployment. What is it?");
  const result = await call(
    stage,
    "get_deployment_from_url",
    { url: simulator.landmarks.failedDeployment.portalUrl },
    (data) => {
      const item = (data.deployment ?? {}) as Item;
      return `${data.projectName} ${item.releaseVersion} to ${data.environmentName}: ${item.state}\n${item.errorMessage ?? ""}`;
    },
  );
  const deployment = (result.deployment ?? {}) as Item;
  screen.check(
    deployment.state === "Failed" && deployment.releaseVersion === "4.2.1",
    "it is release 4.2.1 and it failed",
  );
  return String(deployment.taskId);
}

async function readLog(stage: Stage, taskId: string): Promise<void> {
  const { screen } = stage;
  screen.step("Why did it fail? Search the log.");
  const args = {
    spaceName: SPACE,
    taskId,
    pattern: "timeout|fatal",
    caseInsensitive: true,
    stripPrefixes: true,
    maxCount: 6,
  };
  const found = await call(stage, "grep_task_log", args, (data) => {
    const blocks = (data.blocks ?? []) as { firstLine: number; lines: string[] }[];
    const lines = blocks.flatMap((block) =>
      block.lines.map((text, at) => `${String(block.firstLine + at).padStart(4)}  ${text.slice(0, 110)}`),
    );
    return `${data.totalMatches} of ${data.totalLines} lines\n${lines.join("\n")}`;
  });
  screen.check(/timeout/i.test(JSON.stringify(found.blocks)), "a database migration ran into its time limit");
}

async function release(stage: Stage): Promise<void> {
  const { screen, simulator } = stage;
  const person = await setVariable(simulator, PROJECT_ID, "Checkout:MigrationTimeoutSeconds", "600");
  screen.step(
    `${person} sets the limit back to 600 s in the portal. Create release ${VERSION}, which takes it up.`,
  );
  const args = {
    spaceName: SPACE,
    projectName: PROJECT,
    releaseVersion: VERSION,
    releaseNotes: "Migration time limit back to 600 s.",
  };
  const made = await call(
    stage,
    "create_release",
    args,
    (data) => `created ${(data.release as Item | undefined)?.version}, ${data.portalUrl}`,
  );
  screen.check(made.created === true, "it was created after the approval");
}

async function deploy(stage: Stage): Promise<Item> {
  const { screen } = stage;
  screen.step("Deploy it to Development.");
  const args = {
    spaceName: SPACE,
    projectName: PROJECT,
    releaseVersion: VERSION,
    environmentNames: ["Development"],
  };
  const done = await call(stage, "deploy_release", args, (data) =>
    ((data.deployments ?? []) as Item[])
      .map((item) => `${item.deploymentId}, ${item.taskId}: ${item.state}`)
      .join("\n"),
  );
  const [deployment = {}] = (done.deployments ?? []) as Item[];
  screen.check(typeof deployment.taskId === "string", "its task runs");
  return deployment;
}

async function follow(stage: Stage, deployment: Item): Promise<void> {
  const { host, screen, simulator } = stage;
  screen.step("Stay with it until it ends.");
  const args = { uri: String(deployment.taskResourceUri) };
  screen.call("read_resource", args);
  const progress = screen.progress("waiting for the task");
  const started = performance.now();
  const before = simulator.journal.requests().length;
  let result = await host.call("read_resource", args);
  let reads = 1;
  while (!taskOf(result).IsCompleted && !result.isError && performance.now() - started < FOLLOW_LIMIT_MS) {
    progress.update(
      `${String(taskOf(result).State)} after ${Math.round((performance.now() - started) / 1000)} s`,
    );
    await new Promise((resolve) => setTimeout(resolve, 250));
    result = await host.call("read_resource", args);
    reads += 1;
  }
  progress.done();
  const task = taskOf(result);
  screen.result(
    `${task.State}: ${task.Description}, ${task.Duration} (read ${reads} times)`,
    performance.now() - started,
    simulator.journal.requests().length - before,
  );
  screen.check(task.State === "Success", "the deployment succeeded");
}

async function tryProduction(stage: Stage): Promise<void> {
  const { screen } = stage;
  screen.step("And straight on to Production? The lifecycle says no, before anything is sent.");
  const args = {
    spaceName: SPACE,
    projectName: PROJECT,
    releaseVersion: VERSION,
    environmentNames: ["Production"],
  };
  screen.call("deploy_release", args);
  const result = await measured(stage, "deploy_release", args);
  screen.result(result.text, result.ms, result.requests);
  screen.check(result.isError && result.text.startsWith("conflict"), "it was refused");
}

/** The journal of the simulator has every request, so this counts what was really sent. */
function countWrites({ screen, simulator }: Stage): void {
  screen.step("What did the server really receive?");
  const isAgent = (request: { headers: Readonly<Record<string, string>> }) =>
    request.headers["user-agent"]?.startsWith("octo-mcp/") === true;
  const requests = simulator.journal.requests().filter(isAgent);
  const writes = simulator.journal.writes().filter(isAgent);
  screen.plain(`   ${requests.length} requests from octo-mcp, ${writes.length} of them writes:`);
  for (const { method, path } of writes) screen.plain(`   ${method} ${path}`);
  screen.check(writes.length === 2, "exactly the two approved writes");
}

async function call(
  stage: Stage,
  tool: string,
  args: Record<string, unknown>,
  render: (data: Record<string, unknown>) => string,
): Promise<Record<string, unknown>> {
  const { screen } = stage;
  screen.call(tool, args);
  const result = await measured(stage, tool, args);
  screen.result(result.isError ? result.text : render(result.data), result.ms, result.requests);
  if (result.isError) screen.check(false, `${tool} answers`);
  return result.data;
}

/** A call, with the number of requests that the server received for it, those for the plan included. */
async function measured(
  { host, simulator }: Stage,
  tool: string,
  args: Record<string, unknown>,
): Promise<ToolResult & { readonly requests: number }> {
  const before = simulator.journal.requests().length;
  const result = await host.call(tool, args);
  return { ...result, requests: simulator.journal.requests().length - before };
}

function itemsOf(data: Record<string, unknown>): Item[] {
  return (data.items ?? []) as Item[];
}

function deploymentLine(item: Item): string {
  return `${String(item.state).padEnd(9)} ${String(item.description ?? item.id)}  ${String(item.created).slice(0, 16)}`;
}

function taskOf(result: ToolResult): Item {
  return (result.data.content ?? {}) as Item;
}

/** The entry for an AI host that starts the server from this clone, and the command that writes it. */
export function hostConfiguration(
  simulator: Simulator,
  { node, cli }: { node: string; cli: string },
): string {
  const block = {
    mcpServers: {
      octopus: {
        command: node,
        args: [cli, "--read-only"],
        env: { OCTOPUS_SERVER_URL: "https://your.octopus.example", OCTOPUS_API_KEY: "API-…" },
      },
    },
  };
  return [
    "",
    "To use it with your own server, let setup find your AI host and write the entry:",
    "",
    `  node ${relative(process.cwd(), cli)} setup --read-only`,
    "",
    "or put this into your AI host's MCP configuration; it starts the server from this clone:",
    "",
    JSON.stringify(block, null, 2),
    "",
    `To try it without one: npm run demo -- --serve (this run used ${simulator.url}).`,
  ].join("\n");
}
