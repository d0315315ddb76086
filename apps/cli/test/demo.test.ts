import { expect, it } from "vitest";
import { DEMO, run } from "./run-cli.ts";

it("plays the whole story, plain when piped, and ends well", async () => {
  const { code, stdout, stderr } = await run(DEMO, []);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toMatch(/\u001b/);
  expect(stdout).not.toMatch(/WRONG|FAILED/);
  expect(stdout.match(/^ {3}ok /gm)?.length).toBe(9);
  expect(stdout).toMatch(/A person is asked:[\s\S]+Environment: "Development/);
  expect(stdout).toMatch(/exactly the two approved writes/);
  expect(stdout).toContain('"command": "npx"');
});
