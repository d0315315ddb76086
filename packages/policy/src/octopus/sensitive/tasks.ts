/** The kinds of server tasks that a caller can start by name, sorted by what they can do. */

/** The kind that runs a script which its caller wrote. */
export const SCRIPT_TASK = "AdHocScript";

/**
 * Kinds that look after targets, accounts and what the server keeps, in the way that an operator has set up. Names are
 * those of `BuiltInTasks` in the .NET client of Octopus. Other kinds can delete documents (`Delete`), move data
 * (`Migration`, `MigrationPartialExport`, `MigrationImport`), write to an address of the caller (`TestEmail`) or set
 * the server up (`ConfigureLetsEncrypt`).
 */
export const ORDINARY_TASKS: readonly string[] = [
  "Health",
  "Retention",
  "SyncCommunityActionTemplates",
  "SynchronizeBuiltInPackageRepositoryIndex",
  "SystemIntegrityCheck",
  "TestAccount",
  "TestAzureAccount",
  "UpdateCalamari",
  "Upgrade",
];

/**
 * The sensitive class of a server task by its kind, as `Task.Name` says it; `undefined` for an ordinary one. A kind that
 * is not known may be a script.
 */
export function classOfTask(kind: string | null | undefined): "script-tasks" | "server-tasks" | undefined {
  if (!kind || kind.toLowerCase() === SCRIPT_TASK.toLowerCase()) return "script-tasks";
  return ORDINARY_TASKS.some((one) => one.toLowerCase() === kind.toLowerCase()) ? undefined : "server-tasks";
}
