/**
 * Takes the names of closed things out of what Octopus says when it refuses a request. Such a text may name anything, such
 * as the project that still uses what was to be deleted, and a rule that closes a project closes its name, too.
 */
import { isOctopusError, type Ref, type RefKind } from "@octo/api-client";
import type { Target } from "@octo/policy";
import { toToolError } from "../errors.ts";
import type { Call } from "./call.ts";
import { TARGETS_OF_KIND } from "./lookups.ts";

/** Takes closed names out of a text of the server. */
export type HideNames = (text: string) => string;

const KINDS = Object.keys(TARGETS_OF_KIND) as readonly RefKind[];
/** What stands in quotes, and ids wherever they stand. */
const NAMES = /'([^'\n]+)'|"([^"\n]+)"|\b(?:Spaces|Projects|Environments|Tenants)-\d+\b/gi;
const HIDDEN = "(closed by a rule)";

/**
 * What hides closed names in the message of an error. Without a rule that closes something to reading, and for an error in
 * our own words, it leaves the text as it is. What the caller wrote is not hidden.
 */
export function hidingNames(call: Call, error: unknown): HideNames {
  const { kit, rawArgs } = call;
  if (!kit.readRules.any || !quotesServer(error)) return (text) => text;
  const written = (JSON.stringify(rawArgs) ?? "").toLowerCase();
  const isClosed = (name: string) => KINDS.some((kind) => !permits(call, kind, targetOf(name)));
  return (text) =>
    text.replace(NAMES, (whole: string, single?: string, double?: string) => {
      const name = single ?? double ?? whole;
      if (written.includes(JSON.stringify(name).slice(1, -1).toLowerCase()) || !isClosed(name)) return whole;
      return HIDDEN;
    });
}

/** Whether the message of an error holds the words of the server. */
function quotesServer(error: unknown): boolean {
  const { message, quoted, cause } = toToolError(error);
  return isOctopusError(cause) && `${message}\n${quoted ?? ""}`.includes(cause.message);
}

function targetOf(name: string): Target {
  return /^(?:Spaces|Projects|Environments|Tenants)-\d+$/i.test(name) ? { id: name } : { name };
}

/** Whether the call may read about a thing, in the space that it works in or else in any. */
function permits({ policy, space }: Call, kind: RefKind, target: Target): boolean {
  const spaces: readonly (Ref | Target)[] = [space?.ref ?? {}];
  return policy.permits({ spaces, [TARGETS_OF_KIND[kind]]: [target] });
}
