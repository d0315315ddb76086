/** The older address of `/llms.txt`, which redirects to the new one. */

import { type Route, route } from "../../http/context.ts";
import { LLMS_SINCE } from "../../llms/llms-text.ts";

/** The route of the redirect. */
export function llmsRoutes(): Route[] {
  return [
    route(
      "GET /experimental/llms.txt",
      null,
      (context) => ({
        status: 301,
        headers: { Location: `${context.sim.settings.virtualDirectory}/llms.txt` },
      }),
      { open: true, since: LLMS_SINCE },
    ),
  ];
}
