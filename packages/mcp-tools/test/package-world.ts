/** Changes what the simulator's feeds, channels and processes hold, for tests of what a release is made of. */
import { demoFacts } from "@octo/simulator";
import type { Bench } from "./harness.ts";

export const CHECKOUT = "Checkout Service";
export const API = "WrenFinch.Checkout.Api";
export const DATABASE = "WrenFinch.Checkout.Database";
export const CONTAINER = "Deploy API container";
export const MIGRATIONS = "Run database migrations";

type Space = ReturnType<Bench["simulator"]["store"]["space"]>;
type Process = NonNullable<ReturnType<Space["processes"]["get"]>>;
type Action = Process["Steps"][number]["Actions"][number];
type Channel = NonNullable<ReturnType<Space["channels"]["get"]>>;

const PROCESS = `deploymentprocess-${demoFacts.projects.checkout}`;

/** What a test may change of the checkout service. */
export interface PackageWorld {
  /** Puts versions of a package into the built-in feed. */
  publish(id: string, ...versions: string[]): void;
  /** Gives the default channel one rule, for the API container unless it says otherwise. */
  rule(facts: Partial<Channel["Rules"][number]>): void;
  /** Changes the package of a step, or what else the step is. */
  change(step: string, change: (action: Action) => Partial<Action>): void;
  /** Takes release versions from the package of a step. */
  donate(step: string): void;
}

export function packageWorld({ simulator }: Bench): PackageWorld {
  const space = simulator.store.space(demoFacts.spaces.default);
  return {
    publish(id, ...versions) {
      const model = must(space.packages.where("package", API)[0]);
      for (const version of versions)
        space.packages.put({ ...model, Id: `packages-${id}.${version}`, PackageId: id, Version: version });
    },
    rule(facts) {
      const ActionPackages = [{ DeploymentAction: CONTAINER, PackageReference: "" }];
      const rule = { Id: "rule", VersionRange: null, Tag: null, ActionPackages, ...facts };
      space.channels.put({ ...must(space.channels.get(demoFacts.defaultChannelId)), Rules: [rule] });
    },
    change(step, change) {
      const process = must(space.processes.get(PROCESS));
      const Steps = process.Steps.map((item) => ({
        ...item,
        Actions: item.Actions.map((action) =>
          action.Name === step ? { ...action, ...change(action) } : action,
        ),
      }));
      space.processes.put({ ...process, Steps });
    },
    donate(step) {
      const project = must(space.projects.get(demoFacts.projects.checkout));
      const DonorPackage = { DeploymentAction: step, PackageReference: "" };
      space.projects.put({ ...project, VersioningStrategy: { Template: null, DonorPackage } });
    },
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the demo world has changed");
  return value;
}
