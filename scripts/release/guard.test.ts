import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { refusal } from "./guard.mjs";

it("lets pnpm pack, and names the command to everybody else", () => {
  expect(refusal("pack", "pnpm/10.34.9 npm/? node/v20.20.2 linux x64")).toBeUndefined();
  expect(refusal("pack", "npm/11.19.0 node/v20.20.2 linux x64")).toContain("Run `npm run pack`");
  expect(refusal("pack")).toContain("Run `npm run pack`");
});

it("lets nobody publish from a package's folder, pnpm included", () => {
  expect(refusal("publish", "pnpm/10.34.9 npm/? node/v20.20.2 linux x64")).toContain(
    "Run `npm run release -- --dry-run`",
  );
});

it("ends with an error that npm shows, so that nothing is packed", async () => {
  const guard = fileURLToPath(new URL("./guard.mjs", import.meta.url));
  const env = { ...process.env, npm_config_user_agent: "npm/11.19.0 node/v20.20.2" };
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) =>
    execFile(process.execPath, [guard, "pack"], { env }, (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    ),
  );
  expect({ code, stderr }).toEqual({ code: 1, stderr: `${refusal("pack")}\n` });
});
