/** Name and version of this product; the version is read from package.json. */
import packageJson from "../package.json" with { type: "json" };

export const NAME = "octo-mcp-http";
export const VERSION: string = packageJson.version;
