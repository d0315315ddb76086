/** The routes of the activity page, for people who may see what all callers did. */
import type { Context, Hono } from "hono";
import { streamChanges } from "../approvals/events.ts";
import type { PageContext } from "../options.ts";
import { Layout } from "../page/layout.tsx";
import { mayWatch } from "../people/may-watch.ts";
import { NotForYou } from "../people/not-for-you.tsx";
import { toSignIn } from "../people/sign-in-routes.tsx";
import { type ActivityFilter, FILTER_FIELDS, matches } from "./activity.ts";
import { ActivityView } from "./activity-view.tsx";
import { CallView } from "./call-view.tsx";
import type { ActivitySource } from "./source.ts";

/** Returns what adds the pages. */
export function activityPages(source: ActivitySource) {
  return (app: Hono, context: PageContext): void => {
    app.get("/activity", (c) => showActivity(c, context, source));
    app.get("/activity/events", (c) => activityEvents(c, context, source));
    app.get("/activity/:call", (c) => showCall(c, context, source));
  };
}

async function showActivity(c: Context, context: PageContext, source: ActivitySource): Promise<Response> {
  const signIn = await context.signInOf(c);
  if (!signIn) return toSignIn(c, context, "/activity");
  const frame = context.frameOf(signIn, "Activity");
  if (!(await mayWatch(context.deciderOf(signIn)))) return c.html(<NotForYou frame={frame} />, 403);
  const filter = filterOf(c);
  const { entries, isCut } = await source.latest();
  const wanted = entries
    .filter((entry) => entry.event !== "intent" && matches(entry, filter))
    .sort((a, b) => b.at.localeCompare(a.at));
  const props = {
    base: context.base(),
    filter,
    entries: wanted,
    isCut,
    running: source.running(),
    chain: await source.chain(),
    now: context.now(),
  };
  return c.html(
    <Layout frame={frame}>
      <ActivityView {...props} />
    </Layout>,
  );
}

async function activityEvents(c: Context, context: PageContext, source: ActivitySource): Promise<Response> {
  const signIn = await context.signInOf(c);
  if (!signIn || !(await mayWatch(context.deciderOf(signIn)))) return c.body(null, 401);
  return streamChanges(c, context, async () => ({
    shown: JSON.stringify([await source.stamp(), source.running()]),
    isOver: false,
  }));
}

async function showCall(c: Context, context: PageContext, source: ActivitySource): Promise<Response> {
  const call = c.req.param("call") ?? "";
  const signIn = await context.signInOf(c);
  if (!signIn) return toSignIn(c, context, `/activity/${call}`);
  const frame = context.frameOf(signIn, "Call");
  if (!(await mayWatch(context.deciderOf(signIn)))) return c.html(<NotForYou frame={frame} />, 403);
  const { entries } = await source.latest();
  const about = entries.filter((entry) => entry.call === call);
  if (about.length === 0) return c.notFound();
  return c.html(
    <Layout frame={frame}>
      <CallView base={context.base()} entries={about} />
    </Layout>,
  );
}

function filterOf(c: Context): ActivityFilter {
  return Object.fromEntries(
    FILTER_FIELDS.map((field) => [field, c.req.query(field)?.trim().slice(0, 200) ?? ""]),
  );
}
