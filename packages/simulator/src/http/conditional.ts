/** Responses that a client may cache: they have an ETag, and a client that sends the same one gets 304. */

import { createHash } from "node:crypto";
import type { Route } from "./context.ts";
import type { Reply } from "./reply.ts";

const ALL = [
  "accounts",
  "certificates",
  "channels",
  "environments",
  "feeds",
  "lifecycles",
  "machinepolicies",
  "machines",
  "projectgroups",
  "runbooks",
  "tagsets",
  "tenants",
  "workerpools",
  "workers",
];

/** The templates whose responses have an ETag. */
const CONDITIONAL = new Set([
  ...ALL.map((name) => `/{space}/${name}/all`),
  "/userroles/all",
  "/{space}/dashboard",
  "/{space}/dashboard/dynamic",
  "/{space}/progression/runbooks/taskRuns",
  "/{space}/projects/{projectId}/channels",
  "/{space}/workerpools/summary",
]);

/** Adds the ETag to a reply, or turns it into 304 when the client has the same. */
export function conditional(
  route: Route,
  headers: Readonly<Record<string, string | undefined>>,
  reply: Reply,
): Reply {
  if (route.method !== "GET" || reply.status !== 200 || !CONDITIONAL.has(route.path)) return reply;
  const hash = createHash("sha1").update(JSON.stringify(reply.json)).digest("base64url");
  const tag = `"${hash}"`;
  const held = (headers["if-none-match"] ?? "").split(",").map((item) => item.trim().replace(/^W\//, ""));
  const ETag = { ...reply.headers, ETag: tag };
  return held.includes(tag) || held.includes("*")
    ? { status: 304, headers: ETag }
    : { ...reply, headers: ETag };
}
