/**
 * What the tools return in the demo world: results, plans and errors for the pages of tools. The world is the demo with seed 1 at
 * a fixed time, in this process and without a socket, so that the same source gives the same pages.
 */
import {
  createToolkit,
  type ErrorOutcome,
  type Outcome,
  type ToolDescription,
  type Toolkit,
} from "../../packages/mcp-tools/src/index.ts";
import { localClient } from "../../packages/mcp-tools/test/support/local-client.ts";
import { sampleCalls } from "../../packages/mcp-tools/test/support/sample-calls.ts";
import { octopusPolicy } from "../../packages/policy/src/octopus/index.ts";
import { createManualClock, startSimulator } from "../../packages/simulator/src/index.ts";
import { exampleArguments, NEEDS } from "./tool-examples.ts";

/** The present of the demo world. */
const START = new Date("2026-11-21T09:00:00Z");
/** The address that the pages show; the simulator has another port each time. */
const SHOWN_URL = "https://octopus.example.com";
const THINGS = { project: "Checkout Service", environment: "Production", tenant: "Alpine Outfitters" };
const NOBODY = { transport: "docs" } as const;
const PERSON = { ...NOBODY, canAsk: true } as const;
/** A name that the demo world does not have. */
const UNKNOWN = "Nowhere";

/** One call of a tool. */
interface ToolCall {
  readonly args: object;
  /** The plan that a person sees; a read has none. */
  readonly plan?: string;
  readonly result: object;
  /** Requests to Octopus of the first call and of the same call right afterwards, for a write until its plan is shown. */
  readonly requests: readonly [cold: number, warm: number];
}

/** An error that the tool gives, and when. */
interface ToolError {
  readonly when: string;
  readonly code: string;
  readonly text: string;
}

/** Everything that a page says about calls of one tool. */
export interface ToolCalls {
  readonly tool: ToolDescription;
  readonly example: ToolCall;
  readonly errors: readonly ToolError[];
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** Calls every tool. The plans of all writes are made before the first of them happens. */
export async function callEveryTool(): Promise<readonly ToolCalls[]> {
  const world = await openWorld();
  try {
    const tools = world.toolkit().listTools({ detail: "full" });
    const planned = [];
    for (const tool of tools) planned.push({ tool, ...(await tryOut(world, tool)) });
    const done: ToolCalls[] = [];
    for (const { tool, args, first, requests, errors } of planned) {
      const result = await resultOf(world, { tool, args, first });
      const plan = first.kind === "ask" ? { plan: world.shown(first.prompt) } : {};
      done.push({
        tool,
        errors,
        example: { args: JSON.parse(world.shown(JSON.stringify(args))), requests, result, ...plan },
      });
    }
    return done;
  } finally {
    await world.simulator.close();
  }
}

async function openWorld() {
  const clock = createManualClock(START);
  const simulator = await startSimulator({ world: "demo", seed: 1, clock, startTime: START });
  const healthCheckId = startHealthCheck(simulator);
  clock.advance(60_000);
  const toolkit = (needs?: string, readOnly = false): Toolkit =>
    createToolkit({
      client: localClient(simulator),
      policy: octopusPolicy({ readOnly, open: NEEDS[needs ?? ""]?.open ?? [] }),
      now: () => clock.now(),
      sleep: async (ms) => clock.advance(ms),
    });
  // Requests are counted with a toolkit that knows nothing yet; errors need none of their own, which would take most of the time.
  const forErrors = { asUsual: toolkit(), readOnly: toolkit(undefined, true) };
  return {
    simulator,
    toolkit,
    forErrors,
    args: exampleArguments({ landmarks: simulator.landmarks, healthCheckId }),
    shown: (text: string) => text.replaceAll(simulator.url, SHOWN_URL),
  };
}

type LocalSimulator = Awaited<ReturnType<typeof startSimulator<"demo">>>;

function startHealthCheck(simulator: LocalSimulator): string {
  const { body } = simulator.respond({
    method: "POST",
    url: new URL("/api/Spaces-1/tasks", simulator.url),
    headers: { "x-octopus-apikey": simulator.apiKey, "content-type": "application/json" },
    body: JSON.stringify({
      Name: "Health",
      Description: "Check the targets of Test",
      Arguments: { EnvironmentId: simulator.landmarks.environments.test },
    }),
  });
  return JSON.parse(String(body)).Id;
}

/** The first call, what it costs cold and warm, and the errors. Nothing is written. */
async function tryOut(world: World, tool: ToolDescription) {
  const args = argumentsOf(world, tool);
  const toolkit = world.toolkit(tool.name);
  const first = await toolkit.call(tool.name, args, PERSON);
  if (first.kind === "error")
    throw new Error(
      `The example of ${tool.name} ends in an error (${first.text}). Give other arguments in scripts/generators/tool-examples.ts.`,
    );
  const second = await toolkit.call(tool.name, args, PERSON);
  return {
    args,
    first,
    requests: [first.requests, second.requests] as const,
    errors: await errorsOf(world, tool, args),
  };
}

function argumentsOf(world: World, tool: ToolDescription): object {
  const own = world.args[tool.name];
  return own ?? sampleCalls(tool, world.simulator.landmarks, THINGS)[0]?.args ?? {};
}

/** What a write returns once a person has accepted its plan, and what a read returned. */
async function resultOf(
  world: World,
  { tool, args, first }: { tool: ToolDescription; args: object; first: Outcome },
): Promise<object> {
  if (first.kind === "result") return JSON.parse(world.shown(JSON.stringify(first.structured)));
  const toolkit = world.toolkit(tool.name);
  const asked = await toolkit.call(tool.name, args, PERSON);
  if (asked.kind !== "ask") throw new Error(`${tool.name} shows no plan: ${JSON.stringify(asked)}`);
  const answer = { state: asked.state, action: "accept" } as const;
  const outcome = await toolkit.call(tool.name, args, { ...PERSON, answer });
  if (outcome.kind !== "result") throw new Error(`${tool.name} does not run: ${JSON.stringify(outcome)}`);
  return JSON.parse(world.shown(JSON.stringify(outcome.structured)));
}

/** The errors that callers meet most: a missing argument, a name that does not exist, and a write without a person or in read-only. */
async function errorsOf(world: World, tool: ToolDescription, args: object): Promise<readonly ToolError[]> {
  const call = async (when: string, toolkit: Toolkit, changed: object) =>
    errorIn(when, await toolkit.call(tool.name, changed, NOBODY), world.shown);
  const { asUsual, readOnly } = world.forErrors;
  const toolkit = tool.name in NEEDS ? world.toolkit(tool.name) : asUsual;
  const { required = [] } = tool.inputSchema as { required?: readonly string[] };
  const [needed] = required.filter((name) => name in args);
  const names = Object.entries(args).filter(([name]) =>
    /Name$|^projectId$|^tenantId$|^environmentId$/.test(name),
  );
  const errors = [
    ...(needed ? [await call(`\`${needed}\` is missing`, toolkit, without(args, needed))] : []),
    ...(await Promise.all(
      names.map(([name]) => call(`\`${name}\` names nothing`, toolkit, { ...args, [name]: UNKNOWN })),
    )),
    ...(tool.tier === "read"
      ? []
      : [
          await call("the host cannot ask a person", toolkit, args),
          await call("the server is read-only", readOnly, args),
        ]),
    ...(tool.name in NEEDS ? [await call("the policy does not open the class", asUsual, args)] : []),
  ];
  return errors.filter((error) => error !== undefined);
}

function errorIn(when: string, outcome: Outcome, shown: (text: string) => string): ToolError | undefined {
  if (outcome.kind !== "error") return undefined;
  const { code, message, hint }: ErrorOutcome["error"] = outcome.error;
  const plan = message.slice(message.indexOf("\n"));
  const words = code === "approval_required" ? message.replace(plan, " (the plan)") : message;
  // The list of all fields says what the table of parameters says.
  const advice = hint?.startsWith("Fields: ") ? "" : hint;
  return { when, code, text: shown([words, advice].filter(Boolean).join(" ")) };
}

function without(args: object, name: string): object {
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== name));
}
