/**
 * Which steps use which step template, in which version. A step says both in its settings `Octopus.Action.Template.Id` and
 * `Octopus.Action.Template.Version`, so the processes that are read anyway show the uses of all templates, in Git too.
 */
import type { Owner } from "../../reading/owner.ts";
import type { ReadProcess } from "./configuration-documents.ts";
import { ownersOfAction } from "./configuration-owners.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";

/** A step that uses a step template. */
export interface TemplateUse {
  readonly projectId: string | undefined;
  readonly step: string;
  readonly template: string;
  readonly version: string | undefined;
  /** The newest version, where the step uses an older one. */
  readonly newest: string | undefined;
  readonly owners: readonly Owner[];
}

/** The uses of all templates, and the names of the templates that no step uses. */
export interface TemplateUses {
  readonly uses: readonly TemplateUse[];
  /** Empty where not all steps could be read, because a template may be used in the others. */
  readonly unused: readonly string[];
}

const ID = "Octopus.Action.Template.Id";
const VERSION = "Octopus.Action.Template.Version";

/** Reads the uses of the step templates of a space. */
export async function templateUses(sources: ConfigurationSources): Promise<TemplateUses> {
  const [templates, processes, runbooks] = await Promise.all([
    sources.templates(),
    sources.processes(),
    sources.runbookProcesses(),
  ]);
  const byId = new Map(templates.items.map((one) => [one.Id, one]));
  const found = [...processes.items, ...runbooks.items].flatMap((process) => usesIn(process));
  const uses = found.flatMap(({ id, ...use }): TemplateUse[] => {
    const template = byId.get(id);
    if (!template) return [];
    const isOld = Number(use.version) < (template.Version ?? 0);
    return [{ ...use, template: template.Name, newest: isOld ? String(template.Version) : undefined }];
  });
  const used = new Set(found.map(({ id }) => id));
  const isWhole = [processes, runbooks].every(({ isWhole: all, unread }) => all && (unread?.size ?? 0) === 0);
  return {
    uses,
    unused: isWhole ? templates.items.filter(({ Id }) => !used.has(Id)).map(({ Name }) => Name) : [],
  };
}

function usesIn({ projectId, steps }: ReadProcess) {
  return (steps ?? []).flatMap(({ Name, Actions }) =>
    (Actions ?? []).flatMap((action) => {
      const { [ID]: id, [VERSION]: version } = action.Properties ?? {};
      if (typeof id !== "string") return [];
      return [
        {
          id,
          projectId,
          step: action.Name ?? Name ?? "",
          version: typeof version === "string" ? version : undefined,
          owners: ownersOfAction(projectId, action),
        },
      ];
    }),
  );
}
