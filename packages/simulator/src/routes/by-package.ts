/** The order in which packages and what belongs to them are listed. */

import { comparePackageVersions } from "../domain/versions.ts";

interface Versioned {
  readonly PackageId: string;
  readonly Version: string;
}

/** Compares by name, and versions of one name from the newest to the oldest. */
export function byPackage(a: Versioned, b: Versioned): number {
  return a.PackageId.localeCompare(b.PackageId, "en") || comparePackageVersions(b.Version, a.Version);
}
