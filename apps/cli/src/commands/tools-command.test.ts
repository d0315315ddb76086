import { readToolListChoice, SettingsError } from "@octo/app-kit";
import { allToolFacts, TOOLSETS } from "@octo/mcp-tools";
import { describe, expect, it } from "vitest";
import { listTools } from "./tools-command.ts";

interface Cost {
  readonly bytes?: number;
  readonly tokens?: number;
}

interface List {
  readonly tools: readonly ({ readonly name: string; readonly toolset: string } & Cost)[];
  readonly toolsets: readonly ({ readonly toolset: string; readonly tools: number } & Cost)[];
  readonly total: { readonly tools: number } & Cost;
}

type Flags = Parameters<typeof readToolListChoice>[0];
type Options = Parameters<typeof listTools>[1];

const textOf = (flags: Flags, options: Options) => listTools(readToolListChoice(flags), options).text;
const listOf = (flags: Flags, options: Options = {}): List =>
  JSON.parse(textOf(flags, { ...options, json: true }));
const namesOf = (flags: Flags) => listOf(flags).tools.map(({ name }) => name);

it("the table with costs is the text that was reviewed", () => {
  expect(textOf({}, { cost: true })).toMatchSnapshot();
});

it("without --cost nothing is said about bytes and tokens", () => {
  expect(textOf({}, {})).not.toMatch(/bytes|tokens/);
  expect(textOf({}, { json: true })).not.toMatch(/"bytes"|"tokens"/);
  const first = textOf({}, { cost: true }).split("\n")[1] ?? "";
  expect(first).toContain(textOf({}, {}).split("\n")[1] ?? "no line");
});

describe("the JSON", () => {
  it("names each tool once, its toolset's tools together", () => {
    const { tools, toolsets } = listOf({});
    expect(tools.map(({ name }) => name).toSorted()).toEqual(allToolFacts.map(({ name }) => name).toSorted());
    expect([...new Set(tools.map(({ toolset }) => toolset))]).toEqual([...TOOLSETS]);
    expect(toolsets.map(({ toolset }) => toolset)).toEqual([...TOOLSETS]);
  });

  it("has for each toolset and for all the sum of their tools", () => {
    const { tools, toolsets, total } = listOf({}, { cost: true });
    const sumOf = (toolset?: string) => {
      const own = tools.filter((tool) => toolset === undefined || tool.toolset === toolset);
      const sum = (key: "bytes" | "tokens") => own.reduce((so, tool) => so + (tool[key] ?? Number.NaN), 0);
      return { tools: own.length, bytes: sum("bytes"), tokens: sum("tokens") };
    };
    for (const { toolset, ...sum } of toolsets) expect(sum, toolset).toEqual(sumOf(toolset));
    expect(total).toEqual(sumOf());
  });
});

describe("the flags that decide which tools are offered", () => {
  it.each<[string, Flags, string, string]>([
    ["--read-only", { readOnly: true }, "find_releases", "create_release"],
    ["--toolsets", { toolsets: "releases" }, "create_release", "deploy_release"],
    ["--tools", { tools: "list_spaces,create_release" }, "create_release", "find_releases"],
    ["--exclude-tools", { excludeTools: "create-release" }, "find_releases", "create_release"],
  ])("%s closes what it closes in a server", (_flag, flags, open, closed) => {
    expect(namesOf(flags)).toContain(open);
    expect(namesOf(flags)).not.toContain(closed);
  });

  it("a toolset without a tool has no row", () => {
    expect(listOf({ toolsets: "releases" }).toolsets.map(({ toolset }) => toolset)).toEqual([
      "core",
      "releases",
    ]);
  });

  it("no tool at all is a table too", () => {
    expect(textOf({ readOnly: true, tools: "create_release" }, { cost: true })).toBe(
      "tool  title  toolset  tier  since  bytes  tokens\n\ntoolset  tools  bytes  tokens\nall          0      0       0",
    );
  });

  it("--results structured adds the output schemas to the cost", () => {
    const costOf = (results: string) => listOf({ results }, { cost: true }).total.bytes ?? 0;
    expect(costOf("structured")).toBeGreaterThan(costOf("text"));
  });

  it("an unknown tool is an error", () => {
    expect(() => textOf({ tools: "nope" }, {})).toThrow(SettingsError);
  });
});
