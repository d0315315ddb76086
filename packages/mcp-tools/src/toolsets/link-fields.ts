/** The arguments of tools that read what a link or an id points to. */
import type { Ref, ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { ToolError } from "../errors.ts";
import { describedInFullOnly, spaceName } from "../fields.ts";
import { type PortalTarget, parsePortalUrl } from "../links/portal-target.ts";
import type { NamedThing } from "../pipeline/context.ts";

/** A link as people copy it, or an id alone. */
export const linkOrId = describedInFullOnly(
  z.string().min(1).max(2_000),
  "The link, as copied from the portal, a mail or a message; or an id such as ServerTasks-12",
);

/** The space of an id alone, or of a link without a space. */
export const spaceOfId = describedInFullOnly(
  spaceName,
  "Space of an id or of a link without a space; default: the default space",
).optional();

interface Args {
  readonly url: string;
  readonly spaceName?: string | undefined;
}

/** The space that a link names, for `namesIn` of a tool: the default space when neither link nor arguments name one. */
export function spaceOfLink({ url, spaceName: named }: Args, server: ServerUrl): readonly NamedThing[] {
  const { space } = parsePortalUrl(url, server);
  if (named) return [];
  return [
    space
      ? { field: "url", kind: "space", text: space }
      : { field: "url", kind: "space", text: "", isDefaultSpace: true },
  ];
}

/**
 * What a link points to.
 * @throws ToolError `input` when the link belongs to another space than the one that the arguments name.
 */
export function targetIn(url: string, server: ServerUrl, space: Ref): PortalTarget {
  const target = parsePortalUrl(url, server);
  if (target.space && target.space !== space.id)
    throw new ToolError({
      code: "input",
      message: `url: the link belongs to the space ${target.space}, and spaceName names '${space.name}' (${space.id}).`,
      hint: "Leave out spaceName.",
    });
  return target;
}
