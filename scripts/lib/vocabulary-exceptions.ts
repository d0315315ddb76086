/** Where a retired word of docs/glossary.md has a meaning that stays. A test fails when an exception is no longer needed. */

/** The exceptions of one word. */
export interface Exceptions {
  /** Beginnings of paths of files in which the word has its right meaning. */
  readonly files?: readonly string[];
  /** Phrases in lower case, such as "mcp session", which stands for `mcpSession` too. The plural is allowed with it. */
  readonly phrases?: readonly string[];
}

/** By the first form of the word. */
export const EXCEPTIONS: Readonly<Record<string, Exceptions>> = {
  // A category of icons that Octopus has.
  house: { files: ["packages/simulator/src/routes/breadth/extensions.ts"] },
  // Space that is left.
  room: { phrases: ["make room", "makes room", "without room", "room for"] },
  // The nodes of a tree.
  visit: {
    files: ["packages/policy/src/trie.ts"],
    phrases: ["visit all"],
  },
  session: {
    files: [
      // MCP sessions.
      "apps/http/bench/support/round-trips.mjs",
      "apps/http/cluster/trace.mjs",
      "apps/http/src/mcp/",
      "apps/http/test/mcp.test.ts",
      "apps/http/test/real-requests.test.ts",
      "apps/http/test/replicas.test.ts",
      "apps/http/test/support/mcp-events.ts",
      "apps/http/test/resume.test.ts",
      "apps/http/test/round-trips.test.ts",
      "apps/http/test/revisions.test.ts",
      "scripts/clients/run-client.mjs",
      "docs/decisions/0006-http-app.md",
      "docs/http.md",
      // Sessions of TLS, as Node calls them.
      "apps/http/test/mtls.test.ts",
      // Words of an attack.
      "packages/simulator/src/worlds/hostile/corpus/instructions.ts",
    ],
    phrases: [
      "mcp session",
      "session id",
      // Octopus Deploy: observability, users, accounts, log-in.
      "observability session",
      "logs sessions",
      "events sessions",
      "session sim random",
      "container log session",
      "resource event session",
      "is session completed",
      "user session",
      "revoke session",
      "the sessions of",
      "session duration",
      "session cookie",
      // Names of secrets.
      "aws session key id",
      "asp net core session",
      "session bearer",
      "set cookie session",
    ],
  },
  // Steps of the policy's decision, and a made-up password that has the word as a part.
  gate: {
    files: [
      "packages/mcp-tools/test/corpus/second-secrets.ts",
      "packages/policy/",
      "docs/policy.md",
      "docs/policy-cookbook.md",
      "docs/troubleshooting.md",
      "docs/examples/policy-cases.yaml",
      "docs/contributing/errors.md",
      "apps/cli/src/commands/policy",
      "apps/cli/test/policy",
      "packages/mcp-tools/src/pipeline/call-policy.ts",
    ],
    phrases: ["every gate", "decision gate"],
  },
  place: {
    files: [
      // A category of icons that Octopus has.
      "packages/simulator/src/routes/breadth/extensions.ts",
    ],
  },
  // To tell two things apart is ordinary English, and so is to tell the truth.
  tell: { phrases: ["told apart", "tells subtypes apart", "tells the truth"] },
  // A comparison of two documents has ours and theirs.
  theirs: {
    files: [
      "packages/api-client/scripts/lib/compare.mjs",
      "packages/api-client/scripts/lib/report.mjs",
      "packages/api-client/test/generate-from.test.ts",
    ],
  },
  // What a person answers.
  answer: {
    files: [
      "apps/http/conformance/fixtures/",
      "apps/http/src/mcp/session-questions.ts",
      "apps/http/src/mcp/session-relay",
      "apps/http/src/mcp/sessions.ts",
      "apps/http/test/replicas.test.ts",
      "apps/http/test/mcp.test.ts",
      "apps/http/test/revisions.test.ts",
      "apps/http/test/support/mcp-client.ts",
      "apps/http/test/support/real-clients.ts",
      "scripts/clients/",
      "packages/mcp-tools/src/adapters/",
      "packages/mcp-tools/src/index.ts",
      "packages/mcp-tools/src/pipeline/approv",
      "packages/mcp-tools/src/approvals/grants.ts",
      "packages/mcp-tools/src/pipeline/caller.ts",
      "packages/mcp-tools/src/resources/interruptions.ts",
      "packages/mcp-tools/src/toolsets/index.ts",
      "packages/mcp-tools/src/toolsets/interruptions/",
      "packages/mcp-tools/test/red-team/support/recipes.ts",
      "packages/mcp-tools/src/toolsets/core/execute.test.ts",
      "packages/mcp-tools/src/toolsets/releases/create-release.test.ts",
      "packages/mcp-tools/src/toolsets/releases/release-contents.test.ts",
      "packages/mcp-tools/test/adversary/",
      "packages/mcp-tools/test/red-team/renames.test.ts",
      "packages/mcp-tools/test/support/sample-calls.ts",
      "packages/mcp-tools/test/extension.test.ts",
      "packages/mcp-tools/test/external-tools.test.ts",
      "packages/mcp-tools/test/questions.test.ts",
      "packages/mcp-tools/test/support/raw-servers.ts",
      "packages/mcp-tools/test/support/writing-calls.ts",
      "packages/mcp-tools/test/red-team/arguments.test.ts",
      "packages/mcp-tools/test/red-team/hostile-model.test.ts",
      "packages/mcp-tools/test/red-team/support/evil.ts",
      "packages/simulator/src/domain/interruptions.ts",
      "packages/simulator/src/routes/used/interruptions.ts",
      "docs/tools/answer_interruption.md",
      "docs/prompts-and-links.md",
      "scripts/generators/tool-",
      // The benchmark of what people are answered.
      "scripts/answers.mjs",
      "CONTRIBUTING.md",
      "packages/simulator/src/worlds/demo/history.ts",
      "packages/simulator/src/worlds/hostile/history.ts",
    ],
  },
  scope: {
    files: [
      // Scopes of variables.
      "packages/mcp-tools/src/toolsets/releases/diff/variables",
      // OAuth scopes.
      "apps/http/src/people/openid.ts",
      "apps/http/src/settings/http-flags.ts",
      "apps/http/src/settings/sign-in-settings.ts",
      "apps/http/test/approval-pages.test.ts",
      "apps/http/src/auth/",
      "apps/http/src/front/request-checks.ts",
      "apps/http/src/front/authenticated-request.ts",
      "apps/http/src/front/request-checks.test.ts",
      "apps/http/src/mcp/mcp-endpoint.ts",
      "apps/http/src/mcp/mcp-route.ts",
      "apps/http/src/mcp/messages.ts",
      "apps/http/src/mcp/sessions.test.ts",
      "apps/http/src/server-parts.ts",
      "apps/http/src/settings/access-file.ts",
      "apps/http/src/tenancy/toolkits.ts",
      "apps/http/test/oauth",
      "apps/http/test/support/issuer.ts",
      // The scopes of variables.
      "packages/mcp-tools/src/toolsets/projects/get-variables.test.ts",
      "packages/mcp-tools/src/toolsets/core/hygiene-checks.ts",
      "packages/mcp-tools/src/toolsets/projects/resolve-variable",
      "packages/mcp-tools/src/toolsets/projects/variable-",
      "packages/mcp-tools/src/toolsets/projects/duplicated-variables",
      "packages/mcp-tools/src/toolsets/projects/nowhere-values",
      "packages/mcp-tools/src/toolsets/projects/unused-configuration.test.ts",
      "packages/mcp-tools/test/support/change-configuration.ts",
      "packages/mcp-tools/src/toolsets/tenants/",
      "packages/simulator/src/domain/plan-facts.test.ts",
      "packages/simulator/src/domain/rules.test.ts",
      "packages/simulator/src/domain/tenant-variables.ts",
      "packages/simulator/src/domain/variables.ts",
      "packages/simulator/src/model/delivery.ts",
      "packages/simulator/src/routes/breadth/lookups.ts",
      "packages/simulator/src/routes/breadth/tenant-writes.ts",
      "packages/simulator/src/routes/breadth/variable-writes.ts",
      "packages/simulator/src/routes/used/tenants.ts",
      "packages/simulator/src/worlds/builders.ts",
      "packages/simulator/src/worlds/demo/checkout.ts",
      "packages/simulator/src/worlds/demo/loyalty.ts",
      "packages/simulator/src/worlds/large/structure.ts",
      "packages/simulator/test/contract/structure.ts",
      // Where a rule or a route applies.
      "packages/policy/src/octopus/route-table.ts",
      "packages/policy/src/policy.test.ts",
      "packages/policy/src/routes",
      "packages/policy/src/rules.test.ts",
    ],
    phrases: [
      "scoped user role",
      "variable scope",
      "tag scope",
      "environment scope",
      "id scope",
      "scope type",
      "scope values",
      "scoping strategy",
      "singly scoped variable details",
      "cache scope",
    ],
  },
};
