import type { components } from "@octo/api-client";
import { expect, it } from "vitest";
import { summarizeSteps } from "./task-steps.ts";

type Node = components["schemas"]["ActivityNode"];

function log(...lines: readonly string[]): NonNullable<Node["LogElements"]> {
  return lines.map((line) => {
    const [Category = "", ...text] = line.split(" ");
    return { Category, MessageText: text.join(" ") };
  });
}

function targetWith(Status: NonNullable<Node["Status"]>, ...lines: readonly string[]) {
  const target: Node = { Name: "web-01", Status, LogElements: log(...lines) };
  const root: Node = { Name: "Deploy", Children: [{ Name: "Step 1: Publish", Status, Children: [target] }] };
  return summarizeSteps([root])[0]?.children?.[0];
}

it("summarizeSteps shows the last error first, and errors that were retried apart", () => {
  expect(
    targetWith(
      "Failed",
      "Warning the volume is 90 % full",
      "Error checksum mismatch in a.webp, the copy is tried again",
      "Error write failed: no space left on device",
      "Info Publishing assets",
      "Error System.IO.IOException: No space left on device",
      "Error    at Write()",
      "Error    at Install()",
      "Fatal The remote script failed with exit code 100",
      "Fatal The action failed on web-01",
    ),
  ).toEqual({
    name: "web-01",
    status: "Failed",
    errors: [
      "System.IO.IOException: No space left on device",
      "   at Write()",
      "   at Install()",
      "write failed: no space left on device",
      "The remote script failed with exit code 100",
      "The action failed on web-01",
    ],
    retriedErrors: ["checksum mismatch in a.webp, the copy is tried again"],
    warnings: ["the volume is 90 % full"],
  });
});

it("summarizeSteps takes an error for retried when the next line says so", () => {
  expect(
    targetWith("Failed", "Error connection reset", "Info Retrying in 5 seconds", "Error connection refused"),
  ).toMatchObject({ errors: ["connection refused"], retriedErrors: ["connection reset"] });
});

it("summarizeSteps does not take a file name for a retry", () => {
  expect(targetWith("Failed", "Error cannot read entry.retries.json")).toMatchObject({
    errors: ["cannot read entry.retries.json"],
  });
});

it("summarizeSteps shows errors of a target that succeeded as overcome", () => {
  expect(targetWith("Success", "Error connection reset", "Info done")).toEqual({
    name: "web-01",
    status: "Success",
    retriedErrors: ["connection reset"],
  });
});

it("summarizeSteps says why a step was skipped", () => {
  const root: Node = {
    Name: "Deploy",
    LogElements: log('Info Step "Smoke test" was skipped: a previous step failed'),
    Children: [
      { Name: "Step 2: Smoke test", Status: "Skipped" },
      { Name: "Step 3: Mail", Status: "Skipped" },
    ],
  };
  expect(summarizeSteps([root])).toEqual([
    { name: "Step 2: Smoke test", status: "Skipped", skippedBecause: "a previous step failed" },
    { name: "Step 3: Mail", status: "Skipped" },
  ]);
});

it("summarizeSteps shows a task without steps as one step", () => {
  const root: Node = { Name: "Health check", Status: "Failed", LogElements: log("Error unreachable") };
  expect(summarizeSteps([root])).toEqual([
    { name: "Health check", status: "Failed", errors: ["unreachable"] },
  ]);
});
