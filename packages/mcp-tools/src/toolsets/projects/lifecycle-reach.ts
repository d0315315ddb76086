/** The environments in which a project can run at all: those of its lifecycles, and those of its runbooks. */
import type { components } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import type { Project, Runbook } from "./configuration-documents.ts";
import { readPages } from "./configuration-pages.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";

type Lifecycle = components["schemas"]["Lifecycle"];

/** Ids of environments; `"all"` also where it is not known. */
export type Reach = ReadonlySet<string> | "all";

/** Reads where projects can run, by the id of the project. A project without an entry can run everywhere. */
export async function readReach(
  sources: ConfigurationSources,
  context: Pick<CallContext, "space" | "parts" | "progress">,
): Promise<ReadonlyMap<string, Reach>> {
  const { client } = context.space;
  const [projects, runbooks, channels, lifecycles] = await Promise.all([
    sources.projects(),
    sources.runbooks(),
    readPages("channels", (query) => client.get("/api/{spaceId}/channels", { query }), context),
    readPages("lifecycles", (query) => client.get("/api/{spaceId}/lifecycles", { query }), context),
  ]);
  if (!runbooks.isWhole || !channels.isWhole || !lifecycles.isWhole) return new Map();
  const byId = new Map(lifecycles.items.map((one) => [one.Id, one]));
  return new Map(
    projects.items
      .filter(({ Id }) => !runbooks.unread?.has(Id))
      .map((project) => {
        const own = channels.items.filter(({ ProjectId }) => ProjectId === project.Id);
        const ids = [project.LifecycleId, ...own.flatMap(({ LifecycleId }) => LifecycleId ?? [])];
        const books = runbooks.items.filter(({ ProjectId }) => ProjectId === project.Id);
        return [
          project.Id,
          together([...ids.map((id) => reachOf(byId.get(id ?? ""))), ...books.map(reachOfRunbook)]),
        ] as const;
      }),
  );
}

/** Where some projects can run together. */
export function reachOfProjects(projects: readonly Project[], reach: ReadonlyMap<string, Reach>): Reach {
  return together(projects.map(({ Id }) => reach.get(Id) ?? "all"));
}

function together(all: readonly Reach[]): Reach {
  const ids = new Set<string>();
  for (const one of all) {
    if (one === "all") return "all";
    for (const id of one) ids.add(id);
  }
  return ids;
}

/** A lifecycle without phases, and a phase without environments, cover every environment. */
function reachOf(lifecycle: Lifecycle | undefined): Reach {
  const phases = lifecycle?.Phases ?? [];
  if (phases.length === 0) return "all";
  return together(
    phases.map(({ OptionalDeploymentTargets, AutomaticDeploymentTargets }) => {
      const ids = [...(OptionalDeploymentTargets ?? []), ...(AutomaticDeploymentTargets ?? [])];
      return ids.length === 0 ? "all" : new Set(ids);
    }),
  );
}

function reachOfRunbook({ EnvironmentScope, Environments }: Runbook): Reach {
  if (EnvironmentScope === "FromProjectLifecycles") return new Set();
  return EnvironmentScope === "Specified" && Environments ? new Set(Environments) : "all";
}
