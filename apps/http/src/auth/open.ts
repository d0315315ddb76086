/** No authentication: all programs on this machine are one caller. Settings allow it on loopback only. */
import { type Access, rightsOf } from "../settings/access-file.ts";
import { type Authenticator, accepted } from "./principal.ts";

/** Accepts every caller. The rights are those of the entry with `local: true`. */
export function openAuthenticator(access: Access): Authenticator {
  const entry = access.callers.find(({ local }) => local);
  return { authenticate: async () => accepted({ id: "local", ...rightsOf(entry) }) };
}
