/** What each package may import. The architecture test checks it, and docs/architecture.md shows it. */

/** A folder of sources. */
export interface Layer {
  readonly folder: string;
  /** Packages that it may import; `node:` stands for Node's own modules. */
  readonly may: readonly string[];
  /** Packages of which it may import types only. */
  readonly types?: readonly string[];
}

/** The layers of the repository, in no order: what each may import makes the order. */
export const LAYERS: readonly Layer[] = [
  { folder: "packages/shared/src", may: [] },
  { folder: "packages/policy/src", may: ["@octo/shared"] },
  { folder: "packages/state/src", may: [] },
  { folder: "packages/cut-json/src", may: ["canonicalize"] },
  { folder: "packages/api-client/src", may: ["@octo/shared", "openapi-fetch", "lru-cache"] },
  { folder: "packages/simulator/src", may: ["node:"], types: ["@octo/api-client"] },
  {
    folder: "packages/mcp-tools/src",
    may: [
      "node:",
      "@octo/shared",
      "@octo/policy",
      "@octo/api-client",
      "zod",
      "compare-versions",
      "re2js",
      "rrule",
      "lru-cache",
      "@noble/hashes",
      "@octo/cut-json",
      "@octo/state",
    ],
  },
  { folder: "packages/tool-contract/src", may: ["@octo/cut-json"] },
  {
    folder: "packages/tool-host/src",
    may: ["node:", "@octo/shared", "@octo/tool-contract", "@octo/cut-json", "ajv", "re2js"],
  },
  {
    folder: "packages/tool-contract-verify/src",
    may: ["node:", "@octo/shared", "@octo/tool-contract", "@octo/cut-json", "ajv", "commander"],
  },
  {
    folder: "packages/web/src",
    may: ["node:", "@octo/api-client", "@octo/mcp-tools", "@octo/policy", "@octo/state", "hono"],
  },
  {
    folder: "packages/app-kit/src",
    may: [
      "node:",
      "@octo/shared",
      "@octo/policy",
      "@octo/api-client",
      "@octo/mcp-tools",
      "@octo/tool-host",
      "@octo/tool-contract",
      "@octo/cut-json",
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
      "yaml",
      "ajv",
      "jsonc-parser",
      "diff",
      "csv-stringify",
      "@clack/prompts",
      "@decimalturn/toml-patch",
      "@bomb.sh/tab",
      "@octo/state",
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
      "@octo/web",
      "openid-client",
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

/** A folder that may import one thing more than its layer. */
export const EXCEPTIONS: readonly Layer[] = [
  { folder: "apps/cli/src/libraries", may: ["re2js", "rrule"] },
  { folder: "apps/cli/src/pages", may: ["@octo/web", "hono", "@hono/node-server"] },
  { folder: "packages/state/src/redis", may: ["ioredis"] },
  {
    folder: "packages/mcp-tools/src/adapters",
    may: ["@modelcontextprotocol/server", "@modelcontextprotocol/sdk"],
  },
];
