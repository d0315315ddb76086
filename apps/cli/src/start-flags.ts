/** The flags with which `octo-mcp` starts a server, and what it reads from the configuration file. */
import { type Flags, POLICY_FLAGS, SERVER_FLAGS, sharedConfig } from "@octo/app-kit";

/** What the command line gives when no command is named. */
export type StartFlags = Flags & { readonly listToolsByVersion?: string | true };

/** Starts the server. */
export type Start = (flags: StartFlags) => Promise<void>;

/** The flags of the server. */
export const SERVER_ARGUMENTS = [...SERVER_FLAGS, ...POLICY_FLAGS];

/** What this program reads from the configuration file. */
export const CONFIG = sharedConfig({}, ["http"]);
