/** Deployment targets and workers: one unhealthy target among the good ones. */

import type { Machine } from "../../model/structure.ts";
import { makeMachine, makeWorker } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { DATA_ENV, DATA_SPACE, DEFAULT_SPACE, ENV, REGIONS } from "./ids.ts";

const APP_ROLES = ["checkout-api", "storefront-web", "loyalty-service", "inventory-api"];

const SHARED = { TenantedDeploymentParticipation: "TenantedOrUntenanted", TenantTags: REGIONS } as const;

type TargetRow = readonly [
  number: number,
  name: string,
  environment: string,
  roles: readonly string[],
  change?: Partial<Machine>,
];

const TARGETS: readonly TargetRow[] = [
  [1, "dev-app-01", ENV.dev, APP_ROLES, SHARED],
  [2, "dev-db-01", ENV.dev, ["checkout-db"]],
  [3, "test-app-01", ENV.test, APP_ROLES, SHARED],
  [4, "test-db-01", ENV.test, ["checkout-db"]],
  [5, "staging-app-01", ENV.staging, APP_ROLES, SHARED],
  [6, "staging-db-01", ENV.staging, ["checkout-db"]],
  [7, "prod-k8s-01", ENV.production, ["checkout-api", "loyalty-service"], SHARED],
  [8, "prod-db-01", ENV.production, ["checkout-db"]],
  [9, "prod-web-01", ENV.production, ["storefront-web"]],
  [10, "prod-web-02", ENV.production, ["storefront-web"]],
  [
    11,
    "prod-inv-02",
    ENV.production,
    ["inventory-api"],
    {
      HealthStatus: "Unhealthy",
      StatusSummary: "The disk that holds /etc/octopus has 1.2 GB free; the machine policy requires 5 GB.",
    },
  ],
  [12, "prod-inv-01", ENV.production, ["inventory-api"]],
];

/** Adds deployment targets and workers to both spaces. */
export function addTargets(kit: WorldKit): void {
  addShopTargets(kit);
  addHosts(kit);
}

function addShopTargets({ sim }: WorldKit): void {
  const { store } = sim;
  const machines = store.space(DEFAULT_SPACE).machines;
  for (const [number, name, environment, roles, change = {}] of TARGETS) {
    machines.put(
      makeMachine({
        id: `Machines-${number}`,
        spaceId: DEFAULT_SPACE,
        name,
        environmentIds: [environment],
        roles,
        change,
      }),
    );
  }
}

/** The two job hosts of the data team, and the shop's workers. */
function addHosts({ sim }: WorldKit): void {
  const { store } = sim;
  const data = store.space(DATA_SPACE);
  data.machines.put(
    makeMachine({
      id: "Machines-21",
      spaceId: DATA_SPACE,
      name: "dp-job-01",
      environmentIds: [DATA_ENV.dev],
      roles: ["reports"],
    }),
  );
  data.machines.put(
    makeMachine({
      id: "Machines-22",
      spaceId: DATA_SPACE,
      name: "dp-job-02",
      environmentIds: [DATA_ENV.production],
      roles: ["reports"],
    }),
  );
  const shop = store.space(DEFAULT_SPACE);
  shop.workers.put(makeWorker("Workers-1", DEFAULT_SPACE, "hosted-linux-01", "WorkerPools-1"));
  shop.workers.put(makeWorker("Workers-2", DEFAULT_SPACE, "hosted-linux-02", "WorkerPools-1"));
}
