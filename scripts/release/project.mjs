/**
 * Where the project lives. This is the one place that says it: `npm run generate` writes it into the manifest of every
 * package and into what the registries read. The organisation is a placeholder until the project has a public
 * repository; put its name here, and a release that is not a dry run becomes possible.
 */
const ORGANISATION = "your-organisation";

/** Whether {@link ORGANISATION} has to be filled in before anything can be published. */
export const IS_PLACEHOLDER = ORGANISATION === "your-organisation";

/** The address of the repository. */
export const REPOSITORY = `https://github.com/${ORGANISATION}/octo-mcp`;

/** The name of the servers in the MCP registry; the registry compares it with `mcpName` of the npm packages. */
export const MCP_NAME = `io.github.${ORGANISATION}/octo-mcp`;

/** Who made the packages. */
export const AUTHOR = "The octo-mcp contributors";

/** The packages that are MCP servers. */
export const SERVERS = ["@octo/mcp-server", "@octo/mcp-http"];
