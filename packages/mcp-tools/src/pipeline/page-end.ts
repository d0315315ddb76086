/** Notes for the approval page what came of an approved write, so that the page can follow the tasks of the write. */
import { neutralLine } from "../clean/quote.ts";
import type { Call } from "./call.ts";
import { logFailure } from "./error-outcome.ts";
import type { Outcome } from "./outcome.ts";

const TASK = /^ServerTasks-\d+$/;
const MOST_TASKS = 100;

/** Notes that an approved write begins. A write of any other approval is not noted. */
export async function noteBegin(call: Call): Promise<void> {
  await note(call, { kind: "running", tasks: [] });
}

/** Notes how an approved write ended. */
export async function noteEnd(call: Call, outcome: Outcome): Promise<void> {
  if (outcome.kind === "ask") return;
  const isDone = outcome.kind === "result";
  await note(call, {
    kind: isDone ? "done" : "failed",
    tasks: isDone ? taskIds(outcome.structured) : [],
    ...(isDone ? {} : { message: neutralLine(outcome.error.message, 1_000) }),
  });
}

/** What the page shows is no part of the write, so a failure here is only logged. */
async function note(
  call: Call,
  end: { readonly kind: "running" | "done" | "failed"; readonly tasks: readonly string[] },
): Promise<void> {
  const id = call.approved?.page?.id;
  if (id === undefined) return;
  await call.kit.approvalPage?.approvals.note(id, end).catch((error: unknown) => logFailure(call, error));
}

function taskIds(value: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (item: unknown): void => {
    if (typeof item === "string" && TASK.test(item)) found.add(item);
    else if (typeof item === "object" && item !== null) for (const inner of Object.values(item)) walk(inner);
  };
  walk(value);
  return [...found].slice(0, MOST_TASKS);
}
