import { expect, it } from "vitest";
import { shownFields } from "./shown-fields.ts";

it("shownFields shows the listed fields that have a value, under the names of results", () => {
  const account = { Username: "deploy", Password: "gannet", Region: "" };
  const texts = (value: unknown) => (value === "" ? undefined : value);
  expect(shownFields(account, ["Username", "Region", "RoleArn"], texts)).toEqual({ username: "deploy" });
});
