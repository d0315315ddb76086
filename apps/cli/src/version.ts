/** Name and version of this product; the version is put in by the build and read from package.json when run from source. */
import packageJson from "../package.json" with { type: "json" };

export const NAME = "octo-mcp";
export const VERSION: string = packageJson.version;
