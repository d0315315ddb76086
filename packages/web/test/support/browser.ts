/** A real browser on pages that listen on loopback. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { serve } from "@hono/node-server";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { AddPages, PagesOptions } from "../../src/index.ts";
import { MAYA, openStage, type WebStage } from "./stage.ts";

/** Where Debian installs it. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));

/** The name of tests that need a browser. It says why they are skipped where there is none. */
export const IN_A_BROWSER =
  CHROMIUM === undefined ? "skipped: there is no chromium (apt-get install chromium)" : "in a browser";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface BrowserStage extends WebStage {
  readonly url: string;
  /** A page of a person who is signed in. */
  open(path: string, options?: BrowserContextOptions, person?: typeof MAYA): Promise<Page>;
}

/** Serves pages for a browser. */
export async function openBrowserStage(
  more: Partial<PagesOptions> = {},
  ...adding: readonly AddPages[]
): Promise<BrowserStage> {
  let port = 0;
  const url = () => `http://127.0.0.1:${port}`;
  const stage = await openStage({ ...more, publicUrl: url }, ...adding);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: stage.pages.fetch, port: 0, hostname: "127.0.0.1" }, (info) => {
      port = info.port;
      resolve(started);
    });
  });
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM ?? "",
    args: ["--no-sandbox", "--disable-lcd-text"],
  });
  return {
    ...stage,
    url: url(),
    async open(path, options = {}, person = MAYA) {
      const context = await browser.newContext(options);
      const [name = "", value = ""] = (await stage.signIn(person)).split("=");
      await context.addCookies([{ name, value, url: url() }]);
      const page = await context.newPage();
      await page.goto(`${url()}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await stage.close();
    },
  };
}

/** What axe finds wrong on a page: rule and element. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  // The page allows no script of others, so that axe runs in a world of its own.
  const found = await page.evaluate(`${AXE};axe.run(document).then(({ violations }) => violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
  return found as string[];
}
