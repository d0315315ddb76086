/** Defects of releases. */

import type { Defect } from "../model/governance.ts";
import type { SpaceState } from "../store/store.ts";

/** The defect that holds a release back, if one does. */
export function openDefect(space: SpaceState, releaseId: string): Defect | undefined {
  return space.defects.where("release", releaseId).find((item) => item.Status === "Unresolved");
}
