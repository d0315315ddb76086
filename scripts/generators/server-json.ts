/** server.json of the MCP registry and the manifest of the MCPB bundle, from the definitions that the parsers use. */

import cli from "../../apps/cli/package.json" with { type: "json" };
import http from "../../apps/http/package.json" with { type: "json" };
import { HTTP_FLAGS, HTTP_VARIABLES } from "../../apps/http/src/settings/http-flags.ts";
import {
  type FlagDefinition,
  flagParts,
  POLICY_FLAGS,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  type VariableDefinition,
} from "../../packages/app-kit/src/index.ts";
import { allToolFacts } from "../../packages/mcp-tools/src/index.ts";
import { AUTHOR, MCP_NAME, REPOSITORY } from "../release/project.mjs";
import { firstSentence } from "./tools.ts";

const TITLE = "octo-mcp for Octopus Deploy";
const SHARED_FLAGS = [...SERVER_FLAGS, ...POLICY_FLAGS];

/** The text of server.json. The release adds the bundle with its hash. */
export function serverJson(): string {
  const packages = [
    {
      ...npmPackage(cli),
      transport: { type: "stdio" },
      packageArguments: SHARED_FLAGS.flatMap(argumentOf),
      environmentVariables: SERVER_VARIABLES.flatMap(variablesOf),
    },
    {
      ...npmPackage(http),
      transport: { type: "streamable-http", url: "http://127.0.0.1:8080/mcp" },
      packageArguments: [...SHARED_FLAGS, ...HTTP_FLAGS].flatMap(argumentOf),
      environmentVariables: [...SERVER_VARIABLES, ...HTTP_VARIABLES].flatMap(variablesOf),
    },
  ];
  return json({
    $schema: "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
    name: MCP_NAME,
    title: TITLE,
    description: "Octopus Deploy for AI agents, under rules and approvals that code enforces.",
    repository: { url: REPOSITORY, source: "github" },
    websiteUrl: `${REPOSITORY}#readme`,
    version: cli.version,
    packages,
  });
}

function npmPackage({ name, version }: { readonly name: string; readonly version: string }) {
  return { registryType: "npm", identifier: name, version, runtimeHint: "npx" };
}

/** A flag with a value. The registry writes `--flag=value`, so that flags without a value are left to the configuration file. */
function argumentOf(definition: FlagDefinition) {
  const { name, takesValue } = flagParts(definition);
  if (!takesValue) return [];
  return [
    {
      type: "named",
      name: `--${name}`,
      description: definition.about,
      ...(definition.file === undefined ? {} : { format: "filepath" }),
      ...(definition.words === undefined ? {} : { choices: definition.words }),
      ...(definition.secret ? { isSecret: true } : {}),
    },
  ];
}

function variablesOf({ name, about, secret, setting }: VariableDefinition) {
  return name.split(", ").map((one) => ({
    name: one,
    description: about,
    ...(one === "OCTOPUS_SERVER_URL" ? { isRequired: true } : {}),
    ...(setting?.type === "file" ? { format: "filepath" } : {}),
    ...(secret ? { isSecret: true } : {}),
  }));
}

/** What a host asks a person for, by the name of the flag. */
const ASKED = [
  { flag: "read-only", title: "Read only", type: "boolean", default: true },
  { flag: "approval", title: "Approval of writes", type: "string", default: "confirm" },
  { flag: "policy", title: "Policy file", type: "file" },
  { flag: "profile", title: "Profile of the policy file", type: "string" },
  { flag: "toolsets", title: "Toolsets", type: "string" },
  { flag: "config", title: "Configuration file", type: "file" },
  { flag: "ca-file", title: "Certificate authorities", type: "file" },
] as const;

/** The text of the manifest of the bundle. */
export function bundleManifest(): string {
  return json({
    manifest_version: "0.3",
    name: "octo-mcp",
    display_name: TITLE,
    version: cli.version,
    description: cli.description,
    long_description:
      "Ask what is deployed where, find out why a deployment failed, create and deploy releases and run runbooks, under rules that " +
      "you set and code enforces. An independent project; it is not made, endorsed or supported by Octopus Deploy Pty Ltd.",
    author: { name: AUTHOR },
    repository: { type: "git", url: REPOSITORY },
    homepage: REPOSITORY,
    documentation: `${REPOSITORY}/tree/main/docs`,
    support: `${REPOSITORY}/issues`,
    server: {
      type: "node",
      entry_point: "server/launch.js",
      mcp_config: {
        command: "node",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the host fills it in.
        args: ["${__dirname}/server/launch.js"],
        env: {
          OCTOPUS_SERVER_URL: filledIn("server_url"),
          OCTOPUS_API_KEY: filledIn("api_key"),
          ...Object.fromEntries(
            ASKED.map(({ flag }) => [`OCTO_BUNDLE_${keyOf(flag).toUpperCase()}`, filledIn(keyOf(flag))]),
          ),
        },
      },
    },
    tools: allToolFacts.map(({ name, description }) => ({ name, description: firstSentence(description) })),
    tools_generated: true,
    prompts_generated: true,
    keywords: cli.keywords,
    license: cli.license,
    compatibility: { platforms: ["darwin", "win32", "linux"], runtimes: { node: cli.engines.node } },
    user_config: {
      server_url: {
        type: "string",
        title: "Octopus Server",
        description: "Address of Octopus Server, such as https://octopus.example.com.",
        required: true,
      },
      api_key: {
        type: "string",
        title: "API key",
        description: `${aboutVariable("OCTOPUS_API_KEY")} Its user should be able to do no more than the agent.`,
        required: true,
        sensitive: true,
      },
      ...Object.fromEntries(ASKED.map((asked) => [keyOf(asked.flag), askedOption(asked)])),
    },
  });
}

function askedOption({ flag, ...option }: (typeof ASKED)[number]) {
  const definition = SHARED_FLAGS.find((one) => flagParts(one).name === flag);
  if (!definition) throw new Error(`There is no flag --${flag}. Mend scripts/generators/server-json.ts.`);
  return {
    type: option.type,
    title: option.title,
    description: definition.about,
    required: false,
    ...option,
  };
}

function aboutVariable(name: string): string {
  const definition = SERVER_VARIABLES.find((one) => one.name === name);
  if (!definition) throw new Error(`There is no variable ${name}. Mend scripts/generators/server-json.ts.`);
  return definition.about;
}

const keyOf = (flag: string) => flag.replaceAll("-", "_");
const filledIn = (key: string) => `\${user_config.${key}}`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
