/** Whether a store keeps what it is given: over a restart, and when its memory is full. Used plans are among it. */

/**
 * What an operator should know about a store, out of what it says about itself.
 * @param info the text of the command `INFO`; an empty text says nothing
 */
export function durabilityWarnings(info: string): readonly string[] {
  const factOf = (name: string) => new RegExp(`^${name}:(.*?)\\s*$`, "m").exec(info)?.[1];
  const warnings: string[] = [];
  if (factOf("aof_enabled") === "0")
    warnings.push(
      "The shared state is lost when its server restarts, and used plans with it; set appendonly yes there.",
    );
  const policy = factOf("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction" && factOf("maxmemory") !== "0")
    warnings.push(
      `The server of the shared state drops entries when its memory is full (maxmemory-policy ${policy}), and used plans with them; set noeviction there.`,
    );
  return warnings;
}
