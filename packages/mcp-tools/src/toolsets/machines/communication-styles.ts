/** The ways in which Octopus Server reaches a target. Newer servers may have more of them than this list. */
import { type FilterValue, unknownValues } from "../filter-values.ts";

const STYLES = [
  "AwsEcsCluster",
  "AzureCloudService",
  "AzureServiceFabricCluster",
  "AzureWebApp",
  "Ftp",
  "Kubernetes",
  "KubernetesTentacle",
  "None",
  "OfflineDrop",
  "Ssh",
  "StepPackage",
  "TentacleActive",
  "TentaclePassive",
];

/** The styles in the spelling of the server; those that are not in the list stay as they are. */
export function asKnownStyles(texts: readonly string[] | undefined): string[] | undefined {
  return texts?.map((text) => styleOf(text) ?? text);
}

/**
 * Refuses styles that are not in the list; for a search that found nothing, of which they may be the reason.
 * @throws ToolError `not_found`.
 */
export function refuseUnknownStyles(texts: readonly string[] | undefined): void {
  const unknown = (texts ?? []).filter((text) => styleOf(text) === undefined);
  const known = STYLES.map((value): FilterValue => ({ value, names: [] }));
  if (unknown.length > 0)
    throw unknownValues(unknown, known, { field: "commStyles", noun: "communication style" });
}

function styleOf(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  return STYLES.find((style) => style.toLowerCase() === wanted);
}
