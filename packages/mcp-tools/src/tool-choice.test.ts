import { expect, it } from "vitest";
import { openBench } from "../test/harness.ts";
import { bothChoices, choiceProblem, offers, parseToolNames } from "./tool-choice.ts";

it.each([
  ["list_spaces, deploy_release", ["deploy_release", "list_spaces"]],
  ["List_Spaces,list_spaces,", ["list_spaces"]],
  ["list-spaces", ["list_spaces"]],
  ["read_resource,execute", ["execute", "read_resource"]],
])("the names %j are read", (text, names) => {
  expect(parseToolNames(text)).toEqual({ ok: true, names });
});

it.each([
  ["list_space", "'list_space' is not a tool. Did you mean 'list_spaces'?"],
  ["list_spaces,deploy_relaese", "'deploy_relaese' is not a tool. Did you mean 'deploy_release'?"],
  ["zzzzzzzzzz", "'zzzzzzzzzz' is not a tool. --list-tools-by-version lists all."],
  [" , ", "no tool is named. Separate names by commas."],
  ["", "no tool is named. Separate names by commas."],
])("the names %j are refused", (text, problem) => {
  expect(parseToolNames(text)).toEqual({ ok: false, problem });
});

it.each([
  [{}, true],
  [{ only: ["a"] }, true],
  [{ only: ["b"] }, false],
  [{ exclude: ["b"] }, true],
  [{ only: ["a"], exclude: ["a"] }, false],
])("the choice %j offers a: %j", (choice, offered) => {
  expect(offers(choice, "a")).toBe(offered);
});

it.each([
  [{}, {}, {}],
  [{ only: ["a", "b"] }, { only: ["b", "c"] }, { only: ["b"] }],
  [{ only: ["a"] }, { only: ["b"] }, { only: [] }],
  [{ exclude: ["a"] }, { only: ["a"], exclude: ["b"] }, { only: ["a"], exclude: ["a", "b"] }],
])("%j and %j together offer %j", (first, second, both) => {
  expect(bothChoices(first, second)).toEqual(both);
});

it("choiceProblem names the first unknown tool", () => {
  expect(choiceProblem({ only: ["find_a"], exclude: ["list_b"] }, ["find_a", "list_bs"])).toBe(
    "'list_b' is not a tool. Did you mean 'list_bs'?",
  );
  expect(choiceProblem({ only: ["a"] }, ["a"])).toBeUndefined();
});

it("a toolkit offers the chosen tools that are open, and refuses the others before anything is sent", async () => {
  const bench = await openBench({
    toolkit: { toolChoice: { only: ["list_spaces", "create_release", "execute"], exclude: ["execute"] } },
    policy: { readOnly: true },
  });
  try {
    expect(bench.toolkit.toolNames()).toEqual(["list_spaces"]);
    expect(bench.toolkit.listResources()).toEqual([]);
    expect(bench.toolkit.listPrompts()).toEqual([]);
    for (const tool of ["execute", "list_projects", "read_resource"]) {
      const { error } = await bench.fails(tool, {});
      expect(error).toMatchObject({
        code: "denied",
        rule: "tools",
        message: `${tool} is not offered here: other tools were chosen.`,
      });
    }
    expect(
      (await bench.fails("create_release", { spaceName: "Default", projectName: "x" })).error.rule,
    ).not.toBe("tools");
    expect(bench.simulator.journal.count()).toBe(0);
    expect(bench.audit.at(-2)).toMatchObject({ tool: "read_resource", outcome: "error" });
  } finally {
    await bench.close();
  }
});

it("a narrower toolkit offers no tool more", async () => {
  const bench = await openBench({ toolkit: { toolChoice: { only: ["list_spaces", "list_projects"] } } });
  try {
    const narrowed = bench.toolkit.narrow({ toolChoice: { only: ["list_projects", "deploy_release"] } });
    expect(narrowed.ok && narrowed.toolkit.toolNames()).toEqual(["list_projects"]);
    const without = bench.toolkit.narrow({ toolChoice: { exclude: ["list_projects"] } });
    expect(without.ok && without.toolkit.toolNames()).toEqual(["list_spaces"]);
    expect(bench.toolkit.narrow({ toolChoice: { only: ["list_project"] } })).toEqual({
      ok: false,
      reasons: ["'list_project' is not a tool. Did you mean 'list_projects'?"],
    });
  } finally {
    await bench.close();
  }
});

it("createToolkit refuses a tool that does not exist", async () => {
  await expect(openBench({ toolkit: { toolChoice: { exclude: ["deploy_relase"] } } })).rejects.toThrow(
    "createToolkit: toolChoice names a tool that does not exist: 'deploy_relase' is not a tool. Did you mean 'deploy_release'?",
  );
});
