import { expect, it } from "vitest";
import { matchEntries, type NeededPackage, parseEntry } from "./package-entries.ts";

const packages: NeededPackage[] = [
  { ActionName: "Web", StepName: "Web", PackageReferenceName: "", PackageId: "Acme.Web" },
  { ActionName: "Web", StepName: "Web", PackageReferenceName: "logo", PackageId: "Acme.Logo" },
  { ActionName: "Jobs", StepName: "Jobs", PackageReferenceName: "logo", PackageId: "Acme.Logo" },
  {
    ActionName: "Old",
    StepName: "Old",
    PackageReferenceName: "",
    PackageId: "Acme.Old",
    FixedVersion: "1.0",
  },
];

/** The versions that entries give to the packages, in order. */
const versions = (...texts: string[]) => {
  const found = matchEntries(texts, packages);
  return packages.map((needed) => found.get(needed)?.version);
};

it.each<[string[], (string | undefined)[]]>([
  [["web:1"], ["1", "1", undefined]],
  [["Acme.Logo=2"], [undefined, "2", "2"]],
  [["*:3"], ["3", "3", "3"]],
  [["*:logo:4"], [undefined, "4", "4"]],
  [["Jobs/logo/5"], [undefined, undefined, "5"]],
  [
    ["*:1", "Acme.Logo:2", "Web:3", "*:logo:4", "Acme.Logo:logo:5", "Web:logo:6"],
    ["3", "6", "5"],
  ],
  [
    ["Acme.Web:1", "Web:2"],
    ["2", "2", undefined],
  ],
])("the entries %j give the versions %j", (texts, expected) => {
  expect(versions(...texts)).toEqual([...expected, undefined]);
});

it.each(["Web", "Web:", ":", "a:b:c:d", "Web:*", ""])("'%s' is not an entry for a package", (text) => {
  expect(() => parseEntry(text)).toThrow("is neither step:version nor step:package:version");
});

it("an entry for a fixed package is refused, because the server would ignore it", () => {
  expect(() => versions("Old:2.0")).toThrow("'Old:2.0' names no step or package");
});
