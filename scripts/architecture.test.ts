/** The rules of docs/architecture.md about imports, sizes and parameters, checked on the sources. */
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { EXCEPTIONS, LAYERS, type Layer } from "./lib/layers.ts";
import {
  filesOf,
  functionsOf,
  type Import,
  importCircles,
  importsOf,
  packageFolders,
  textOf,
} from "./lib/sources.ts";

const isUnder = (module: string, name: string) =>
  module === name || module.startsWith(/[:/]$/.test(name) ? name : `${name}/`);

function isAllowed({ file, module, typeOnly }: Import, layer: Layer): boolean {
  if (module.startsWith(".")) return true;
  const may = [
    ...layer.may,
    ...EXCEPTIONS.filter(({ folder }) => file.startsWith(`${folder}/`)).flatMap((exception) => exception.may),
  ];
  return (
    may.some((name) => isUnder(module, name)) ||
    (typeOnly && (layer.types ?? []).some((name) => isUnder(module, name)))
  );
}

describe.each(LAYERS)("$folder", (layer) => {
  const files = filesOf(layer.folder);
  const imports = files.flatMap(importsOf);

  it("has sources", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it("imports only what its layer may", () => {
    const wrong = imports
      .filter((one) => !isAllowed(one, layer))
      .map(({ file, module }) => `${file} imports ${module}`);
    expect(wrong).toEqual([]);
  });

  it("does not leave its folder by a relative path", () => {
    const top = layer.folder.split("/").slice(0, 2).join("/");
    const wrong = imports.filter(
      ({ file, module }) => module.startsWith(".") && !join(file, "..", module).startsWith(`${top}/`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no file over 400 lines", () => {
    const long = files
      .filter((file) => !file.includes("/generated/"))
      .map((file) => ({ file, lines: textOf(file).split("\n").length }));
    expect(long.filter(({ lines }) => lines > 401)).toEqual([]);
  });
});

const sources = packageFolders().flatMap((folder) => filesOf(`${folder}/src`));

it("no function is over 50 lines", () => {
  const long = [...sources, ...filesOf("apps/cli/demo")]
    .flatMap(functionsOf)
    .filter(({ lines }) => lines > 50);
  expect(long).toEqual([]);
});

it("no function has more than four parameters: put what belongs together into one object", () => {
  const many = sources.flatMap(functionsOf).filter(({ parameters }) => parameters > 4);
  expect(many.map(({ where }) => where)).toEqual([]);
});

it("no imports go round in a circle, type-only imports included", () => {
  const circles = packageFolders().flatMap((folder) => importCircles(filesOf(`${folder}/src`)));
  expect(circles).toEqual([]);
});

it("every package has a layer", () => {
  const missing = packageFolders().filter(
    (folder) => !LAYERS.some((layer) => layer.folder === `${folder}/src`),
  );
  expect(missing).toEqual([]);
});

describe("what a handler can reach", () => {
  const handlers = [
    ...filesOf("packages/mcp-tools/src/toolsets"),
    ...filesOf("packages/mcp-tools/src/resources"),
  ];

  it("is not the pipeline, but for the type of its context", () => {
    const wrong = handlers.flatMap(importsOf).filter(({ file, module, typeOnly }) => {
      const target = module.startsWith(".")
        ? relative("packages/mcp-tools/src", join(file, "..", module))
        : module;
      if (target === "toolkit.ts" || target.startsWith("adapters/")) return true;
      return target.startsWith("pipeline/") && !(typeOnly && target === "pipeline/context.ts");
    });
    expect(wrong).toEqual([]);
  });

  it("is not the network, the environment or the process", () => {
    const wrong = handlers.filter((file) =>
      /\bfetch\(|\bprocess\.(?!ts")|\bcreateOctopusClient\b|from "node:/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("stdout and environment", () => {
  it("are used by the command lines alone", () => {
    const files = LAYERS.flatMap(({ folder }) => filesOf(folder));
    const users = files.filter((file) => /process\.(stdout|env)\b/.test(textOf(file)));
    const allowed = [
      "apps/cli/src/cli.ts",
      "apps/cli/src/commands-program.ts",
      "apps/http/src/cli.ts",
      "apps/cli/demo/main.ts",
      "apps/cli/demo/host.ts",
      "packages/simulator/src/bin.ts",
      "packages/tool-contract-verify/src/bin.ts",
    ];
    expect(
      users.filter((file) => !allowed.includes(file) && !file.startsWith("packages/simulator/src/cli/")),
    ).toEqual([]);
  });
});

it("zod is imported as a namespace, of which bundles keep only what is used", () => {
  const whole = LAYERS.flatMap(({ folder }) => filesOf(folder)).filter((file) =>
    /^import \{[^}]*\bz\b[^}]*\} from "zod"/m.test(textOf(file)),
  );
  expect(whole).toEqual([]);
});
