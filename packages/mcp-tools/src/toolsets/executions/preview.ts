/** What a deployment or a runbook run would do according to Octopus: its steps, its targets and its prompted variables. */
import type { components } from "@octo/api-client";
import { inputProblem, type Problem } from "../../problem.ts";
import { includesText, quoteList } from "../../text/names.ts";

type Step = components["schemas"]["DeploymentPreviewStep"];
type Element = components["schemas"]["FormElement"];

/** The part that previews of deployments and of runbook runs have in common. */
export interface Preview {
  readonly StepsToExecute?: readonly Step[];
  readonly Form?: components["schemas"]["Form"];
  /** True when the server did not give the preview, so that nothing of it is known. */
  readonly isUnread?: true;
}

/** Stands for a preview that could not be read. */
export const UNREAD: Preview = { isUnread: true };

/** A target of a preview. `health` is as the server has it; servers before 2020 do not say. */
export interface PreviewedMachine {
  readonly name: string;
  readonly health?: string;
}

/**
 * The steps of a preview, without disabled ones: their `names` in order, `shown` with a mark at skipped ones and at those
 * without a target, and the `machines` that they work on, each once.
 */
export function stepsOf(
  preview: Preview,
  skipped: readonly string[],
): {
  readonly names: readonly string[];
  readonly shown: readonly string[];
  readonly machines: readonly PreviewedMachine[];
} {
  if (preview.isUnread) return { names: [], shown: ["not known"], machines: [{ name: "not known" }] };
  const steps = (preview.StepsToExecute ?? []).filter((step) => !step.IsDisabled);
  const names = steps.map((step) => step.ActionName ?? "");
  return {
    names,
    shown: steps.map(({ ActionName, HasNoApplicableMachines }) => {
      const name = ActionName ?? "";
      if (includesText(skipped, name)) return `${name} (SKIPPED)`;
      return HasNoApplicableMachines ? `${name} (no target)` : name;
    }),
    machines: [...new Map(steps.flatMap(machinesOf).map((machine) => [machine.name, machine])).values()],
  };
}

function machinesOf({ Machines, MachineNames }: Step): readonly PreviewedMachine[] {
  if (!Machines) return (MachineNames ?? []).map((name) => ({ name }));
  return Machines.map(({ Id, Name, HealthStatus }) => ({
    name: Name ?? Id ?? "",
    ...(HealthStatus ? { health: HealthStatus } : {}),
  }));
}

/** Problems for steps and targets that the arguments name and a preview does not have. The server would ignore such names. */
export function unknownNames(
  preview: Preview,
  environment: string,
  args: {
    readonly skipStepNames?: readonly string[] | undefined;
    readonly specificMachineNames?: readonly string[] | undefined;
    readonly excludedMachineNames?: readonly string[] | undefined;
  },
): readonly Problem[] {
  const named = [args.skipStepNames, args.specificMachineNames, args.excludedMachineNames].flatMap(
    (list) => list ?? [],
  );
  if (preview.isUnread)
    return named.length > 0
      ? [
          inputProblem(
            `${quoteList(named)} cannot be checked, because the steps in ${environment} cannot be read.`,
          ),
        ]
      : [];
  const { names, machines: targeted } = stepsOf(preview, []);
  const targets = targeted.map(({ name }) => name);
  const steps = (args.skipStepNames ?? []).filter((name) => !includesText(names, name));
  const machines = [...(args.specificMachineNames ?? []), ...(args.excludedMachineNames ?? [])].filter(
    (name) => !includesText(targets, name),
  );
  return [
    ...(steps.length > 0
      ? [inputProblem(`skipStepNames: no step ${quoteList(steps)}; the steps are ${quoteList(names)}.`)]
      : []),
    ...(machines.length > 0
      ? [
          inputProblem(
            `No target ${quoteList(machines)} in ${environment}; its targets are ${quoteList(targets) || "none"}.`,
          ),
        ]
      : []),
  ];
}

/** The names by which a caller can give a value to a prompted variable. The first is the variable's own name. */
export function promptNames(element: Element): readonly string[] {
  const { Name, Label } = element.Control ?? {};
  return [...new Set([Name, Label, element.Name].filter((name): name is string => !!name))];
}

/** Prompted variables that have no value yet. */
export function missingPrompts(
  preview: Preview,
  given: Readonly<Record<string, string>>,
): readonly Element[] {
  const values = preview.Form?.Values ?? {};
  const keys = Object.keys(given);
  return (preview.Form?.Elements ?? [])
    .filter((element) => element.IsValueRequired && !values[element.Name])
    .filter((element) => !promptNames(element).some((name) => includesText(keys, name)));
}

/** Whether a form hides what is typed into an element. */
export function isSensitive({ Control }: Element): boolean {
  const settings = (Control?.DisplaySettings ?? {}) as Readonly<Record<string, unknown>>;
  return (
    Control?.IsSecure === true ||
    /sensitive/i.test(Control?.Type ?? "") ||
    /sensitive/i.test(String(settings["Octopus.ControlType"] ?? ""))
  );
}
