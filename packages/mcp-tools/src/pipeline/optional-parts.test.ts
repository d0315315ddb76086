import { OctopusError } from "@octo/api-client";
import { expect, it } from "vitest";
import { ToolError } from "../errors.ts";
import { createOptionalParts } from "./optional-parts.ts";

function open(mustStop = false) {
  const recorded: string[] = [];
  const logged: unknown[] = [];
  const parts = createOptionalParts({
    record: (part) => void recorded.push(part),
    recorded: () => recorded,
    log: (error) => void logged.push(error),
    mustStop: () => mustStop,
  });
  return { parts, recorded, logged };
}

it.each([
  [new OctopusError({ code: "forbidden", message: "No." }), "not permitted"],
  [new OctopusError({ code: "not_found", message: "No." }), "not found"],
  [new OctopusError({ code: "timeout", message: "No." }), "no response in time"],
  [new OctopusError({ code: "upstream", message: "No." }), "the server failed"],
  [new OctopusError({ code: "conflict", message: "No." }), "the request was refused"],
  [new ToolError({ code: "denied", message: "No." }), "closed by the policy"],
  [new TypeError("Cannot read properties of null"), "a fault inside octo-mcp"],
])("a part that cannot be read is named, and its error is logged: %s", async (error, reason) => {
  const { parts, recorded, logged } = open();
  expect(await parts.read("names", () => Promise.reject(error))).toBeUndefined();
  expect(recorded).toEqual([`names: ${reason}`]);
  expect(logged).toEqual([error]);
});

it("what is missing is said in an order that does not depend on which response came first", async () => {
  const { parts } = open();
  parts.missing("tasks: not found");
  parts.missing("freezes: not permitted");
  expect(parts.named()).toEqual(["freezes: not permitted", "tasks: not found"]);
});

it("a part that is read is not named", async () => {
  const { parts, recorded } = open();
  expect(await parts.read("names", async () => "a")).toBe("a");
  expect(parts.list("rows", [1])).toEqual([1]);
  expect(recorded).toEqual([]);
});

it("a list that the server does not send is empty and named", () => {
  const { parts, recorded } = open();
  expect(parts.list("rows", null)).toEqual([]);
  expect(recorded).toEqual(["rows: not in the response of the server"]);
});

it("the call ends when its caller gave up", async () => {
  const { parts, recorded } = open(true);
  const gone = new Error("gone");
  await expect(parts.read("names", () => Promise.reject(gone))).rejects.toBe(gone);
  expect(recorded).toEqual([]);
});
