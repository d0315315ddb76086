/** What setup is given, and what its surroundings are. */

import type { SendHttp } from "@octo/api-client";
import type { Environment, Setting } from "@octo/app-kit";
import type { Dialog } from "./dialog.ts";
import type { Machine } from "./hosts.ts";
import type { RunningProgram } from "./server-start.ts";

/** The flags that only setup has. */
export interface SetupFlags {
  /** Hosts to set up: ids separated by commas, or all. */
  readonly host?: string;
  /** The name of the entry in the hosts. */
  readonly name?: string;
  readonly keyFile?: string;
  readonly keyCommand?: string;
  readonly yes?: boolean;
  readonly print?: boolean;
  readonly undo?: boolean;
  readonly skipCheck?: boolean;
}

/** Flags of the server that were given too; setup writes them into its configuration file. */
export interface GivenFlag {
  readonly setting: Setting;
  readonly value: unknown;
}

/** What setup works on and with. */
export interface SetupSurroundings {
  readonly machine: Machine;
  readonly program: RunningProgram;
  /** The path of the JSON Schema of the configuration file. */
  readonly schema: string;
  /** Undefined without a terminal. */
  readonly dialog: Dialog | undefined;
  readonly environment: Environment;
  /** Makes the function that sends requests to a server. */
  sendHttp(serverUrl: string): SendHttp;
}
