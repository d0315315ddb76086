/** Files into which old audit events have been moved. Deleting one is itself an event. */

import { recordChange } from "../../domain/changes.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { EventArchive } from "../../model/governance.ts";

export function eventArchiveRoutes(): Route[] {
  const since = { since: "2023.1.0" };
  const one = "/events/archives/{fileName}";
  return [
    route(
      "GET /events/archives",
      "EventView",
      (context) =>
        ok(
          context.page("EventArchive", context.sim.store.eventArchives.all(), (item) =>
            asSent(context, item),
          ),
        ),
      since,
    ),
    route(`GET ${one}`, "EventView", download, since),
    route(`DELETE ${one}`, "AdministerSystem", remove, since),
  ];
}

function find(context: Context): EventArchive {
  const wanted = context.param("fileName").toLowerCase();
  const found = context.sim.store.eventArchives.find((item) => item.Name.toLowerCase() === wanted);
  if (found === undefined) throw notFound(context.param("fileName"));
  return found;
}

function asSent(context: Context, { content, ...shown }: EventArchive) {
  const self = `${context.linker.api}/events/archives/${encodeURIComponent(shown.Name)}`;
  return { ...shown, FileBytes: Buffer.byteLength(content), Links: { Self: self } };
}

function download(context: Context) {
  return { status: 200, text: find(context).content, contentType: "application/octet-stream" };
}

function remove(context: Context) {
  const { content: _content, ...archive } = find(context);
  context.sim.store.eventArchives.remove(archive.Id);
  recordChange(context, { noun: "Event archive", name: archive.Name, before: archive, after: undefined });
  return ok({});
}
