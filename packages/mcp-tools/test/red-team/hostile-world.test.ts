/** Every tool and resource in a world where each text is an attack: what comes out is limited, visible and without secrets. */
import { afterAll, describe, expect, it } from "vitest";
import type { Caller, Outcome, ToolDescription } from "../../src/index.ts";
import { sampleCalls } from "../support/sample-calls.ts";
import { problemsWith, problemsWithAudit } from "./support/inspect.ts";
import { type Recipe, resourceValues, toolRecipes, urisOf } from "./support/recipes.ts";
import { CANARY, openStage, type Stage } from "./support/stage.ts";

const stage = await openStage("hostile", { policy: { allowDeletes: true } });
const { plantedSecrets, markers } = stage.simulator.landmarks;
const expected = { secrets: [...plantedSecrets, CANARY], markers };
const recipes = toolRecipes(stage.simulator);
const tools = stage.toolkit.listTools().map(({ name }) => name);
const templates = stage.toolkit.listResources();
afterAll(() => stage.close());

const ASKS: readonly Partial<Caller>[] = [{ canAsk: true }, { canAsk: false }];

async function callAndInspect(
  tool: string,
  args: unknown,
  caller: Partial<Caller>,
): Promise<[Outcome, string[]]> {
  stage.audit.length = 0;
  const outcome = await stage.call(tool, args, caller);
  return [outcome, [...problemsWith(outcome, expected), ...problemsWithAudit(stage.audit, expected)]];
}

it("there is a recipe for every tool that writes, and none for a tool that does not exist", () => {
  const without = stage.toolkit.listTools().filter(({ name, tier }) => tier !== "read" && !recipes[name]);
  const advice = "add calls that reach its plan to writeRecipes() in test/red-team/support/recipes.ts";
  expect(without.map(({ name }) => `${name} writes and has no recipe: ${advice}`)).toEqual([]);
  expect(Object.keys(recipes).filter((name) => !tools.includes(name))).toEqual([]);
});

/** The recipes of a tool; a tool that reads and has none is called with sample arguments. */
function recipesOf(tool: ToolDescription): readonly Recipe[] {
  const own = recipes[tool.name];
  if (own) return own;
  const things = { project: "checkout-service", environment: "Environments-1", tenant: "Tenants-1" };
  return sampleCalls(tool, stage.simulator.landmarks, things).map(({ args }) => ({ args }));
}

describe.each(stage.toolkit.listTools({ detail: "full" }))("$name", (tool) => {
  // Who can be asked makes no difference to a tool that only reads.
  const callers = tool.tier === "read" ? ASKS.slice(0, 1) : ASKS;
  it.each(callers)("a tool gives nothing away in the hostile world, %o", async (caller) => {
    const found: string[] = [];
    for (const { args, must } of recipesOf(tool)) {
      const [outcome, problems] = await callAndInspect(tool.name, args, caller);
      found.push(...problems);
      const reached = outcome.kind !== "error" || outcome.error.code === "approval_required";
      if (must && !reached) found.push(`${JSON.stringify(args)} came to: ${outcome.text}`);
    }
    expect([...new Set(found)].slice(0, 8)).toEqual([]);
    expect(stage.writes()).toEqual([]);
  });
});

describe.each(templates.map(({ uri }) => uri))("%s", (template) => {
  it("a resource gives nothing away in the hostile world", async () => {
    const uris = urisOf(template, resourceValues(stage.simulator));
    expect(uris, `no recipe for ${template}`).toBeDefined();
    const found: string[] = [];
    for (const uri of uris ?? []) found.push(...(await callAndInspect("read_resource", { uri }, {}))[1]);
    expect([...new Set(found)].slice(0, 8)).toEqual([]);
  });
});

it("completions in the hostile world have no hidden characters or secrets", async () => {
  for (const kind of ["space", "project", "environment"] as const) {
    const { values } = await stage.toolkit.complete(
      { kind, text: "", spaceName: "Default" },
      { transport: "test" },
    );
    expect(values.length).toBeGreaterThan(0);
    const outcome = {
      kind: "result",
      structured: { values },
      text: "",
      requests: 0,
      writes: 0,
      durationMs: 0,
    } as const;
    expect(problemsWith(outcome, expected)).toEqual([]);
  }
});

it("the hostile world lists tools, resources and prompts with the same bytes as a friendly one", async () => {
  const friendly = await openStage("demo");
  await friendly.call("list_spaces", {});
  await friendly.call("grep_llms_txt", { pattern: "x" });
  const lists = ({ toolkit }: Pick<Stage<"demo">, "toolkit">) =>
    JSON.stringify([
      toolkit.listTools(),
      toolkit.listResources(),
      toolkit.listPrompts().map((prompt) => [prompt, toolkit.renderPrompt(prompt.name, {})]),
    ]);
  expect(lists(stage)).toBe(lists(friendly));
  await friendly.close();
});
