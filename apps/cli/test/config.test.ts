import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";
import { runHere } from "./run-here.ts";

const EXAMPLE = fileURLToPath(new URL("../../../docs/examples/octo-mcp.yaml", import.meta.url));

describe("octo-mcp --config", () => {
  it("config show prints the settings of the example, with their lines", async () => {
    const { code, stdout, stderr } = await runHere(["--config", EXAMPLE, "config", "show"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^serverUrl +https:\/\/your\.octopus\.example +.*octo-mcp\.yaml: line 4$/m);
    expect(stdout).toMatch(/^logLevel +info +.*octo-mcp\.yaml: line 15$/m);
    expect(stdout).toMatch(/^accessTokenFile +- +default$/m);
    expect(stdout).toMatch(/^results +text +default$/m);
  });

  it("config schema prints the published schema", async () => {
    const { code, stdout } = await run(CLI, ["config", "schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      properties: { serverUrl: {}, http: { properties: { port: {} } } },
    });
  });

  it("the server reads it: readOnly of the file leaves only reading tools", async () => {
    const { stdout } = await runHere(["tools", "--json"], { env: { OCTO_MCP_CONFIG: EXAMPLE } });
    const { tools } = JSON.parse(stdout) as { tools: { name: string; toolset: string }[] };
    const names = tools.map(({ name }) => name);
    expect(names).toContain("list_projects");
    expect(names).not.toContain("deploy_release");
    expect(names).not.toContain("find_certificates");
  });

  it("a missing file is one line on stderr", async () => {
    const { code, stderr } = await runHere(["--config", "/nowhere/octo-mcp.yaml"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^octo-mcp: --config: ENOENT.*\n$/);
  });
});
