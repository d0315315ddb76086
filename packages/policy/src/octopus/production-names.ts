/**
 * Environment names that usually mean production. An app can protect them until the operator says which
 * environments are: `{ effect: "protect", environment: octopusProductionNames }` as a rule only tightens.
 */
export const octopusProductionNames: readonly string[] = [
  "*prod*",
  "prd",
  "prd-*",
  "*-prd",
  "live",
  "live-*",
  "*-live",
  "live *",
  "* live",
  "dr",
  "*disaster recovery*",
];
