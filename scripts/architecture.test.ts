/** The import rules of docs/architecture.md, proven on the sources. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  /** From the root, with slashes. */
  readonly file: string;
  readonly module: string;
  readonly typeOnly: boolean;
}

interface Room {
  readonly folder: string;
  /** Packages that it may import; `node:` stands for Node's own modules. */
  readonly may: readonly string[];
  /** Packages of which it may import types only. */
  readonly types?: readonly string[];
}

const ROOMS: readonly Room[] = [
  { folder: "packages/policy/src", may: [] },
  { folder: "packages/state/src", may: [] },
  { folder: "packages/api-client/src", may: ["openapi-fetch", "lru-cache"] },
  { folder: "packages/simulator/src", may: ["node:"], types: ["@octo/api-client"] },
  {
    folder: "packages/mcp-tools/src",
    may: [
      "node:",
      "@octo/policy",
      "@octo/api-client",
      "zod",
      "re2js",
      "lru-cache",
      "@noble/hashes",
      "canonicalize",
    ],
    types: ["@octo/state"],
  },
  { folder: "packages/tool-contract/src", may: ["node:", "ajv", "commander"] },
  {
    folder: "packages/app-kit/src",
    may: [
      "node:",
      "@octo/policy",
      "@octo/api-client",
      "@octo/mcp-tools",
      "commander",
      "yaml",
      "http-proxy-agent",
      "https-proxy-agent",
      "proxy-from-env",
    ],
  },
  {
    folder: "apps/cli/src",
    may: [
      "node:",
      "@octo/app-kit",
      "@octo/policy",
      "@octo/api-client",
      "@octo/mcp-tools",
      "commander",
      "@modelcontextprotocol/server",
    ],
  },
  {
    folder: "apps/http/src",
    may: [
      "node:",
      "@octo/app-kit",
      "@octo/policy",
      "@octo/api-client",
      "@octo/mcp-tools",
      "@octo/state",
      "@octo/tool-contract",
      "commander",
      "hono",
      "@hono/node-server",
      "jose",
      "lru-cache",
      "prom-client",
      "zod",
      "@opentelemetry/",
      "@modelcontextprotocol/server",
    ],
  },
  {
    folder: "apps/cli/demo",
    may: ["node:", "@octo/simulator", "@modelcontextprotocol/client", "picocolors", "yocto-spinner"],
  },
];

/** A folder that may import one thing more than its room. */
const EXCEPTIONS: readonly Room[] = [
  {
    folder: "packages/mcp-tools/src/adapters",
    may: ["@modelcontextprotocol/server", "@modelcontextprotocol/sdk"],
  },
];

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file));
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      found.push({ file, module: node.moduleSpecifier.text, typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({
        file,
        module: argument && ts.isStringLiteral(argument) ? argument.text : "(computed)",
        typeOnly: false,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isUnder = (module: string, name: string) =>
  module === name || module.startsWith(/[:/]$/.test(name) ? name : `${name}/`);

function isAllowed({ file, module, typeOnly }: Import, room: Room): boolean {
  if (module.startsWith(".")) return true;
  const may = [
    ...room.may,
    ...EXCEPTIONS.filter(({ folder }) => file.startsWith(`${folder}/`)).flatMap((exception) => exception.may),
  ];
  return (
    may.some((name) => isUnder(module, name)) ||
    (typeOnly && (room.types ?? []).some((name) => isUnder(module, name)))
  );
}

describe.each(ROOMS)("$folder", (room) => {
  const files = filesOf(room.folder);
  const imports = files.flatMap(importsOf);

  it("has sources", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it("imports only what its room may", () => {
    const wrong = imports
      .filter((one) => !isAllowed(one, room))
      .map(({ file, module }) => `${file} imports ${module}`);
    expect(wrong).toEqual([]);
  });

  it("does not leave its folder by a relative path", () => {
    const top = room.folder.split("/").slice(0, 2).join("/");
    const wrong = imports.filter(
      ({ file, module }) => module.startsWith(".") && !join(file, "..", module).startsWith(`${top}/`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no file over 400 lines", () => {
    const long = files
      .filter((file) => !file.includes("/generated/"))
      .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length }));
    expect(long.filter(({ lines }) => lines > 401)).toEqual([]);
  });
});

it("no function is over 50 lines", () => {
  const long: string[] = [];
  for (const file of ROOMS.flatMap(({ folder }) => filesOf(folder)).filter(
    (name) => !name.includes("/generated/"),
  )) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && "body" in node && node.body) {
        const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
        const lines = source.getLineAndCharacterOfPosition(node.end).line - first + 1;
        if (lines > 50) long.push(`${file}:${first + 1} has ${lines} lines`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(long).toEqual([]);
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
      /\bfetch\(|\bprocess\.(?!ts")|\bcreateOctopusClient\b|from "node:/.test(
        readFileSync(join(root, file), "utf8"),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("stdout and environment", () => {
  it("are used by the command lines alone", () => {
    const files = ROOMS.flatMap(({ folder }) => filesOf(folder));
    const users = files.filter((file) =>
      /process\.(stdout|env)\b/.test(readFileSync(join(root, file), "utf8")),
    );
    const allowed = [
      "apps/cli/src/cli.ts",
      "apps/http/src/cli.ts",
      "apps/cli/demo/main.ts",
      "apps/cli/demo/host.ts",
      "packages/simulator/src/bin.ts",
      "packages/tool-contract/src/bin.ts",
    ];
    expect(
      users.filter((file) => !allowed.includes(file) && !file.startsWith("packages/simulator/src/cli/")),
    ).toEqual([]);
  });
});

it("zod is imported as a namespace, of which bundles keep only what is used", () => {
  const whole = ROOMS.flatMap(({ folder }) => filesOf(folder)).filter((file) =>
    /^import \{[^}]*\bz\b[^}]*\} from "zod"/m.test(readFileSync(join(root, file), "utf8")),
  );
  expect(whole).toEqual([]);
});
