/** The channels that a list of deployments is filtered by. */
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { isSameName } from "../../text/names.ts";
import { type FilterValue, unknownValues } from "../filter-values.ts";
import { ifReadable } from "../if-readable.ts";

/** The most ids that fit into the address of one request. */
const MOST = 200;

/**
 * The ids of channels by id or name. A name stands for the channels of that name in all projects that are asked for.
 *
 * @param projects ids of the projects that are asked for; empty for all of them
 * @throws ToolError `not_found` for a channel that does not exist. It names the channels of the projects, and none where no
 * project is asked for, because those may belong to projects that a rule closes.
 */
export async function knownChannels(
  texts: readonly string[] | undefined,
  projects: readonly string[],
  { space, cache }: Pick<CallContext, "space" | "cache">,
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  const all = await cache.remember(`channels/${space.ref.id}`, () =>
    ifReadable(space.client.get("/api/{spaceId}/channels/all")),
  );
  if (!all) return [...texts];
  const asked = all.filter(({ ProjectId }) => projects.length === 0 || projects.includes(ProjectId ?? ""));
  const matching = (text: string) =>
    asked.filter(({ Id, Name, Slug }) => [Id, Name, Slug].some((name) => name && isSameName(name, text)));
  const unknown = texts.filter((text) => matching(text).length === 0);
  if (unknown.length > 0) throw unknownChannels(unknown, projects.length > 0 ? asked : undefined);
  const ids = new Set(texts.flatMap((text) => matching(text).map(({ Id }) => Id)));
  if (ids.size > MOST)
    throw new ToolError({
      code: "input",
      field: "channels",
      message: `channels: ${ids.size} channels have these names. Give projects too.`,
      ownWords: true,
    });
  return [...ids];
}

interface Channel {
  readonly Id: string;
  readonly Name: string;
}

function unknownChannels(texts: readonly string[], channels: readonly Channel[] | undefined): ToolError {
  const filter = { field: "channels", noun: "channel" };
  if (channels) {
    const known = channels.map(({ Id, Name }): FilterValue => ({ value: Id, names: [Name] }));
    return unknownValues(texts, known, filter);
  }
  return new ToolError({
    code: "not_found",
    field: "channels",
    message: `channels: there is no channel ${texts.map((text) => `'${text}'`).join(", ")} that this caller may see.`,
    hint: "With projects, the message names the channels that there are.",
  });
}
