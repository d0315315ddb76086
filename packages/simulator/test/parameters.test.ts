/** Parameters that the OpenAPI document declares are read: one that is ignored would give an unfiltered list for a filtered one. */

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Query } from "../src/http/query.ts";
import { operations } from "./contract/document.ts";
import { addressOf, type Kit, startKit } from "./contract/kit.ts";
import { recipes } from "./contract/recipes.ts";

const read = vi.hoisted(() => new Set<string>());

vi.mock(import("../src/http/query.ts"), async (importOriginal) => {
  const { parseQuery } = await importOriginal();
  const noted = <T extends readonly unknown[], R>(ask: (name: string, ...rest: T) => R) => {
    return (name: string, ...rest: T): R => {
      read.add(name.toLowerCase());
      return ask(name, ...rest);
    };
  };
  const watched = (query: Query): Query => ({
    entries: query.entries,
    text: noted(query.text),
    list: noted(query.list),
    int: noted(query.int),
    bool: noted(query.bool),
    date: noted(query.date),
    has: noted(query.has),
  });
  return { parseQuery: (search) => watched(parseQuery(search)) };
});

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.h.sim.close());

/**
 * Parameters that change nothing here. A hint is one that a server needs only to check permissions or to choose what a
 * response holds beside the documents; the others are about facts that no world has.
 */
const UNREAD: Readonly<Record<string, string>> = {
  // Hints.
  listChannelReleases: "projectId",
  listLibraryVariableSets: "projectId",
  getRunbook: "projectId",
  getRunbookRun: "projectId",
  getRunbookRunTemplate: "projectId",
  getRunbookSnapshotRunTemplate: "projectId",
  getRunbookSnapshotTemplate: "projectId",
  listRunbookEnvironments: "projectId",
  listSnapshotsOfRunbook: "projectId",
  previewRunbookRun: "projectId",
  previewRunbookSnapshotRun: "projectId",
  previewTenantedRunbookRun: "projectId",
  previewTenantedRunbookSnapshotRun: "projectId",
  listFeedPackageVersions: "includeReleaseNotes",
  listFeedPackages: "includeNotes descriptionsOptional",
  listPackages: "includeNotes",
  getPackage: "includeNotes",
  listMissingTenantVariables: "includeDetails",
  listServerLogs: "includeDetail",
  getSchedulerLog: "verbose tail",
  getUserPermissions: "includeSystem",
  getUserSpacePermissions: "includeSystem",
  getUserPermissionsConfiguration: "spaces includeSystem",
  getDeploymentProcessTemplate: "channel releaseId",
  getReleaseTemplate: "channel releaseId",
  getReleaseTemplateInGit: "channel releaseId",
  testChannelRule: "projectId feedId feedType actions",
  exportCertificate: "format includePrivateKey password pemOptions",
  // Facts that no world has.
  listEvents: "includeInternalEvents",
  listSystemEvents: "includeSystem includeInternalEvents",
  listSystemTasks: "includeSystem",
  listTasks: "batch",
  listEventCategories: "appliesTo",
  listEventGroups: "appliesTo",
  listScopedUserRoles: "partialName includeSystem",
  listTagSets: "scopes",
  listTaskApprovals: "providerId",
  listCertificates: "firstResult orderBy",
  listVariableNames: "runbook projectEnvironmentsFilter",
  previewVariables: "runbook",
  searchActionTemplates: "type",
  listActionTemplateUsages: "branch",
  discoverMachine: "type proxyId",
  discoverWorker: "type proxyId",
  // Simplified.
  getDashboard: "showAll highestLatestVersionPerProjectAndEnvironment",
  getEnvironmentsSummary: "shellNames",
  getWorkerPoolsSummary: "shellNames",
  getProjectMetrics: "channelId environmentId tenantId tenantFilter timeRange granularity timeZone",
};

/** Documents of each kind, so that no list is empty and every filter has something to look at. */
async function fillLists(): Promise<void> {
  for (const operation of operations.filter(
    ({ method, id }) => method === "post" && id.startsWith("create"),
  )) {
    const recipe = (await recipes[operation.id]?.(kit)) ?? {};
    if (recipe.raw !== undefined) continue;
    await kit.h.send("POST", addressOf(kit, operation, recipe), recipe.body);
  }
}

it("every declared parameter of a GET is read, or listed as one that changes nothing", async () => {
  await fillLists();
  const unread: [string, string][] = [];
  for (const operation of operations.filter((item) => item.method === "get")) {
    const recipe = (await recipes[operation.id]?.(kit)) ?? {};
    read.clear();
    await kit.h.get(addressOf(kit, operation, recipe));
    const missing = operation.query.filter((name) => !read.has(name.toLowerCase()));
    if (missing.length > 0) unread.push([operation.id, missing.join(" ")]);
  }
  expect(Object.fromEntries(unread)).toEqual(UNREAD);
});
