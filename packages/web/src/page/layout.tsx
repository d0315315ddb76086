/** The frame of every page. */

import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Person } from "../people/sign-ins.ts";

/** What the frame shows beside the page itself. */
export interface Frame {
  readonly title: string;
  /** Path of the public address, without a slash at the end. */
  readonly base: string;
  readonly person?: Person | undefined;
  readonly csrf?: string | undefined;
  /** The pages that there are, beside the approvals. */
  readonly links: readonly PageLink[];
}

/** A page in the navigation. */
export interface PageLink {
  readonly path: string;
  readonly title: string;
}

const DOCTYPE = raw("<!doctype html>");

/** A page in its frame. */
export function Layout({ frame, children }: { readonly frame: Frame; readonly children?: Child }) {
  const { title, base, person, csrf, links } = frame;
  return (
    <>
      {DOCTYPE}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} - octo-mcp`}</title>
          <link rel="stylesheet" href={`${base}/pages.css`} />
          <script src={`${base}/pages.js`} defer />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          <header class="top">
            <strong>octo-mcp</strong>
            <nav aria-label="Pages">
              {person ? links.map((link) => <a href={`${base}${link.path}`}>{link.title}</a>) : null}
            </nav>
            {person && csrf ? (
              <form method="post" action={`${base}/sign-out`}>
                <input type="hidden" name="csrf" value={csrf} />
                <span>{person.name} </span>
                <button type="submit">Sign out</button>
              </form>
            ) : null}
          </header>
          <main id="main">{children}</main>
        </body>
      </html>
    </>
  );
}
