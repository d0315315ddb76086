/** Pools, policies, feeds and accounts. */

import { makePlain } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { ACCOUNT, DEFAULT_SPACE, ENV } from "./ids.ts";

/** Adds what every space has: a worker pool, a machine policy and the built-in feed. */
export function addLibrary({ sim }: WorldKit, spaceId: string): void {
  const space = sim.store.space(spaceId);
  const number = spaceId.replace("Spaces-", "");
  space.workerPools.put(
    makePlain(`WorkerPools-${number}`, spaceId, "Default Worker Pool", {
      Slug: "default-worker-pool",
      Description: "",
      IsDefault: true,
      SortOrder: 0,
      CanAddWorkers: true,
      WorkerPoolType: "StaticWorkerPool",
    }),
  );
  space.machinePolicies.put(
    makePlain(`MachinePolicies-${number}`, spaceId, "Default Machine Policy", {
      Description: "",
      IsDefault: true,
      ConnectionConnectTimeout: "00:01:00",
      ConnectionRetryCountLimit: 5,
      ConnectionRetrySleepInterval: "00:00:01",
      ConnectionRetryTimeLimit: "00:05:00",
      MachineHealthCheckPolicy: { HealthCheckInterval: "1.00:00:00", HealthCheckType: "RunScript" },
    }),
  );
  space.feeds.put(
    makePlain("feeds-builtin", spaceId, "Octopus Server (built-in)", {
      Slug: "octopus-server-built-in",
      FeedType: "BuiltIn",
      PackageAcquisitionLocationOptions: ["Server", "ExecutionTarget"],
      DeleteUnreleasedPackagesAfterDays: null,
      IsBuiltInRepoSyncEnabled: false,
    }),
  );
}

/** The registry and the accounts of the shop. */
export function addShopLibrary({ sim }: WorldKit): void {
  const spaceId = DEFAULT_SPACE;
  const space = sim.store.space(spaceId);
  space.feeds.put(
    makePlain("Feeds-1001", spaceId, "Wren & Finch registry", {
      Slug: "wren-finch-registry",
      FeedType: "Docker",
      FeedUri: "https://registry.wrenfinch.example",
      ApiVersion: "v2",
      RegistryPath: null,
      Username: "deploy",
      Password: { HasValue: true, NewValue: null, Hint: null },
      PackageAcquisitionLocationOptions: ["ExecutionTarget", "NotAcquired"],
    }),
  );
  const account = (id: string, name: string, type: string, fields: Record<string, unknown>): void => {
    space.accounts.put(
      makePlain(id, spaceId, name, {
        Slug: name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
        AccountType: type,
        Description: "",
        EnvironmentIds: [ENV.production],
        TenantedDeploymentParticipation: "Untenanted",
        TenantIds: [],
        TenantTags: [],
        ...fields,
      }),
    );
  };
  account(ACCOUNT.clusterToken, "Production cluster token", "Token", {
    Token: { HasValue: true, NewValue: null, Hint: null },
  });
  account(ACCOUNT.cdnPurge, "CDN purge", "UsernamePassword", {
    Username: "cdn-purge",
    Password: { HasValue: true, NewValue: null, Hint: null },
  });
}
