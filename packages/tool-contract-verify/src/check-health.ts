/** Checks the route `/health`, which is open. */
import { isObject, isText, label } from "./probe.ts";
import { fail, pass, type Verdict, verdictOf } from "./report.ts";
import type { Run } from "./run.ts";

/** Checks 6 to 8. */
export async function checkHealth({ probe }: Pick<Run, "probe">): Promise<Verdict[]> {
  const response = await probe.send({ path: "/health", authorization: null });
  const { status, json } = response;
  if (status === 503) {
    const known = isObject(json) && (json.status === "degraded" || json.status === "unhealthy");
    const why = "the server is not healthy now";
    return [
      fail(6, why),
      known ? pass(8, `${why} and says so`) : fail(8, `${why}, but does not say so in status`),
    ];
  }
  const body = isObject(json) ? json : {};
  return [
    verdictOf(
      6,
      status === 200 && body.status === "ok" ? [] : [`${label(response)}, not status "ok"`],
      "it does",
    ),
    verdictOf(7, isText(body.version) ? [] : ["there is no text in version"], `version ${body.version}`),
  ];
}
