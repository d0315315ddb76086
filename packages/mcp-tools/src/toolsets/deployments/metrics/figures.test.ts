import { expect, it } from "vitest";
import type { EndedDeployment } from "./ended-deployments.ts";
import { figuresOf, weekOf } from "./figures.ts";

const HOUR = 3_600_000;
const one = (ended: number, more: Partial<EndedDeployment> = {}): EndedDeployment => ({
  deploymentId: "Deployments-1",
  taskId: "ServerTasks-1",
  projectId: "Projects-1",
  environmentId: "Environments-1",
  tenantId: undefined,
  releaseId: "Releases-1",
  isFailed: false,
  started: ended - 60_000,
  ended,
  ...more,
});
const source = { span: 48 * HOUR, assembled: () => 0 };

it("the recovery time runs from the first failure to the next success in the same cell", () => {
  const figures = figuresOf(
    [
      one(1 * HOUR, { isFailed: true }),
      one(2 * HOUR, { isFailed: true }),
      // Another environment, which repairs nothing here.
      one(2.5 * HOUR, { environmentId: "Environments-2" }),
      one(4 * HOUR),
      one(5 * HOUR, { isFailed: true }),
    ],
    source,
  );
  expect(figures).toEqual({
    deployments: 5,
    failed: 3,
    failureRate: 60,
    perDay: 2.5,
    medianSeconds: 60,
    medianRecoveryHours: 3,
    medianLeadHours: 3.25,
  });
});

it("what is not known is absent", () => {
  const figures = figuresOf([one(HOUR)], { ...source, assembled: () => undefined });
  expect(figures).not.toHaveProperty("medianLeadHours");
  expect(figures).not.toHaveProperty("medianRecoveryHours");
});

it("a week starts on Monday", () => {
  expect(weekOf(Date.parse("2026-11-22T23:59:59Z"))).toBe("2026-11-16");
  expect(weekOf(Date.parse("2026-11-23T00:00:00Z"))).toBe("2026-11-23");
});
