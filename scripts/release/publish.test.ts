import { expect, it } from "vitest";
import { inOrder, publishCommand } from "./publish.mjs";

const one = (name: string, dependencies: object = {}, version = "0.1.0") => ({
  file: `${name}.tgz`,
  manifest: { name, version, dependencies },
});

it("puts each package behind those that it depends on", () => {
  const packed = [
    one("web", { tools: "0.1.0", hono: "4" }),
    one("tools", { policy: "0.1.0" }),
    one("policy"),
  ];
  expect(inOrder(packed).map(({ manifest }) => manifest.name)).toEqual(["policy", "tools", "web"]);
});

it("sees packages that depend on each other", () => {
  expect(() => inOrder([one("a", { b: "1" }), one("b", { a: "1" })])).toThrow("in a circle");
});

it("publishes with provenance, and early versions under a tag of their own", () => {
  expect(publishCommand(one("a")).slice(3)).toEqual([
    "publish",
    "a.tgz",
    "--access",
    "public",
    "--provenance",
    "--no-git-checks",
  ]);
  expect(publishCommand(one("a", {}, "1.0.0-beta.1")).slice(-2)).toEqual(["--tag", "next"]);
});
