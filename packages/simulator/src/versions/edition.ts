/**
 * What the version of a simulated server changes besides its routes: the form of responses, and its guide for readers.
 */

import { comparePackageVersions } from "../domain/versions.ts";
import type { Route } from "../http/context.ts";
import type { Router } from "../http/router.ts";
import { LLMS_SINCE, llmsText } from "../llms/llms-text.ts";
import { createFit, type Fit } from "./fit.ts";

export interface Edition {
  /** Adapts a response to the version. */
  readonly fit: Fit;
  /** The text of `/llms.txt`, or null on a server without it. It is made when it is first read. */
  llmsText(): string | null;
}

/** Makes the edition of one version for a route table. */
export function createEdition(serverVersion: string, routes: readonly Route[], router: Router): Edition {
  let text: string | null = null;
  const newest = routes
    .flatMap((route) => route.since ?? [])
    .sort(comparePackageVersions)
    .at(-1);
  return {
    fit: createFit(serverVersion, router, newest ?? "0.0.0"),
    llmsText: () => {
      if (comparePackageVersions(serverVersion, LLMS_SINCE) < 0) return null;
      text ??= llmsText(routes, serverVersion);
      return text;
    },
  };
}
