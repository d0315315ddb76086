/**
 * Patterns of environment names that usually mean production. An app can protect these environments until the operator
 * names the real ones. A rule with the effect `protect` is safe as a default, because it only tightens:
 * `{ effect: "protect", environment: OCTOPUS_PRODUCTION_NAMES }`.
 *
 * Short words count as whole words only, split at digits, punctuation and changes of case: `Prd1`, `live_eu` and `DR-West`
 * are protected, `Delivery` and `Drill` are not. Names that say nothing of production, such as `Blue` or a customer's
 * name, cannot be recognised.
 */
export const OCTOPUS_PRODUCTION_NAMES: readonly string[] = [
  "*prod*",
  "word:prd",
  "word:prds",
  "word:live",
  "word:dr",
  "*disaster*recovery*",
  "word:failover",
  "word:produ",
  "*本番*",
  "*生产*",
  "*生產*",
  "*운영*",
  "*прод*",
  "*боев*",
];
