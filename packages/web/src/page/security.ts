/** What every response of a page carries, and the checks that keep other pages from acting in a person's name. */
import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";

/** Nothing is loaded from elsewhere, no script stands in a page, and no other page may frame one. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Sets the headers of pages. */
export const pageHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("content-security-policy", CONTENT_SECURITY_POLICY);
  c.header("x-content-type-options", "nosniff");
  // Without a referrer browsers would send forms with the Origin "null".
  c.header("referrer-policy", "same-origin");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
  c.header("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
};

/** Whether a form comes from a page of this server, as far as the browser says where it comes from. */
export function isOwnForm({ req }: Context, origin: string): boolean {
  const site = req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const from = req.header("origin");
  return from === undefined || from === origin;
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The path that a person wanted before signing in: a path of these pages, or the list. */
export function ownPath(text: string | undefined): string {
  return text !== undefined && /^\/[a-z][\w/-]{0,200}$/.test(text) ? text : "/approvals";
}
