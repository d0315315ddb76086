import { expect, it } from "vitest";
import { partsMarkOf } from "../../../reading/parts.ts";
import { snapshotFacts, variableDifferences } from "./variables.ts";

const project = { kind: "project", id: "Projects-1", name: "Checkout Service" } as const;
const output = { showVariableValues: false, cleaner: () => () => [] } as never;

const variable = (Id: string, Value: string, environments: string[] = [], more: object = {}) => ({
  Id,
  Name: `Name of ${Id}`,
  Value,
  Scope: environments.length > 0 ? { Environment: environments } : {},
  ...more,
});
const setOf = (...Variables: object[]) => ({ Id: "variableset-Projects-1", Variables }) as never;

const partsOf = (before: never, after: never, now?: never) =>
  partsMarkOf(variableDifferences({ before, after, now }, project, output))?.parts ?? [];

it("compares variables by their ids, and shows values of both sides and of now", () => {
  const before = setOf(variable("a", "1"), variable("b", "same"), variable("gone", "x"));
  const after = setOf(variable("a", "2"), variable("b", "same"), variable("new", "y"));
  const parts = partsOf(before, after, setOf(variable("a", "3")));
  expect(parts.map(({ render }) => render())).toEqual([
    { name: "Name of a", was: "1", is: "2", now: "3" },
    { name: "Name of gone", was: "x", removed: true, removedSince: true },
    { name: "Name of new", added: true, is: "y", removedSince: true },
  ]);
  expect(partsOf(before, before)).toEqual([]);
});

it("shows no secret value, whether the server or its name says that it is one", () => {
  const parts = partsOf(
    setOf(
      variable("a", "old", [], { IsSensitive: true }),
      variable("b", "hunter2x", [], { Name: "Db password" }),
    ),
    setOf(
      variable("a", "new", [], { IsSensitive: true }),
      variable("b", "hunter3x", [], { Name: "Db password" }),
    ),
  );
  const text = JSON.stringify(parts.map(({ render }) => render()));
  expect(text).not.toMatch(/hunter|old|new/);
  expect(text).toContain('"is":"a secret"');
});

it("is shown for each open environment, and where the sides apply in different ones only if all are open", () => {
  const same = partsOf(setOf(variable("a", "1", ["E-1", "E-2"])), setOf(variable("a", "2", ["E-1", "E-2"])));
  expect(same[0]?.owners.map(({ environments }) => environments)).toEqual([["E-1"], ["E-2"]]);
  const moved = partsOf(setOf(variable("a", "1", ["E-1"])), setOf(variable("a", "2", ["E-2"])));
  expect(moved[0]?.owners.map(({ environments }) => environments)).toEqual([["E-1", "E-2"]]);
});

it("says of snapshots whether they are the same, and nothing where the server does not say", () => {
  const release = { Id: "R", Version: "1", LibraryVariableSetSnapshotIds: [] };
  expect(snapshotFacts(release, release)).toEqual({ libraryVariableSets: "same" });
  expect(
    snapshotFacts(
      { ...release, ProjectDeploymentProcessSnapshotId: "p-1", ChannelId: "C-1" },
      { ...release, ProjectDeploymentProcessSnapshotId: "p-2", ChannelId: "C-1" },
    ),
  ).toEqual({ libraryVariableSets: "same", process: "changed", channel: "same" });
});
