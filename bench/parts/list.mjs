/** The bytes and tokens of the tool list, by toolset, as `octo-mcp tools --cost` counts them. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/lib/workspace.mjs";
import { compared, exact } from "../lib/rows.mjs";

/** Asks the built program and returns the rows. */
export function measureList() {
  const args = [join(root, "apps/cli/dist/octo-mcp.js"), "tools", "--cost", "--json"];
  const { toolsets, total } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  const sums = [
    { id: "all", what: `tool list, all ${total.tools} tools`, ...total },
    ...toolsets.map((sum) => ({
      id: sum.toolset,
      what: `tool list, toolset ${sum.toolset} (${sum.tools} ${sum.tools === 1 ? "tool" : "tools"})`,
      ...sum,
    })),
  ];
  return [
    ...sums.map(({ id, what, bytes, tokens }) =>
      compared({ id: `list.${id}.bytes`, what, unit: "bytes" }, bytes, { what: "tokens", value: tokens }),
    ),
    exact(
      { id: "list.tool.bytes", what: "tool list, a tool on average", unit: "bytes" },
      Math.round(total.bytes / total.tools),
    ),
  ];
}
