import { expect, it } from "vitest";
import { octopusPolicy } from "./octopus-policy.ts";
import { OCTOPUS_PRODUCTION_NAMES } from "./production-names.ts";

const policy = octopusPolicy({ rules: [{ effect: "protect", environment: OCTOPUS_PRODUCTION_NAMES }] });

function isProtected(name: string): boolean {
  const targets = { environments: [{ id: "Environments-9", name }] };
  return policy.decide({ kind: "tool", tool: "t", toolset: "deployments", tier: "write", targets }).protected;
}

it.each([
  ...["Production", "PROD", "Prd1", "prd", "EU-PRD", "prd_02", "live_eu", "LiveEU", "EULive", "Live 2", "DR"],
  ...[
    "DR-West",
    "dr1",
    "Disaster Recovery",
    "disaster-recovery",
    "Producción",
    "Produktion",
    "本番",
    "生产环境",
  ],
])("%s is taken for production", (name) => expect(isProtected(name)).toBe(true));

it.each(["Development", "Staging", "Test", "Delivery", "Oliver", "Drill", "Hydra", "UAT", "QA-2", "Alive"])(
  "%s is not taken for production",
  (name) => expect(isProtected(name)).toBe(false),
);
