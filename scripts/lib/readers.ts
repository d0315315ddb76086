/** The questions that the five kinds of readers have, the page that says it, and words that stand there. */

/** One question. */
export interface ReaderQuestion {
  readonly reader: "using" | "operating" | "embedding" | "bringing tools" | "contributing";
  readonly question: string;
  /** From the root of the repository. */
  readonly page: string;
  /** What stands on the page. */
  readonly words: string;
}

const of =
  (reader: ReaderQuestion["reader"]) =>
  ([question, page, words]: readonly [string, string, string]): ReaderQuestion => ({
    reader,
    question,
    page,
    words,
  });

/** Five questions for each kind of reader. */
export const QUESTIONS: readonly ReaderQuestion[] = [
  ...(
    [
      [
        "How do I set it up in Cursor from a clone?",
        "docs/setup.md",
        "| `cursor` | `~/.cursor/mcp.json` | `mcpServers` |",
      ],
      ["Can my host ask me before something is deployed?", "docs/hosts.md", "asks a person (elicitation)"],
      [
        "What do I pass to deploy to two tenants?",
        "docs/tools/deploy_release.md",
        "Tenants: names, slugs or ids; exactly one environment then",
      ],
      [
        "Can I paste a link of the portal?",
        "docs/prompts-and-links.md",
        "Paste the address of a page in Octopus",
      ],
      [
        "What does “The plan had changed, so nothing was done.” mean?",
        "docs/troubleshooting.md",
        "Read the new plan, and decide again.",
      ],
    ] as const
  ).map(of("using")),
  ...(
    [
      [
        "How do I let an agent deploy to test freely, and ask for the rest?",
        "docs/policy-cookbook.md",
        "Free in development and test",
      ],
      [
        "How do callers of the HTTP server prove who they are?",
        "docs/http.md",
        "an access token: a JWT of one issuer",
      ],
      [
        "How do I see that nobody changed the audit log?",
        "docs/audit.md",
        "octo-mcp audit verify audit.jsonl",
      ],
      ["Which alert says that writes are refused?", "docs/monitoring.md", "OctoMcpAuditFailed"],
      [
        "Where do I put the key so that it is in no file of a host?",
        "docs/configuration.md",
        "The command runs when the credential is first needed",
      ],
    ] as const
  ).map(of("operating")),
  ...(
    [
      [
        "How do I call a tool in my own process and ask my user?",
        "docs/embedding.md",
        "Show asked.prompt to the person",
      ],
      [
        "How do I add a tool of my own?",
        "packages/mcp-tools/README.md",
        "`defineTool` makes a tool from one literal",
      ],
      [
        "How do I use the policy for an API that is not Octopus?",
        "packages/policy/README.md",
        "## An API that is not Octopus",
      ],
      ["Does the client repeat a write?", "packages/api-client/README.md", "never repeats a write"],
      [
        "How do I test without an Octopus Server?",
        "packages/simulator/README.md",
        "Use it to test code that talks to Octopus Deploy",
      ],
    ] as const
  ).map(of("embedding")),
  ...(
    [
      ["Which routes must my server have?", "docs/bring-your-own-tools.md", "A server has three routes"],
      [
        "Where is a whole server to begin from?",
        "examples/tool-server/README.md",
        "complete programs to begin from",
      ],
      [
        "How do I test my server?",
        "packages/tool-contract-verify/README.md",
        "The test sends the requests of a host",
      ],
      [
        "What happens when my server changes a description?",
        "docs/bring-your-own-tools.md",
        "is not offered until you accept it with `--pin`",
      ],
      [
        "How do I call such servers from my own agent?",
        "packages/tool-host/README.md",
        "An agent with contract tools",
      ],
    ] as const
  ).map(of("bringing tools")),
  ...(
    [
      ["Where do I begin to read?", "docs/contributing/pipeline.md", "# One call"],
      ["How do I add a tool?", "docs/contributing/adding-a-tool.md", "# Adding a tool"],
      [
        "How do I run the tests of one package?",
        "docs/contributing/tests.md",
        "npx vitest run packages/policy",
      ],
      ["What may this package import?", "docs/architecture.md", "may import"],
      ["How do I make a page of the docs?", "docs/contributing/docs.md", "## A new page"],
    ] as const
  ).map(of("contributing")),
];
