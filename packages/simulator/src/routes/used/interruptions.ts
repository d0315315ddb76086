/** Interruptions: what waits for a person, who is responsible, and the person's answer. */

import { canTakeResponsibility, submitInterruption, takeResponsibility } from "../../domain/interruptions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Interruption } from "../../model/delivery.ts";
import { idNumber } from "../../store/ids.ts";
import type { SpaceState } from "../../store/store.ts";
import { oneOf } from "../listing.ts";

export function interruptionRoutes(): Route[] {
  const routes = [
    route("GET /{space}/interruptions", "InterruptionView", list, {
      filters: ["ids", "regarding", "pendingOnly"],
    }),
    route("GET /{space}/interruptions/{id}", "InterruptionView", (context) =>
      ok(asSent(context, find(context).item)),
    ),
    route("GET /{space}/interruptions/{id}/responsible", "InterruptionView", (context) => {
      const user = context.sim.store.users.get(find(context).item.ResponsibleUserId ?? "");
      return ok(user === undefined ? null : context.linker.add("User", user));
    }),
    route("PUT /{space}/interruptions/{id}/responsible", "InterruptionViewSubmitResponsible", (context) => {
      const { space, item } = find(context);
      takeResponsibility(context.sim, space, item, context.actor);
      return ok(context.linker.add("User", context.actor.user));
    }),
    route("POST /{space}/interruptions/{id}/submit", "InterruptionViewSubmitResponsible", submit),
  ];
  return routes.map((item) => ({ ...item, mixed: true }));
}

function find(context: Context): { space: SpaceState; item: Interruption } {
  for (const space of context.spaces) {
    const item = space.interruptions.get(context.param("id"));
    if (item !== undefined) return { space, item };
  }
  throw notFound(context.param("id"));
}

function asSent(context: Context, item: Interruption) {
  const userId = context.actor.user.Id;
  return context.linker.add("Interruption", {
    ...item,
    HasResponsibility: item.ResponsibleUserId === userId,
    CanTakeResponsibility: canTakeResponsibility(context.sim.store, item, userId),
  });
}

function list(context: Context) {
  const { query } = context;
  const items = context.spaces
    .flatMap((space) => space.interruptions.all())
    .filter(
      (item) =>
        oneOf(query.list("ids"), item.Id) &&
        oneOf(query.list("regarding"), item.TaskId, ...item.RelatedDocumentIds) &&
        (query.bool("pendingOnly") !== true || item.IsPending),
    )
    .sort((a, b) => idNumber(b.Id) - idNumber(a.Id));
  return ok(context.page("Interruption", items, (item) => asSent(context, item)));
}

function submit(context: Context) {
  const { space, item } = find(context);
  const answer = {
    result: context.body.text("Result"),
    guidance: context.body.text("Guidance"),
    notes: context.body.text("Notes") ?? null,
  };
  return ok(asSent(context, submitInterruption({ ...context, space }, item, answer)));
}
