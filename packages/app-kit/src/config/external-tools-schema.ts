/** The structure `externalTools` of the configuration file, as editors see it. `external/external-settings.ts` checks it. */
import type { StructureDefinition } from "./setting.ts";

const TEXT = { type: "string", minLength: 1 };
const TIER = { enum: ["read", "write", "delete"] };

/** The structure. */
export const EXTERNAL_TOOLS: StructureDefinition = {
  key: "externalTools",
  about:
    "Tools of other servers, under the same policy, approval and audit (docs/bring-your-own-tools.md). Or --external-tools, with a file that holds the same.",
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["mcpServers", "credentials"],
    properties: {
      mcpServers: {
        description: "The registration of the tool contract, as `octo-mcp-http register` prints it.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["name", "baseUrl", "credentialId"],
          properties: {
            name: TEXT,
            baseUrl: { type: "string", pattern: "^https?://.*[^/]$" },
            credentialId: { type: "integer", minimum: 1 },
            timeoutMs: { type: "integer", minimum: 1, maximum: 3_600_000 },
            enabled: { type: "boolean" },
            toolFilter: { type: "array", items: TEXT, minItems: 1 },
          },
        },
      },
      credentials: {
        description:
          "Where the token of each credential id is: in a variable, or in a file that only its owner may read.",
        type: "object",
        additionalProperties: {
          type: "object",
          additionalProperties: false,
          properties: { variable: TEXT, file: TEXT, certFile: TEXT, keyFile: TEXT },
        },
      },
      servers: {
        description: "What holds for the tools of a server, by its name.",
        type: "object",
        additionalProperties: {
          type: "object",
          additionalProperties: false,
          properties: {
            prefix: { description: "Before each name; default: the name of the server.", ...TEXT },
            toolset: {
              description: "Default: external.",
              type: "string",
              pattern: "^external(-[a-z0-9-]{1,30})?$",
            },
            tier: { description: "What its tools can do at most; default: write.", ...TIER },
            schemas: {
              description:
                "portable (default): tools whose schema some model interfaces refuse are left out; any: they are offered.",
              enum: ["portable", "any"],
            },
            tools: { description: "The tiers of single tools.", type: "object", additionalProperties: TIER },
          },
        },
      },
      lockFile: {
        description: "The accepted descriptions; written by octo-mcp external-tools --pin.",
        ...TEXT,
      },
      refreshMinutes: { description: "Default: 10.", type: "integer", minimum: 1, maximum: 1_440 },
      caFile: { description: "Certificate authorities of the servers (PEM).", ...TEXT },
    },
  },
};
