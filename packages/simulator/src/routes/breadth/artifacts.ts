/** Files that tasks have collected: their list, their facts and their content. */

import { type Context, type Route, route } from "../../http/context.ts";
import { ok, type Reply } from "../../http/reply.ts";
import { idNumber } from "../../store/ids.ts";
import type { ArtifactDocument } from "../../store/store.ts";
import { oneOf, requireOne } from "../listing.ts";

/** Reading artifacts; `artifact-writes.ts` creates and changes them. */
export function artifactRoutes(): Route[] {
  const filters = ["regarding", "ids", "partialName", "order"];
  return [
    route("GET /{space}/artifacts", "ArtifactView", list, { filters }),
    route("GET /{space}/artifacts/{id}", "ArtifactView", (context) =>
      ok(artifactAsSent(context, requireOne(context.space.artifacts, context.param("id")))),
    ),
    route("GET /{space}/artifacts/{id}/content", "ArtifactView", (context) =>
      download(requireOne(context.space.artifacts, context.param("id"))),
    ),
  ];
}

/** `regarding` names a task, a deployment or a run. */
function list(context: Context) {
  const { query, space } = context;
  const regarding = query
    .list("regarding")
    .map((id) => space.deployments.get(id)?.TaskId ?? space.runbookRuns.get(id)?.TaskId ?? id);
  const text = (query.text("partialName") ?? "").toLowerCase();
  const items = space.artifacts
    .all()
    .filter(
      (item) =>
        oneOf(query.list("ids"), item.Id) &&
        oneOf(regarding, item.ServerTaskId) &&
        item.Filename.toLowerCase().includes(text),
    )
    .sort((a, b) => idNumber(a.Id) - idNumber(b.Id));
  if (query.text("order")?.toLowerCase() === "desc") items.reverse();
  return ok(context.page("Artifact", items, (item) => artifactAsSent(context, item)));
}

/** The content as a file to save. */
function download({ content, Filename }: ArtifactDocument): Reply {
  return {
    status: 200,
    text: content,
    contentType: "application/octet-stream",
    headers: { "Content-Disposition": `attachment; filename="${encodeURIComponent(Filename)}"` },
  };
}

function artifactAsSent(context: Context, artifact: ArtifactDocument) {
  const { content: _, ...shown } = artifact;
  return context.linker.add("Artifact", shown);
}
