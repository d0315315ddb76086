/** The pages for people as one application. */
import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { addApprovalApi } from "./approvals/approval-api.ts";
import { addApprovalRoutes } from "./approvals/approval-routes.tsx";
import type { PageContext, PagesOptions } from "./options.ts";
import { Layout } from "./page/layout.tsx";
import { SCRIPT } from "./page/script.ts";
import { pageHeaders } from "./page/security.ts";
import { STYLE } from "./page/style.ts";
import { deciderOf } from "./people/octopus-person.ts";
import { addSignInRoutes } from "./people/sign-in-routes.tsx";

/** Adds further pages to an application, such as the activity page. */
export type AddPages = (app: Hono, context: PageContext) => void;

/** The first parts of the paths that the pages serve. */
export const PAGE_PATHS = ["approvals", "sign-in", "sign-out", "open", "api", "activity", "policy"] as const;

/** Whether a path belongs to the pages. */
export function isPagePath(path: string): boolean {
  const [, first = ""] = path.split("/");
  return path === "/pages.css" || path === "/pages.js" || (PAGE_PATHS as readonly string[]).includes(first);
}

/**
 * Makes the pages. Requests with the path of `publicUrl` and without it are served.
 * @param more adds further pages
 *
 * @example
 * ```ts
 * import { createApprovals, noAudit } from "@octo/mcp-tools";
 * import { createMemoryState } from "@octo/state";
 * import { createPages, createSignIns } from "@octo/web";
 *
 * const state = createMemoryState();
 * const pages = createPages({
 *   approvals: createApprovals({ state }),
 *   audit: noAudit,
 *   now: Date.now,
 *   signIns: createSignIns({ state, now: Date.now }),
 *   ways: {},
 *   publicUrl: () => "https://octo.example.com",
 *   onError: console.error,
 * });
 *
 * const response = await pages.request("https://octo.example.com/approvals");
 * response.status; // => 302
 * response.headers.get("location"); // => "/sign-in?to=/approvals"
 * ```
 */
export function createPages(options: PagesOptions, ...more: readonly AddPages[]): Hono {
  const context = contextOf(options);
  const app = new Hono({ getPath: (request) => pathBelow(context.base(), request.url) });
  app.use("*", pageHeaders);
  app.onError((error, c) => {
    options.onError(error);
    return c.html(
      <Problem context={context} title="Something went wrong" text="The log of the server has more." />,
      500,
    );
  });
  app.notFound((c) =>
    c.html(<Problem context={context} title="Not found" text="There is no such page." />, 404),
  );
  const asset = (path: string, type: string, text: string) =>
    app.get(path, (c) =>
      c.body(text, 200, { "content-type": `${type}; charset=utf-8`, "cache-control": "max-age=300" }),
    );
  asset("/pages.css", "text/css", STYLE);
  asset("/pages.js", "text/javascript", SCRIPT);
  addSignInRoutes(app, context);
  addApprovalRoutes(app, context);
  addApprovalApi(app, context);
  for (const add of more) add(app, context);
  return app;
}

/** The path of a request below the public address of the pages. */
function pathBelow(base: string, url: string): string {
  const { pathname } = new URL(url);
  return base !== "" && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}

function contextOf(options: PagesOptions): PageContext {
  const base = () => new URL(options.publicUrl()).pathname.replace(/\/$/, "");
  // Two servers on one machine have one host, and browsers send a cookie to every port of a host.
  const cookieName = () => {
    const digest = createHash("sha256").update(options.publicUrl()).digest("hex");
    return `octo_sign_in_${digest.slice(0, 8)}`;
  };
  const allLinks = [{ path: "/approvals", title: "Approvals" }, ...(options.links ?? [])];
  return {
    ...options,
    base,
    cookieName,
    signInOf: (c: Context) => options.signIns.find(getCookie(c, cookieName())),
    deciderOf: (signIn) => deciderOf(signIn, { clientFor: options.ways.octopusKey, now: options.now }),
    frameOf: ({ person, csrf }, title) => ({ title, base: base(), person, csrf, links: allLinks }),
    allLinks,
  };
}

function Problem({
  context,
  title,
  text,
}: {
  readonly context: PageContext;
  readonly title: string;
  readonly text: string;
}) {
  return (
    <Layout frame={{ title, base: context.base(), links: [] }}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={`${context.base()}/approvals`}>All approvals</a>
      </p>
    </Layout>
  );
}
