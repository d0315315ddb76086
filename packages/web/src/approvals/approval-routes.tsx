/** The list of approvals, the page of each, and the decision. */
import { type ApprovalStatus, checkDecider, type Decider, decideApproval, maySee } from "@octo/mcp-tools";
import type { Context, Hono } from "hono";
import type { PageContext } from "../options.ts";
import { Layout } from "../page/layout.tsx";
import { isOwnForm, isSame } from "../page/security.ts";
import { toSignIn } from "../people/sign-in-routes.tsx";
import { ApprovalView } from "./approval-view.tsx";
import { streamChanges } from "./events.ts";
import { followTasks } from "./follow-tasks.ts";
import { headlineOf, ListView } from "./list-view.tsx";

/** Adds the routes. */
export function addApprovalRoutes(app: Hono, context: PageContext): void {
  app.get("/", (c) => c.redirect(`${context.base()}/approvals`));
  app.get("/approvals", (c) => showList(c, context));
  app.get("/approvals/events", (c) => listEvents(c, context));
  app.get("/approvals/:id", (c) => showOne(c, context, {}));
  app.get("/approvals/:id/events", (c) => oneEvents(c, context));
  app.post("/approvals/:id", (c) => decideOne(c, context));
}

/** The approvals that a person may see. */
export async function visibleApprovals(
  { approvals }: PageContext,
  decider: Decider,
): Promise<readonly ApprovalStatus[]> {
  const all = await approvals.list();
  const seen = await Promise.all(all.map(({ approval }) => maySee(approval, decider)));
  return all.filter((_, at) => seen[at]);
}

/** One approval, as far as the person may see it. */
export async function visibleApproval(
  { approvals }: PageContext,
  id: string,
  decider: Decider,
): Promise<ApprovalStatus | undefined> {
  const status = await approvals.get(id);
  return status && (await maySee(status.approval, decider)) ? status : undefined;
}

async function showList(c: Context, context: PageContext): Promise<Response> {
  const signIn = await context.signInOf(c);
  if (!signIn) return toSignIn(c, context, "/approvals");
  const approvals = await visibleApprovals(context, context.deciderOf(signIn));
  return c.html(
    <Layout frame={context.frameOf(signIn, "Approvals")}>
      <ListView approvals={approvals} base={context.base()} now={context.now()} />
    </Layout>,
  );
}

interface Attempted {
  readonly problem?: string;
  readonly reason?: string;
  readonly code?: 200 | 403 | 409 | 422;
}

async function showOne(
  c: Context,
  context: PageContext,
  { problem, reason, code = 200 }: Attempted,
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const signIn = await context.signInOf(c);
  if (!signIn) return toSignIn(c, context, `/approvals/${id}`);
  const decider = context.deciderOf(signIn);
  const status = await visibleApproval(context, id, decider);
  if (!status) return c.notFound();
  const reader = signIn.key === undefined ? context.taskReader?.() : context.ways.octopusKey?.(signIn.key);
  const props = {
    status,
    may: await checkDecider(status.approval, decider),
    csrf: signIn.csrf,
    base: context.base(),
    now: context.now(),
    tasks: await followTasks(status, reader),
    problem,
    reason,
  };
  return c.html(
    <Layout frame={context.frameOf(signIn, headlineOf(status.approval.plan))}>
      <ApprovalView {...props} />
    </Layout>,
    code,
  );
}

async function decideOne(c: Context, context: PageContext): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const signIn = await context.signInOf(c);
  if (!signIn) return toSignIn(c, context, `/approvals/${id}`);
  const form = await c.req.parseBody({ all: true });
  const reason = typeof form.reason === "string" ? form.reason.trim() : "";
  if (!isSame(form.csrf, signIn.csrf) || !isOwnForm(c, new URL(context.publicUrl()).origin))
    return showOne(c, context, {
      problem: "The form came from another page. Nothing was decided.",
      code: 403,
    });
  const { decision } = form;
  if (decision !== "approve" && decision !== "reject")
    return showOne(c, context, { problem: "Choose Approve or Reject.", reason, code: 422 });
  const typed = [form.typed].flat().filter((one) => typeof one === "string");
  const verdict = { decision, typed, ...(reason ? { reason } : {}) } as const;
  const result = await decideApproval(context, id, context.deciderOf(signIn), verdict);
  if (result.ok) return c.redirect(`${context.base()}/approvals/${id}`, 303);
  if (result.code === "not-found") return c.notFound();
  const code = result.code === "forbidden" ? 403 : result.code === "typed" ? 422 : 409;
  return showOne(c, context, { problem: result.message, reason, code });
}

async function listEvents(c: Context, context: PageContext): Promise<Response> {
  const signIn = await context.signInOf(c);
  if (!signIn) return c.body(null, 401);
  const decider = context.deciderOf(signIn);
  return streamChanges(c, context, async () => ({
    shown: (await visibleApprovals(context, decider))
      .map(({ approval, state }) => `${approval.id} ${state}`)
      .join(),
    isOver: false,
  }));
}

async function oneEvents(c: Context, context: PageContext): Promise<Response> {
  const signIn = await context.signInOf(c);
  if (!signIn) return c.body(null, 401);
  const decider = context.deciderOf(signIn);
  const id = c.req.param("id") ?? "";
  const reader = signIn.key === undefined ? context.taskReader?.() : context.ways.octopusKey?.(signIn.key);
  return streamChanges(c, context, async () => {
    const status = await visibleApproval(context, id, decider);
    if (!status) return { shown: "", isOver: true };
    const tasks = await followTasks(status, reader);
    const isEnded = ["rejected", "withdrawn", "expired", "failed", "done"].includes(status.state);
    return {
      shown: [status.state, ...tasks.map((task) => task.state)].join(),
      isOver: isEnded && tasks.every((task) => task.isOver),
    };
  });
}
