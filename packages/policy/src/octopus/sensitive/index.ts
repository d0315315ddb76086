/**
 * The requests to an Octopus Server that are dangerous by nature, each with the reason and an alternative. A pattern
 * that ends with `**` covers all paths below it, so that a new route below a closed one is closed too.
 */
import type { SensitiveClass } from "../../route-entry.ts";
import { AUTOMATION } from "./automation.ts";
import { ARGUMENTS, EXECUTION } from "./execution.ts";
import { PEOPLE, SEALED } from "./people.ts";
import { SERVER } from "./server.ts";

/** All sensitive classes of the Octopus API. */
export const OCTOPUS_SENSITIVE_CLASSES: readonly SensitiveClass[] = [
  ...SEALED,
  ...PEOPLE,
  ...SERVER,
  ...EXECUTION,
  ...AUTOMATION,
  ...ARGUMENTS,
];
