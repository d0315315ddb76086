import { expect, it } from "vitest";
import { fullProgram } from "../src/commands-program.ts";
import { flagsFrom } from "./launch.mjs";
import manifest from "./manifest.json" with { type: "json" };

it("makes flags of what was chosen, and of nothing else", () => {
  expect(
    flagsFrom({
      PATH: "/bin",
      OCTO_BUNDLE_READ_ONLY: "true",
      OCTO_BUNDLE_APPROVAL: "elicit",
      OCTO_BUNDLE_POLICY: "/a b/policy.yaml",
      OCTO_BUNDLE_PROFILE: "",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a host that does not fill in what is optional leaves this.
      OCTO_BUNDLE_CONFIG: "${user_config.config}",
      OCTO_BUNDLE_CA_FILE: undefined,
    }),
  ).toEqual(["--approval=elicit", "--policy=/a b/policy.yaml", "--read-only"]);
  expect(flagsFrom({ OCTO_BUNDLE_READ_ONLY: "false" })).toEqual([]);
});

it("every choice of the manifest is a flag of the server", () => {
  const chosen = Object.entries(manifest.server.mcp_config.env).filter(([name]) => name.startsWith("OCTO_"));
  const flags = flagsFrom(Object.fromEntries(chosen.map(([name]) => [name, "x"]))).map(
    (flag) => flag.split("=")[0],
  );
  const known = fullProgram(async () => undefined).options.map(({ long }) => long);
  expect(flags.length).toBeGreaterThan(4);
  for (const flag of flags) expect(known).toContain(flag);
});

it("the key of Octopus is the one choice that a host keeps secret", () => {
  const secret = Object.entries(manifest.user_config).filter(([, option]) => "sensitive" in option);
  expect(secret.map(([name]) => name)).toEqual(["api_key"]);
});
