/** Spaces, environments, lifecycles and certificates of the demo. */

import { DAY } from "../../time.ts";
import { makeEnvironment, makeLifecycle, makePhase, makeSpace } from "../builders.ts";
import { makeCertificate } from "../certificates.ts";
import type { WorldKit } from "../world.ts";
import {
  DATA_ENV,
  DATA_SPACE,
  DEFAULT_SPACE,
  ENV,
  EXPIRING_CERTIFICATE,
  WEBSITE_CERTIFICATE,
} from "./ids.ts";
import { addLibrary, addShopLibrary } from "./library.ts";
import { addTargets } from "./targets.ts";

/** Adds everything that the projects need. */
export function addInfrastructure(kit: WorldKit): void {
  addSpaces(kit);
  addLifecycles(kit);
  addTargets(kit);
  for (const space of [DEFAULT_SPACE, DATA_SPACE]) addLibrary(kit, space);
  addShopLibrary(kit);
  addCertificates(kit);
}

function addSpaces({ sim }: WorldKit): void {
  const { store } = sim;
  store.spaces.put(
    makeSpace(DEFAULT_SPACE, "Default", true, "The shop: storefront, checkout, loyalty and stock."),
  );
  store.spaces.put(makeSpace(DATA_SPACE, "Data Platform", false, "Reports and pipelines of the data team."));
  const shop = store.space(DEFAULT_SPACE).environments;
  shop.put(
    makeEnvironment(ENV.dev, DEFAULT_SPACE, {
      name: "Development",
      sortOrder: 0,
      description: "Where every commit lands first.",
    }),
  );
  shop.put(
    makeEnvironment(ENV.test, DEFAULT_SPACE, {
      name: "Test",
      sortOrder: 1,
      description: "Automated and manual tests.",
    }),
  );
  shop.put(
    makeEnvironment(ENV.staging, DEFAULT_SPACE, {
      name: "Staging",
      sortOrder: 2,
      description: "A copy of production with less data.",
    }),
  );
  shop.put(
    makeEnvironment(ENV.production, DEFAULT_SPACE, {
      name: "Production",
      sortOrder: 3,
      description: "Customers buy here.",
    }),
  );
  const data = store.space(DATA_SPACE).environments;
  data.put(makeEnvironment(DATA_ENV.dev, DATA_SPACE, { name: "Development", sortOrder: 0, description: "" }));
  data.put(
    makeEnvironment(DATA_ENV.production, DATA_SPACE, { name: "Production", sortOrder: 1, description: "" }),
  );
}

function addLifecycles({ sim }: WorldKit): void {
  const shop = sim.store.space(DEFAULT_SPACE).lifecycles;
  shop.put(
    makeLifecycle(
      "Lifecycles-1",
      DEFAULT_SPACE,
      { name: "Default Lifecycle", description: "Every environment in order." },
      [
        makePhase("phase-development", "Development", [ENV.dev]),
        makePhase("phase-test", "Test", [ENV.test]),
        makePhase("phase-staging", "Staging", [ENV.staging]),
        makePhase("phase-production", "Production", [ENV.production]),
      ],
    ),
  );
  shop.put(
    makeLifecycle(
      "Lifecycles-2",
      DEFAULT_SPACE,
      { name: "Hotfix", description: "Straight to staging, then production." },
      [
        makePhase("phase-hotfix-staging", "Staging", [ENV.staging]),
        makePhase("phase-hotfix-production", "Production", [ENV.production]),
      ],
    ),
  );
  sim.store
    .space(DATA_SPACE)
    .lifecycles.put(
      makeLifecycle("Lifecycles-21", DATA_SPACE, { name: "Default Lifecycle", description: "" }, [
        makePhase("phase-data-development", "Development", [DATA_ENV.dev]),
        makePhase("phase-data-production", "Production", [DATA_ENV.production]),
      ]),
    );
}

/** Id, host (which is also the name), days until it expires, thumbprint. */
const CERTIFICATES = [
  [WEBSITE_CERTIFICATE, "www.wrenfinch.example", 212, "4F1C9A0D77B23E6A5D8811C0F2A9B3E4D5C60718"],
  [EXPIRING_CERTIFICATE, "checkout.wrenfinch.example", 9, "A07E55C3190B4D2E8F6613D9C4B7E2F10A9D8C31"],
] as const;

function addCertificates({ sim, start }: WorldKit): void {
  for (const [id, host, days, thumbprint] of CERTIFICATES) {
    sim.store.space(DEFAULT_SPACE).certificates.put(
      makeCertificate({
        id,
        spaceId: DEFAULT_SPACE,
        host,
        organization: "Wren & Finch",
        environmentId: ENV.production,
        notAfter: start + days * DAY,
        now: start,
        thumbprint,
      }),
    );
  }
}
