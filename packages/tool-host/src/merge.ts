/** Merges the lists of all servers into the tools of the host, or finds the names that two parties share. */
import type { CallableTool } from "./call.ts";
import type { Discovery } from "./discover.ts";
import type { ToolHostOptions } from "./options.ts";
import type { Server } from "./server.ts";
import type { HostedTool, NameConflict } from "./types.ts";

/** The name of the host itself in a conflict. */
export const BUILT_IN = "built-in";

/** A server with what its discovery found. */
export interface Found {
  readonly server: Server;
  readonly discovery: Discovery;
}

/** The tools of all servers, or the conflicts between them. */
export type Merged =
  | { readonly ok: true; readonly tools: ReadonlyMap<string, CallableTool> }
  | { readonly ok: false; readonly conflicts: readonly NameConflict[] };

/** Merges lists in the order of the servers. */
export function mergeLists(
  found: readonly Found[],
  { builtIns = [], nameOf, isRead }: Pick<ToolHostOptions, "builtIns" | "nameOf" | "isRead">,
): Merged {
  const tools = new Map<string, CallableTool>();
  const owners = new Map<string, Set<string>>([...builtIns].map((name) => [name, new Set([BUILT_IN])]));
  const conflicts = new Set<string>();
  for (const { server, discovery } of found) {
    const { name: owner } = server.registration;
    for (const checked of discovery.tools) {
      const { name: tool } = checked.descriptor;
      const name = nameOf?.(owner, tool) ?? tool;
      const others = owners.get(name) ?? new Set();
      if (others.size > 0) conflicts.add(name);
      owners.set(name, others.add(owner));
      tools.set(name, {
        checked,
        server,
        hosted: hostedTool(name, owner, checked.descriptor, isRead?.(owner, tool)),
      });
    }
  }
  if (conflicts.size === 0) return { ok: true, tools };
  return {
    ok: false,
    conflicts: [...conflicts].map((name) => ({ name, between: [...(owners.get(name) ?? [])] })),
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
