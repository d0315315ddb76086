/** No authentication: all programs on this machine are one caller. Settings allow it on loopback only. */
import { type Authenticator, accepted } from "./principal.ts";

/** Accepts every caller. */
export const openAuthenticator: Authenticator = {
  authenticate: async () => accepted({ id: "local", tenants: undefined, scopes: undefined }),
};
