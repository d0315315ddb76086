/** Creating, changing and deleting library variable sets and script modules. */

import type { Route } from "../../http/context.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { type WriteSpec, writing } from "../writing.ts";

export function libraryWrites(): Route[] {
  return writing(librarySets);
}

const librarySets: WriteSpec<PlainDocument> = {
  path: "/{space}/libraryvariablesets",
  type: "LibraryVariableSet",
  noun: "Library variable set",
  prefix: "LibraryVariableSets",
  permission: "LibraryVariableSet",
  pick: ({ space }) => space.libraryVariableSets,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Description: "",
    ContentType: "Variables",
    VariableSetId: `variableset-${id}`,
    Templates: [],
    Version: 0,
  }),
  required: ["Name"],
  locked: ["VariableSetId", "ContentType", "Version"],
  choices: { ContentType: ["Variables", "ScriptModule"] },
  complete: (context, next, before) => ({
    ...next,
    Version: Number(next.Version) + (before === undefined ? 0 : 1),
    Templates: (next.Templates as Readonly<Record<string, unknown>>[]).map((template, index) => ({
      Label: "",
      HelpText: null,
      DefaultValue: null,
      DisplaySettings: {},
      ...template,
      Id: template.Id ?? `template-${next.Id.toLowerCase()}-${context.now}-${index + 1}`,
    })),
  }),
  inUse: ({ space }, { Id, Name }) => {
    const project = space.projects.find((item) => item.IncludedLibraryVariableSetIds.includes(Id));
    return project === undefined
      ? undefined
      : `The library variable set '${Name}' cannot be deleted because the project '${project.Name}' includes it.`;
  },
  onCreated: ({ space }, item) => {
    const variables = {
      Id: `variableset-${item.Id}`,
      SpaceId: space.id,
      OwnerId: item.Id,
      Version: 0,
      Variables: [],
    };
    space.variableSets.put(variables);
  },
  onDeleted: ({ space }, item) => {
    space.variableSets.remove(`variableset-${item.Id}`);
  },
};
