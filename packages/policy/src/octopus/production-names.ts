/**
 * Patterns of environment names that usually mean production. An app can protect these environments until the operator
 * names the real ones. A rule with the effect `protect` is safe as a default, because it only tightens:
 * `{ effect: "protect", environment: OCTOPUS_PRODUCTION_NAMES }`.
 */
export const OCTOPUS_PRODUCTION_NAMES: readonly string[] = [
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
