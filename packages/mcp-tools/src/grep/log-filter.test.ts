import { describe, expect, it } from "vitest";
import { createLogFilter, type LogFilterOptions } from "./log-filter.ts";

/** The same log, with the headers of targets as real servers write them, and between `==`. */
const FORMS = { bare: (text: string) => text, marked: (text: string) => `== ${text} ==` };

const logIn = (form: (text: string) => string): readonly string[] => [
  "                    | == Failed: Deploy Shop release 1.0.0 to Production ==",
  "23:00:50   Info     |   Started",
  "                    | ",
  "                    |   == Success: Step 1: Copy files ==",
  "                    | ",
  `                    |     ${form("Success: DWebApp01")}`,
  "23:00:51   Verbose  |       Copying",
  "23:00:52   Highlight|       Copied",
  `                    |     ${form("Success: DWebApp02")}`,
  "23:00:52   Info     |       Copied too",
  "                    | ",
  "                    |   == Failed: Step 2: Migrate ==",
  "23:00:52   Wait     |     Waiting for a slot",
  "                    | ",
  `                    |     ${form("Failed: DDb01")}`,
  "23:00:53   Error    |       Failed to migrate",
  "                    |       Failed: script 12",
  "23:00:54   Fatal    |       The action failed on DDb01",
];

const select = (log: readonly string[], options: LogFilterOptions): readonly string[] => {
  const filter = createLogFilter(options);
  return log.filter((line) => filter.passes(line)).map((line) => line.slice(line.indexOf("|") + 1).trim());
};

describe.each(Object.entries(FORMS))("a log with %s headers of targets", (_name, form) => {
  const log = logIn(form);

  it("gives the lines of one target", () => {
    expect(select(log, { target: "dwebapp01" })).toEqual(["Copying", "Copied"]);
    expect(select(log, { target: "DWebApp02" })).toEqual(["Copied too"]);
    expect(select(log, { target: "DDb01" })).toEqual([
      "Failed to migrate",
      "Failed: script 12",
      "The action failed on DDb01",
    ]);
  });

  it("never takes a header for an error, and keeps the second line of an error that looks like one", () => {
    expect(select(log, { level: "Error" })).toEqual([
      "Failed to migrate",
      "Failed: script 12",
      "The action failed on DDb01",
    ]);
  });

  it("counts the kinds Highlight and Wait as Info", () => {
    expect(select(log, { level: "Info", step: "Step 1" })).toEqual(["Copied", "Copied too"]);
    expect(select(log, { level: "Info", step: "Migrate" })[0]).toBe("Waiting for a slot");
    expect(select(log, { level: "Warning", step: "Step 1" })).toEqual([]);
  });
});
