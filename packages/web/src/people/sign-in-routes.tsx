/** Signing in and out. A sign-in is a cookie that no script can read. */
import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { PageContext } from "../options.ts";
import { Layout } from "../page/layout.tsx";
import { isOwnForm, isSame, ownPath } from "../page/security.ts";
import { ownerOfKey } from "./octopus-person.ts";
import { type Person, SIGN_IN_MS } from "./sign-ins.ts";

const MEMO_SECONDS = 600;
const CALLBACK = "/sign-in/openid/callback";

/** Adds the routes. */
export function addSignInRoutes(app: Hono, context: PageContext): void {
  app.get("/sign-in", (c) => c.html(<SignInPage {...{ context, to: ownPath(c.req.query("to")) }} />));
  app.post("/sign-in", (c) => signInWithKey(c, context));
  app.post("/sign-out", async (c) => {
    const signIn = await context.signInOf(c);
    const { csrf } = await c.req.parseBody();
    if (signIn && isSame(csrf, signIn.csrf)) {
      await context.signIns.end(getCookie(c, context.cookieName()) ?? "");
      deleteCookie(c, context.cookieName(), { path: context.base() || "/" });
    }
    return c.redirect(`${context.base()}/sign-in`);
  });
  app.get("/open/:code", async (c) => {
    const person = context.ways.local?.use(c.req.param("code"));
    if (!person)
      return problem(c, context, "This address was used before, or has expired. Ask for a new one.");
    await begin(c, context, person);
    return c.redirect(`${context.base()}${ownPath(c.req.query("to"))}`);
  });
  addOpenId(app, context);
}

/** Sends a person who is not signed in to the page for it. */
export function toSignIn(c: Context, context: PageContext, path: string): Response {
  return c.redirect(`${context.base()}/sign-in?to=${path}`);
}

async function begin(c: Context, context: PageContext, person: Person, key?: string): Promise<void> {
  const cookie = await context.signIns.begin(person, key);
  setCookie(c, context.cookieName(), cookie, { ...cookieOptions(context), maxAge: SIGN_IN_MS / 1_000 });
}

/** Lax, so that the cookie is there when an issuer or a chat sends the person here; forms of other pages come without it. */
function cookieOptions(context: PageContext) {
  const isSecure = context.publicUrl().startsWith("https:");
  return { httpOnly: true, sameSite: "Lax", secure: isSecure, path: context.base() || "/" } as const;
}

async function signInWithKey(c: Context, context: PageContext): Promise<Response> {
  const { octopusKey, attempt } = context.ways;
  if (!octopusKey) return problem(c, context, "Nobody signs in with an Octopus key here.");
  if (!isOwnForm(c, new URL(context.publicUrl()).origin))
    return problem(c, context, "The form came from another page. Sign in here instead.");
  const { key, to } = await c.req.parseBody();
  const path = ownPath(typeof to === "string" ? to : undefined);
  const text = typeof key === "string" ? key.trim() : "";
  if (!/^[\x21-\x7e]{8,500}$/.test(text))
    return problem(c, context, "This is no API key. Octopus shows a key once, when it is made.");
  const attempted = await attempt?.(c);
  if (attempted?.ok === false)
    return problem(
      c,
      context,
      `Too many keys were tried from here. Try again in ${attempted.seconds} seconds.`,
    );
  const owner = await ownerOfKey(octopusKey(text));
  await attempted?.end(!owner.ok && owner.reason === "wrong");
  if (!owner.ok) {
    const wrong = "Octopus does not accept this API key.";
    return problem(c, context, owner.reason === "wrong" ? wrong : "Octopus cannot be asked at the moment.");
  }
  await begin(c, context, owner.person, text);
  return c.redirect(`${context.base()}${path}`, 303);
}

function addOpenId(app: Hono, context: PageContext): void {
  const { openId } = context.ways;
  if (!openId) return;
  const memoName = () => `${context.cookieName()}_openid`;
  app.get("/sign-in/openid", async (c) => {
    const to = ownPath(c.req.query("to"));
    const { url, memo } = await openId.begin(`${context.publicUrl()}${CALLBACK}`);
    const value = Buffer.from(JSON.stringify({ memo, to })).toString("base64url");
    setCookie(c, memoName(), value, { ...cookieOptions(context), maxAge: MEMO_SECONDS });
    return c.redirect(url);
  });
  app.get(CALLBACK, async (c) => {
    const kept = readMemo(getCookie(c, memoName()));
    deleteCookie(c, memoName(), { path: context.base() || "/" });
    if (!kept) return problem(c, context, "The sign-in took too long, or was begun in another browser.");
    const { search } = new URL(c.req.url);
    const done = await openId.finish(new URL(`${context.publicUrl()}${CALLBACK}${search}`), kept.memo);
    if (!done.ok) return problem(c, context, done.problem);
    await begin(c, context, done.person);
    return c.redirect(`${context.base()}${ownPath(kept.to)}`);
  });
}

function readMemo(text: string | undefined): { readonly memo: string; readonly to: string } | undefined {
  if (text === undefined) return undefined;
  try {
    const { memo, to } = JSON.parse(Buffer.from(text, "base64url").toString()) as Record<string, unknown>;
    return typeof memo === "string" && typeof to === "string" ? { memo, to } : undefined;
  } catch {
    return undefined;
  }
}

function problem(c: Context, context: PageContext, text: string): Response | Promise<Response> {
  return c.html(<SignInPage {...{ context, to: "/approvals", problem: text }} />, 403);
}

interface SignInPageProps {
  readonly context: PageContext;
  readonly to: string;
  readonly problem?: string;
}

function SignInPage({ context, to, problem: text }: SignInPageProps) {
  const { ways } = context;
  const base = context.base();
  return (
    <Layout frame={{ title: "Sign in", base, links: [] }}>
      <h1>Sign in</h1>
      {text ? (
        <div class="note bad" role="alert">
          <p>{text}</p>
        </div>
      ) : null}
      {ways.openId ? (
        <p>
          <a class="button" href={`${base}/sign-in/openid?to=${to}`}>
            Sign in with {ways.openId.name}
          </a>
        </p>
      ) : null}
      {ways.octopusKey ? (
        <form method="post" action={`${base}/sign-in`}>
          <input type="hidden" name="to" value={to} />
          <label for="key">Your own Octopus API key</label>
          <input id="key" name="key" type="password" autocomplete="off" required />
          <p class="dim">
            It stays in the memory of this server until you sign out, for eight hours at most. Octopus says
            with it who you are and what you may approve.
          </p>
          <div class="buttons">
            <button class="go" type="submit">
              Sign in
            </button>
          </div>
        </form>
      ) : null}
      {ways.local ? (
        <p>Open the address that the agent host or the log of the server shows. It works once.</p>
      ) : null}
    </Layout>
  );
}
