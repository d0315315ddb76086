import { createMemoryState } from "@octo/state";
import { expect, it } from "vitest";
import { createHostGuard } from "../guard/hosts.ts";
import { createLoginLimit } from "../guard/login-limit.ts";
import { NO_ACCESS_FILE } from "../settings/access-file.ts";
import { createRequestChecks } from "./request-checks.ts";

const CONNECTION = { address: "192.0.2.1", isProtected: true };

/** Checks whose authenticator accepts every caller, while `failures` other logins of the address fail. */
function checksWith(failures: number) {
  const logins = createLoginLimit(createMemoryState({ now: () => 0 }), () => 0);
  return createRequestChecks({
    hosts: createHostGuard({ allowedHosts: [], allowedOrigins: [], publicUrl: undefined, isLocal: true }),
    authenticator: {
      async authenticate() {
        await Promise.all(Array.from({ length: failures }, () => logins.failed(CONNECTION.address)));
        return { ok: true, principal: { id: "key:1", tenants: [], scopes: undefined } };
      },
    },
    logins,
    access: NO_ACCESS_FILE,
    needsTls: true,
    metadataUrl: undefined,
    onRefused: () => undefined,
  });
}

it.each([
  [9, true],
  [10, false],
])(
  "a right key that is checked while %i logins of its address fail is accepted: %s",
  async (failures, ok) => {
    const result = await checksWith(failures).authenticate(new Headers(), CONNECTION, { path: "/mcp" });
    expect(result.ok).toBe(ok);
    if (!result.ok) expect(result.response.status).toBe(429);
  },
);
