import { describe, expect, it } from "vitest";
import type { PackageChoice } from "./package-choices.ts";
import { pinsOf } from "./package-pins.ts";

/** A choice from `step` or `step/reference`, its version and its source. */
function choice(step: string, version: string | undefined, source: PackageChoice["source"] = "newest") {
  const [ActionName = "", PackageReferenceName = ""] = step.split("/");
  const needed = { ActionName, StepName: ActionName, PackageReferenceName, PackageId: `Acme.${ActionName}` };
  return { needed, version, source, why: "" } satisfies PackageChoice;
}

const entry = (text: string) => ({ text, target: "", reference: "", version: "" });

describe("pins", () => {
  it("pinned entries name step, reference and version", () => {
    const choices = [choice("web", "1.0"), choice("web/logo", "2.0"), choice("db", "3.0", "named")];
    expect(pinsOf(choices)).toEqual({ packages: ["web:1.0", "web:logo:2.0", "db:3.0"], forecasts: [] });
  });

  it("pinned entries leave out fixed packages, packages without a version, and those of packageVersion", () => {
    const choices = [
      choice("a", "1.0", "fixed"),
      choice("b", undefined, "octopus"),
      choice("c", "2.0", "all"),
    ];
    expect(pinsOf(choices)).toEqual({ packages: [], forecasts: [] });
  });

  it.each(["a:b", "a=b", "a\\b", " a", "*"])("no pinned entry can name the step '%s'", (name) => {
    const odd = { ...choice("x", "1.0"), needed: { ...choice("x", "1.0").needed, ActionName: name } };
    expect(pinsOf([odd])).toEqual({ packages: [], forecasts: [odd] });
  });

  it("the caller's entry is kept where no exact one can be written", () => {
    const odd = { ...choice("x", "1.0", "named"), entry: entry("Acme.x:1.0") };
    expect(pinsOf([{ ...odd, needed: { ...odd.needed, ActionName: "x:y" } }]).packages).toEqual([
      "Acme.x:1.0",
    ]);
  });

  it("no pinned entry sets the version of a package that is left to Octopus", () => {
    const choices = [choice("web", "1.0"), choice("web/logo", undefined, "octopus"), choice("db", "3.0")];
    expect(pinsOf(choices)).toEqual({ packages: ["db:3.0"], forecasts: [choices[0]] });
  });

  it("a pinned entry is left out when the removal of another entry makes it set a wrong version", () => {
    const twin = choice("web", "1.0");
    const named = {
      ...choice("logo", "2.0"),
      needed: { ...choice("logo", "2.0").needed, PackageId: "icons" },
    };
    const icons = {
      ...choice("icons", "5.0"),
      needed: { ...choice("icons", "5.0").needed, PackageId: "web" },
    };
    const unknown = {
      ...choice("q", undefined, "octopus"),
      needed: { ...choice("q", "").needed, PackageId: "icons" },
    };
    expect(pinsOf([twin, named, icons, unknown]).packages).toEqual(["logo:2.0"]);
  });
});
