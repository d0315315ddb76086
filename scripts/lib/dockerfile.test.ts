import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { readStages } from "./dockerfile.mjs";
import { root } from "./workspace.mjs";

const stages = readStages(join(root, "Dockerfile"));

it.each([
  ["cli", "apps/cli"],
  ["http", "apps/http"],
])("the image %s has every built file that the package has, notices included", (stage, folder) => {
  const { files } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const config = readFileSync(join(root, folder, "tsup.config.ts"), "utf8");
  const notices = [...config.matchAll(/notices\("([\w-]+)"\)/g)].map(
    ([, name]) => `THIRD-PARTY-NOTICES.${name}.txt`,
  );
  const built = files.filter((file: string) => file.startsWith("dist/") && !file.includes("*"));
  const copied = (stages.get(stage)?.steps ?? [])
    .filter(({ keyword }: { keyword: string }) => keyword === "COPY")
    .flatMap(({ words }: { words: string[] }) => words.slice(0, -1).map((word) => basename(word)));
  expect(copied.toSorted()).toEqual(
    ["package.json", ...built.map((file: string) => basename(file)), ...notices].toSorted(),
  );
});

it("reads names, steps and forms of a stage", () => {
  const { base, steps } = stages.get("http") ?? { base: "", steps: [] };
  expect(base).toMatch(/^node:20/);
  expect(steps.find(({ keyword }: { keyword: string }) => keyword === "ENTRYPOINT").words).toEqual([
    "node",
    "/app/octo-mcp-http.js",
  ]);
});
