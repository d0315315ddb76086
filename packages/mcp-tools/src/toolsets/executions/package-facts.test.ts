import { describe, expect, it } from "vitest";
import { packageFacts, type SelectedPackage, selectedPackageLines } from "./package-facts.ts";

const of = (ActionName: string, Version: string, PackageReferenceName = ""): SelectedPackage => ({
  ActionName,
  StepName: ActionName,
  PackageReferenceName,
  Version,
});

describe("packages beside what is live", () => {
  const release = [of("Web", "2.0"), of("Web", "1.0", "logo"), of("Jobs", "2.0")];

  it("packages of a plan say what changes", () => {
    const live = [of("Web", "1.9"), of("Web", "1.0", "logo")];
    expect(packageFacts(selectedPackageLines(release, [live]))).toEqual([
      { label: "Package 1", value: ["Web", "2.0", "live now: 1.9"], limit: 160 },
      { label: "Package 2", value: ["Web (logo)", "1.0", "no change"], limit: 160 },
      { label: "Package 3", value: ["Jobs", "2.0", "live now: none"], limit: 160 },
    ]);
  });

  it("packages of a plan name the version that is live at each destination", () => {
    const [line] = selectedPackageLines([of("Web", "2.0")], [[of("Web", "1.9")], [of("Web", "2.0")], []]);
    expect(line).toMatchObject({ more: ["live now: 1.9, 2.0, none"], changes: true });
  });

  it("packages of a plan are shown alone when there is nothing to compare with", () => {
    expect(packageFacts(selectedPackageLines([of("Web", "2.0")], []))).toEqual([
      { label: "Package", value: ["Web", "2.0"], limit: 160 },
    ]);
  });
});

it("a plan shows thirty of many packages, those that change first, and counts the others", () => {
  const many = Array.from({ length: 50 }, (_, at) => of(`Step ${at}`, "1.0"));
  const live = many.slice(0, 49);
  const facts = packageFacts(selectedPackageLines(many, [live]));
  expect(facts).toHaveLength(31);
  expect(facts[0]?.value).toEqual(["Step 49", "1.0", "live now: none"]);
  expect(facts[30]).toEqual({
    label: "Packages",
    value: "20 more are not shown here, none of which changes (50 in all)",
  });
});
