/** Opens the state that the operator chose: in this process, or one that replicas share. */
import type { Log } from "@octo/app-kit";
import type { StateStore } from "@octo/state";
import type { StateSettings } from "../settings/state-settings.ts";

/** State that replicas share, as far as the server has to know it. */
export interface SharedState {
  readonly store: StateStore;
  /** Whether it can be used now. */
  readonly isUp: boolean;
  /** Operations that ended well and that failed, since the start. */
  use(): { readonly operations: number; readonly failures: number };
  close(): Promise<void>;
}

/** Connects to the store. It does not wait for it: a server starts, reads and says so while its store is away. */
export async function openSharedState(settings: StateSettings, log: Log): Promise<SharedState> {
  const { openRedisState } = await import("../shared-state/index.ts");
  const { address, password, prefix, ca } = settings;
  return openRedisState({
    address,
    prefix,
    ...(password === undefined ? {} : { password }),
    ...(ca === undefined ? {} : { ca }),
    onWarning: (warning) => log.warn(warning),
    onChange: (change) => {
      if (change.kind === "reached") return log.info("shared state is reached", { kind: address.kind });
      log.error(
        "shared state is not available; reads go on, limits count in this process, writes are refused",
        {
          problem: change.problem,
        },
      );
    },
  });
}
