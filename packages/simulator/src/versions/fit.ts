/**
 * Makes responses look like those of an older server: without links to routes that it does not have, and without fields
 * that came later. Responses of the newest version are not changed.
 */

import { comparePackageVersions } from "../domain/versions.ts";
import type { Router } from "../http/router.ts";

interface LaterFields {
  readonly since: string;
  /** A field that only documents of this type have. */
  readonly typical: string;
  readonly fields: readonly string[];
}

/** Fields that recorded responses of older servers do not have. */
const LATER_FIELDS: readonly LaterFields[] = [
  { since: "2024.1.0", typical: "DeployedToMachineIds", fields: ["Priority", "ChangeRequestSettings"] },
  {
    since: "2024.1.0",
    typical: "HasBeenPickedUpByProcessor",
    fields: ["ProjectId", "EstimatedRemainingQueueDurationSeconds"],
  },
  { since: "2024.1.0", typical: "SkipInitialHealthCheck", fields: ["SkipInitialHealthCheck"] },
  { since: "2024.1.0", typical: "MessageText", fields: ["Number"] },
  { since: "2024.4.0", typical: "DeployedToMachineIds", fields: ["DebugMode"] },
  { since: "2024.4.0", typical: "SelectedPackages", fields: ["CustomFields"] },
  { since: "2024.4.0", typical: "GitReferenceRules", fields: ["GitReferenceRules", "GitResourceRules"] },
  { since: "2026.1.0", typical: "IdentityEstablishedWith", fields: ["ApiKeyId", "ApiKeyHint"] },
];

/** Adapts a response to a version. */
export type Fit = (json: unknown) => unknown;

/** Makes the adapter for a version; `router` knows the first version of each route. */
export function createFit(serverVersion: string, router: Router, newestRoute: string): Fit {
  const later = LATER_FIELDS.filter((item) => comparePackageVersions(serverVersion, item.since) < 0);
  if (later.length === 0 && comparePackageVersions(serverVersion, newestRoute) >= 0) return (json) => json;
  const known = new Map<string, boolean>();
  const leadsSomewhere = (link: string): boolean => {
    const path = pathOf(link);
    const served = known.get(path) ?? isServed(path, router, serverVersion);
    known.set(path, served);
    return served;
  };
  const fit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fit);
    if (typeof value !== "object" || value === null) return value;
    const dropped = new Set(later.flatMap((item) => (item.typical in value ? item.fields : [])));
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        if (dropped.has(key)) return [];
        return [[key, key === "Links" ? fitLinks(item, leadsSomewhere) : fit(item)]];
      }),
    );
  };
  return fit;
}

function fitLinks(links: unknown, leadsSomewhere: (link: string) => boolean): unknown {
  if (typeof links !== "object" || links === null || Array.isArray(links)) return links;
  return Object.fromEntries(
    Object.entries(links).filter(([, link]) => typeof link !== "string" || leadsSomewhere(link)),
  );
}

/** The path of a link template, without the numbers of ids, so that equal links are looked up once. */
function pathOf(link: string): string {
  return link
    .replace(/\{[?/&#].*$/, "")
    .replace(/[?#].*$/, "")
    .replace(/-\d+/g, "-0");
}

/** Whether this version serves a path. A path that no version serves stays, as on a real server. */
function isServed(path: string, router: Router, serverVersion: string): boolean {
  const api = /\/api(?=\/|$)/i.exec(path);
  if (api === null) return true;
  const segments = path
    .slice(api.index + api[0].length)
    .split("/")
    .filter((segment) => segment !== "");
  const inSpace = /^(spaces-\d+|\{space[^}]*\})$/i.test(segments[0] ?? "");
  const target = {
    spaceId: inSpace ? "Spaces-0" : null,
    segments: inSpace ? segments.slice(1) : segments,
    unknownSpace: null,
  };
  for (const method of ["GET", "POST", "PUT", "DELETE"]) {
    const match = router.match(method, target);
    if (match === null) return true;
    if (match !== "wrong-method")
      return match.route.since === undefined || comparePackageVersions(serverVersion, match.route.since) >= 0;
  }
  return true;
}
