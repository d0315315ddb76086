/** Approvals as JSON, for `octo-mcp approvals` and other programs of people. The caller brings their own Octopus key. */
import { type Decider, decideApproval } from "@octo/mcp-tools";
import type { Context, Hono } from "hono";
import type { PageContext } from "../options.ts";
import { deciderOf, ownerOfKey } from "../people/octopus-person.ts";
import { visibleApproval, visibleApprovals } from "./approval-routes.tsx";

type Authorized = (c: Context, decider: Decider) => Promise<Response>;

/** Adds the routes. */
export function addApprovalApi(app: Hono, context: PageContext): void {
  const authorized = (handler: Authorized) => async (c: Context) => {
    const decider = await deciderOfRequest(c, context);
    return decider instanceof Response ? decider : handler(c, decider);
  };
  app.get(
    "/api/approvals",
    authorized(async (c, decider) => c.json({ approvals: await visibleApprovals(context, decider) })),
  );
  app.get(
    "/api/approvals/:id",
    authorized(async (c, decider) => {
      const status = await visibleApproval(context, c.req.param("id") ?? "", decider);
      return status ? c.json(status) : failure(c, 404, "There is no such approval, or you may not see it.");
    }),
  );
  app.post(
    "/api/approvals/:id/decision",
    authorized((c, decider) => decide(c, context, decider)),
  );
}

async function decide(c: Context, context: PageContext, decider: Decider): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const { decision, reason, typed = [] } = Object(body) as Readonly<Record<string, unknown>>;
  if (decision !== "approve" && decision !== "reject")
    return failure(c, 400, 'decision must be "approve" or "reject".');
  if (reason !== undefined && typeof reason !== "string") return failure(c, 400, "reason must be a text.");
  if (!Array.isArray(typed) || typed.some((one) => typeof one !== "string"))
    return failure(c, 400, "typed must be a list of texts.");
  const verdict = { decision, typed: typed as string[], ...(reason ? { reason } : {}) } as const;
  const result = await decideApproval(context, c.req.param("id") ?? "", decider, verdict);
  if (result.ok) return c.json(result.status);
  const code = {
    "not-found": 404,
    forbidden: 403,
    typed: 422,
    expired: 409,
    decided: 409,
    busy: 409,
  } as const;
  return failure(c, code[result.code], result.message);
}

async function deciderOfRequest(c: Context, context: PageContext): Promise<Decider | Response> {
  const { octopusKey, attempt } = context.ways;
  const key = c.req.header("x-octopus-apikey");
  if (!octopusKey) return failure(c, 403, "This server takes no Octopus keys of people. Use its pages.");
  if (!key) return failure(c, 401, "Send your own Octopus API key in the header X-Octopus-ApiKey.");
  const attempted = await attempt?.(c);
  if (attempted?.ok === false)
    return failure(c, 429, `Too many keys were tried from here. Try again in ${attempted.seconds} seconds.`);
  const owner = await ownerOfKey(octopusKey(key));
  await attempted?.end(!owner.ok && owner.reason === "wrong");
  if (owner.ok) return deciderOf({ person: owner.person, key }, { clientFor: octopusKey, now: context.now });
  return owner.reason === "wrong"
    ? failure(c, 401, "Octopus does not accept this API key.")
    : failure(c, 503, "Octopus cannot be asked at the moment.");
}

function failure(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503,
  message: string,
): Response {
  return c.json({ error: message }, status);
}
