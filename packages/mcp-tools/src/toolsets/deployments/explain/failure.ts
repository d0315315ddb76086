/** What made a deployment fail, and what it had done before: out of the steps of its task. */
import type { components } from "@octo/api-client";
import type { z } from "zod";
import { present } from "../../../fields.ts";
import { type stepSchema, summarizeSteps } from "../../tasks/task-steps.ts";

type Node = components["schemas"]["ActivityNode"];
type Release = components["schemas"]["Release"];
type Step = z.input<typeof stepSchema>;

/** Lines of the log before and after the last error. */
const AROUND = 3;
const STEP_PREFIX = /^Step \d+(?:\.\d+)*: /;
const DONE: readonly (string | undefined)[] = ["Success", "SuccessWithWarning"];

/** The step that failed, with its target, its last error first, and the lines around that error. */
export function failureOf(roots: readonly Node[]) {
  const steps = summarizeSteps(roots);
  const step =
    steps.find(({ status }) => status === "Failed") ?? steps.find(({ status }) => status === "Canceled");
  if (!step) return undefined;
  const targets = (step.children ?? []).filter(({ status }) => status === step.status);
  const errors = [step, ...targets].flatMap((one) => one.errors ?? []);
  const retried = [step, ...(step.children ?? [])].flatMap((one) => one.retriedErrors ?? []);
  return {
    step: step.name ?? "",
    ...present({
      targets: targets.map(({ name }) => name ?? ""),
      errors: [...new Set(errors)],
      retriedErrors: [...new Set(retried)],
      lines: linesAround(nodeOf(roots, step), errors[0]),
    }),
  };
}

function nodeOf(roots: readonly Node[], { name }: Step): Node | undefined {
  return roots.flatMap((root) => [root, ...(root.Children ?? [])]).find((node) => node.Name === name);
}

/** The lines around the last one that holds an error. */
function linesAround(node: Node | undefined, error: string | undefined): string[] {
  const lines = linesOf(node);
  const at = error === undefined ? -1 : lines.lastIndexOf(error);
  return at < 0 ? [] : lines.slice(Math.max(0, at - AROUND), at + AROUND + 1);
}

function linesOf(node: Node | undefined): readonly string[] {
  if (!node) return [];
  return [
    ...(node.LogElements ?? []).map(({ MessageText }) => MessageText ?? ""),
    ...(node.Children ?? []).flatMap(linesOf),
  ];
}

/** What had succeeded before: the state that the deployment leaves. Packages come from the release. */
export function leftBehind(roots: readonly Node[], release: Release | undefined) {
  return summarizeSteps(roots)
    .filter(({ status, name }) => DONE.includes(status) && STEP_PREFIX.test(name ?? ""))
    .map(({ name, children }) => {
      const step = (name ?? "").replace(STEP_PREFIX, "");
      const packages = (release?.SelectedPackages ?? []).filter(
        ({ ActionName, StepName }) => ActionName === step || StepName === step,
      );
      return {
        step,
        ...present({
          targets: (children ?? []).map((child) => child.name ?? ""),
          versions: [...new Set(packages.map(({ Version }) => Version ?? ""))],
        }),
      };
    });
}

/** How long two runs and each of their steps took, where both ran it. Times of a step that did not end are left out. */
export function durationsOf(good: readonly Node[], failed: readonly Node[]) {
  const [was, is] = [wholeOf(good), wholeOf(failed)];
  const whole = was === undefined || is === undefined ? [] : [{ step: "the whole run", was, is }];
  return [...whole, ...stepDurations(good, failed)];
}

function wholeOf([root]: readonly Node[]): number | undefined {
  return root && secondsOf({ started: root.Started, ended: root.Ended, status: root.Status });
}

function stepDurations(good: readonly Node[], failed: readonly Node[]) {
  const before = new Map(summarizeSteps(good).map((step) => [step.name, secondsOf(step)]));
  return summarizeSteps(failed).flatMap((step) => {
    const [was, is] = [before.get(step.name), secondsOf(step)];
    return was === undefined || is === undefined ? [] : [{ step: step.name ?? "", was, is }];
  });
}

interface Times {
  readonly started?: string | null | undefined;
  readonly ended?: string | null | undefined;
  readonly status?: string | null | undefined;
}

function secondsOf({ started, ended, status }: Times): number | undefined {
  if (status === "Skipped" || status === "Pending") return undefined;
  const span = Date.parse(ended ?? "") - Date.parse(started ?? "");
  return Number.isFinite(span) ? Math.round(span / 100) / 10 : undefined;
}
