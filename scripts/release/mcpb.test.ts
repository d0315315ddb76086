import { expect, it } from "vitest";
import manifest from "../../apps/cli/mcpb/manifest.json" with { type: "json" };
import { hostStart } from "./mcpb.mjs";

it("fills in what a person chose, and the defaults of what a person did not", () => {
  const chosen = { server_url: "https://octopus.example.com", api_key: "API-KEY", policy: "/p.yaml" };
  expect(hostStart(manifest, "/bundle", chosen)).toEqual({
    args: ["/bundle/server/launch.js"],
    environment: {
      OCTOPUS_SERVER_URL: "https://octopus.example.com",
      OCTOPUS_API_KEY: "API-KEY",
      OCTO_BUNDLE_READ_ONLY: "true",
      OCTO_BUNDLE_APPROVAL: "confirm",
      OCTO_BUNDLE_POLICY: "/p.yaml",
      OCTO_BUNDLE_PROFILE: "",
      OCTO_BUNDLE_TOOLSETS: "",
      OCTO_BUNDLE_CONFIG: "",
      OCTO_BUNDLE_CA_FILE: "",
    },
  });
});
