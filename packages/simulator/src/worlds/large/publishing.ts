/** Package versions of the large world, without build information. */

import { seedFrom } from "../../random.ts";
import { iso } from "../../time.ts";
import type { WorldKit } from "../world.ts";
import { SPACE } from "./ids.ts";

/** A function that puts versions of one package into the feed. */
export function makePublisher(kit: WorldKit, packageId: string): (version: string) => void {
  const { packages } = kit.sim.store.space(SPACE);
  return (version) => {
    packages.put({
      Id: `packages-${packageId}.${version}`,
      SpaceId: SPACE,
      PackageId: packageId,
      NuGetPackageId: packageId,
      Version: version,
      FeedId: "feeds-builtin",
      NuGetFeedId: "feeds-builtin",
      Title: packageId,
      Summary: null,
      Description: null,
      ReleaseNotes: null,
      Published: iso(kit.sim.now()),
      FileExtension: ".zip",
      PackageSizeBytes: 2_000_000 + (seedFrom(packageId, version) % 30_000_000),
      Hash: seedFrom(packageId, version).toString(16).padStart(8, "0").repeat(5),
      PackageVersionBuildInformation: null,
    });
  };
}
