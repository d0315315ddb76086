/**
 * Step 2: what the arguments name becomes ids. Fields are named by `refs` of the tool; a tool whose names stand inside an
 * argument, such as a portal link, takes them out with `namesIn`.
 */
import type { Ref } from "@octo/api-client";
import { ToolError } from "../errors.ts";
import type { Call } from "./call.ts";
import type { NamedThing } from "./context.ts";

/**
 * Looks all names up. The space comes first, because the others are looked up in it.
 * @throws ToolError `denied` when the policy closes the tool or the space, so that nothing else is looked up then.
 * @throws OctopusError `not_found` or `input` when a name is not exactly one thing.
 */
export async function resolveNames(call: Call): Promise<void> {
  const { policy } = call;
  policy.decide({});
  const names = namesOf(call);
  const refs: Record<string, Ref | readonly Ref[]> = {};
  const spaceName = names.find(({ kind }) => kind === "space");
  if (!spaceName && names.length > 0) throw withoutSpace(names);
  if (spaceName) refs[spaceName.field] = await bindSpace(call, spaceName);
  const found = await Promise.all(
    names
      .filter(({ kind }) => kind !== "space")
      .map(async ({ field, kind, text }) => ({
        field,
        ref: await call.lookups.find(kind, text, call.space?.ref.id ?? ""),
      })),
  );
  for (const field of call.compiled.listFields()) refs[field] = [];
  for (const { field, ref } of found) {
    const before = refs[field];
    refs[field] = Array.isArray(before) ? [...before, ref] : ref;
  }
  call.refs = refs;
}

/** Names of all kinds but spaces are looked up in one space. */
function withoutSpace(names: readonly NamedThing[]): ToolError {
  const fields = [...new Set(names.map(({ field }) => field))].join(", ");
  return new ToolError({
    code: "input",
    ownWords: true,
    message: `spaceName: is needed, because ${fields} can only be looked up in a space.`,
    hint: "list_spaces names the spaces.",
  });
}

async function bindSpace(call: Call, { text, isDefaultSpace }: NamedThing): Promise<Ref> {
  const ref = isDefaultSpace ? await call.lookups.defaultSpace() : await call.lookups.find("space", text, "");
  call.space = { ref, client: call.client.inSpace(ref.id) };
  call.policy.decide({ spaces: [ref] });
  return ref;
}

function namesOf({ compiled, args, kit }: Call): readonly NamedThing[] {
  const { tool } = compiled;
  const inFields = Object.entries(tool.refs ?? {}).flatMap(([field, kind]): NamedThing[] => {
    const value = args[field];
    const texts = Array.isArray(value) ? value : [value];
    return texts.flatMap((text) => (kind && typeof text === "string" ? [{ field, kind, text }] : []));
  });
  return tool.namesIn ? [...inFields, ...tool.namesIn(args, kit.client.server)] : inFields;
}
