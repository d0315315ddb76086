import { describe, expect, it } from "vitest";
import { expressionsIn, referencesIn, type TextKind } from "./variable-references.ts";

const has = (text: string, name: string, kind: TextKind = "setting") =>
  referencesIn([{ kind, text }]).has(name);

describe("expressions", () => {
  it("come one by one, those inside others too", () => {
    expect(expressionsIn("a #{B} c #{D[#{E}].F | Trim} } #{open")).toEqual(["B", "E", "D[*].F | Trim"]);
    expect(expressionsIn("none")).toEqual([]);
  });

  it.each([
    ["#{Name}", "Name"],
    ["x#{ name }y", "NAME"],
    ["#{Name | ToLower | Trim}", "Name"],
    ["#{Other | Replace a Name}", "Name"],
    ["#{A:B}", "A:B"],
    ["#{My Variable}", "My Variable"],
    ['#{if Name == "x"}y#{/if}', "Name"],
    ["#{unless Other != Name}y#{/unless}", "Name"],
    ["#{each one in Endpoints}#{one.Url}#{/each}", "Endpoints[web].Url"],
    ["#{Endpoints[#{Which}].Url}", "Endpoints[web].Url"],
    ["#{Endpoints[#{Which}].Url}", "Which"],
    ["#{Config[Logging].Level}", "Config"],
    ["#{calc Replicas * 2 + Extra}", "Extra"],
  ])("%s refers to %s", (text, name) => {
    expect(has(text, name, "value")).toBe(true);
    expect(has(text, name)).toBe(true);
  });

  it.each([
    ["#{Names}", "Name"],
    ["#{Name.First}", "First"],
    ['#{if Other == "Name"}y#{/if}', "Name"],
    ["Name", "Name"],
    ["#{Endpoints[a].Url}", "Endpoints[a].Port"],
  ])("%s does not refer to %s", (text, name) => {
    expect(has(text, name, "value")).toBe(false);
  });
});

describe("scripts and settings", () => {
  it.each([
    ['$OctopusParameters["Checkout:Replicas"]', "Checkout:Replicas"],
    ["$OctopusParameters['Name']", "Name"],
    ["$OctopusParameters.Name", "Name"],
    ['value=$(get_octopusvariable "Name")', "Name"],
    ["value = get_octopusvariable('Name')", "Name"],
    ["value=$(get_octopusvariable Checkout:Name)", "Checkout:Name"],
    ['var value = OctopusParameters["Name"];', "Name"],
    ['let value = Octopus.findVariable "Name"', "Name"],
    ["Write-Host $CheckoutReplicas", "Checkout:Replicas"],
    [`Write-Host "\${Name}"`, "Name"],
    ["AwsAccount", "AwsAccount"],
    ['[{"certificateVariable":"Certificate"}]', "Certificate"],
  ])("%s refers to %s", (text, name) => {
    expect(has(text, name)).toBe(true);
  });

  it.each([
    ['echo "Name"', "Name"],
    ["$OctopusParameters['Name']", "Other"],
    ["Write-Host $Names", "Name"],
  ])("%s does not refer to %s", (text, name) => {
    expect(has(text, name)).toBe(false);
  });
});
