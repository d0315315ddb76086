/** Registering artifacts of tasks, sending their content, renaming and deleting them. */

import { type Context, type Route, route } from "../../http/context.ts";
import type { ArtifactDocument } from "../../store/store.ts";
import { iso } from "../../time.ts";
import { requireOne } from "../listing.ts";
import { type WriteSpec, writing } from "../writing.ts";

export function artifactWrites(): Route[] {
  return [
    ...writing(artifacts),
    route("PUT /{space}/artifacts/{id}/content", "ArtifactEdit", (context) => {
      const item = requireOne(context.space.artifacts, context.param("id"));
      context.space.artifacts.put({ ...item, content: context.bytes.toString("utf8") });
      return { status: 204 };
    }),
  ];
}

const artifacts: WriteSpec<ArtifactDocument> = {
  path: "/{space}/artifacts",
  type: "Artifact",
  noun: "Artifact",
  prefix: "Artifacts",
  permission: "Artifact",
  pick: ({ space }) => space.artifacts,
  blank: (context: Context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    Filename: "",
    Source: null,
    ServerTaskId: "",
    LogCorrelationId: null,
    Created: iso(context.now),
    content: "",
  }),
  required: ["Filename", "ServerTaskId"],
  locked: ["ServerTaskId", "Created", "content"],
  references: { ServerTaskId: ({ space }) => space.tasks },
  rivals: null,
  related: (item) => [item.ServerTaskId],
  view: ({ content: _content, ...shown }) => shown,
};
