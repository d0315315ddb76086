import { describe, expect, it } from "vitest";
import { unseenUsesIn } from "./unseen-uses.ts";

const inSettings = (Properties: Readonly<Record<string, string>>) =>
  unseenUsesIn([{ Name: "Step", Actions: [{ Name: "Step", Properties }] }]);

describe("unseen uses", () => {
  it.each([
    "Write-Host $OctopusParameters[\"Name\"] $OctopusParameters['Other'] $OctopusParameters.Name",
    'value=$(get_octopusvariable "Name"); other=$(get_octopusvariable Name)',
    "set_octopusvariable Name $value",
    "#{Name}",
  ])("are none in %s", (Body) => {
    expect(inSettings({ Body, "Octopus.Action.SubstituteInFiles.Enabled": "False" })).toEqual([]);
  });

  it.each([
    "$OctopusParameters[$name]",
    '$OctopusParameters["A.$name"]',
    "foreach ($key in $OctopusParameters.Keys) { }",
    'get_octopusvariable "$1"',
    "value = get_octopusvariable(name)",
  ])("are those of a computed name in %s", (Body) => {
    expect(inSettings({ Body })).toEqual(["scripts that compute names"]);
  });

  it("are those of packages that bring scripts along, and of process templates", () => {
    const package_ = { Name: "a", ActionType: "Octopus.IIS", Packages: [{ PackageId: "Web" }] };
    expect(unseenUsesIn([{ Name: "a", Actions: [package_] }])).toEqual([
      "scripts in packages or repositories",
    ]);
    expect(unseenUsesIn([{ Name: "a", Actions: [{ ...package_, ActionType: "Octopus.Script" }] }])).toEqual(
      [],
    );
    expect(unseenUsesIn([{ Name: "a", Type: "ProcessTemplateUsage", Actions: [] }])).toEqual([
      "process templates",
    ]);
  });
});
