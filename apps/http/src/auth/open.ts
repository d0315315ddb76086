/** No authentication: everybody on this machine is one caller. Settings allow it on loopback only. */
import type { Authenticator } from "./principal.ts";

/** Lets everybody in. */
export const openAuthenticator: Authenticator = {
  authenticate: async () => ({ id: "local", tenants: undefined, scopes: undefined }),
};
