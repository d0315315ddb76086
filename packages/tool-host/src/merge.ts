/** Merges the lists of all servers into the tools of the host, or finds the names that two parties share. */
import type { CallableTool } from "./call.ts";
import type { Discovery } from "./discover.ts";
import type { ToolHostOptions } from "./options.ts";
import type { Server } from "./server.ts";
import type { HostedTool, NameConflict } from "./types.ts";

/** The name of the host itself in a conflict. */
const BUILT_IN = "built-in";

/** A server with what its discovery found. */
export interface Found {
  readonly server: Server;
  readonly discovery: Discovery;
}

/** The tools of all servers, or the conflicts between them. */
export type Merged =
  | {
      readonly ok: true;
      readonly tools: ReadonlyMap<string, CallableTool>;
      /** Tools of one server that would get one name; they are left out, because a server must not refuse all others. */
      readonly ambiguous: readonly { readonly server: string; readonly tool: string }[];
    }
  | { readonly ok: false; readonly conflicts: readonly NameConflict[] };

/** Merges lists in the order of the servers. */
export function mergeLists(
  found: readonly Found[],
  { builtIns = [], nameOf, isRead }: Pick<ToolHostOptions, "builtIns" | "nameOf" | "isRead">,
): Merged {
  const all = found.flatMap(({ server, discovery }) => {
    const { name: owner } = server.registration;
    return discovery.tools.map((checked): CallableTool => {
      const { name: tool } = checked.descriptor;
      const name = nameOf?.(owner, tool) ?? tool;
      return { checked, server, hosted: hostedTool(name, owner, checked.descriptor, isRead?.(owner, tool)) };
    });
  });
  const byName = new Map<string, CallableTool[]>();
  for (const one of all) byName.set(one.hosted.name, [...(byName.get(one.hosted.name) ?? []), one]);
  const own = new Set(builtIns);
  const conflicts = [...byName].flatMap(([name, tools]) => {
    const owners = new Set([
      ...(own.has(name) ? [BUILT_IN] : []),
      ...tools.map(({ hosted }) => hosted.server),
    ]);
    return owners.size > 1 ? [{ name, between: [...owners] }] : [];
  });
  if (conflicts.length > 0) return { ok: false, conflicts };
  const unique = all.filter(({ hosted }) => byName.get(hosted.name)?.length === 1);
  return {
    ok: true,
    tools: new Map(unique.map((one) => [one.hosted.name, one])),
    ambiguous: all.filter((one) => !unique.includes(one)).map(({ hosted }) => hosted),
  };
}

function hostedTool(
  name: string,
  server: string,
  descriptor: CallableTool["checked"]["descriptor"],
  isRead: boolean | undefined,
): HostedTool {
  const { name: tool, description, inputSchema, outputSchema } = descriptor;
  return {
    name,
    server,
    tool,
    description,
    inputSchema,
    ...(outputSchema === undefined ? {} : { outputSchema }),
    isRead: isRead === true,
  };
}

/** A sentence for the operator. */
export function conflictText(conflicts: readonly NameConflict[]): string {
  const names = conflicts.map(({ name, between }) => `"${name}" (${between.join(" and ")})`).join(", ");
  return `The registration is refused, because a name belongs to several: ${names}. Leave one out with a toolFilter, or give the servers prefixes.`;
}
