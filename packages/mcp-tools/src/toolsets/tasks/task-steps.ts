/**
 * Renders the steps of a task as a short tree with the errors of each. What made a step fail comes first: errors that were
 * retried stand apart, and the last error comes before those that led to it.
 */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { present, text, texts } from "../../fields.ts";

type Node = components["schemas"]["ActivityNode"];
type LogElement = NonNullable<Node["LogElements"]>[number];

const messages = {
  errors: texts.describe("The last error first"),
  retriedErrors: texts,
  warnings: texts,
};

/** A step of a task, and below it its targets. */
export const stepSchema = z.looseObject({
  name: text,
  status: text,
  started: text,
  ended: text,
  progress: z.int().optional(),
  skippedBecause: text,
  ...messages,
  children: z.array(z.looseObject({ name: text, status: text, ...messages })).optional(),
});

const ERRORS_SHOWN = 6;
const LINES_OF_ONE_ERROR = 4;
const OTHERS_SHOWN = 3;
/** Words of a message after which something was tried again. */
const RETRY =
  /\b(?:re-?try(?:ing)?|retried|(?:tried|try|trying) again|next attempt|attempt \d+ (?:of|\/) ?\d+ failed)\b/i;

/** Renders the steps of a task. The root of the tree is the task itself; its children are the steps. */
export function summarizeSteps(roots: readonly Node[]): z.input<typeof stepSchema>[] {
  return roots.flatMap((root) => {
    const steps = root.Children && root.Children.length > 0 ? root.Children : [root];
    return steps.map((step) => summarizeStep(step, root));
  });
}

function summarizeStep(step: Node, root: Node): z.input<typeof stepSchema> {
  const children = (step.Children ?? []).map((child) => ({
    name: child.Name ?? "",
    status: child.Status ?? "Unknown",
    ...messagesOf(child, elementsBelow(child)),
  }));
  return {
    name: step.Name ?? "",
    status: step.Status ?? "Unknown",
    ...present({
      started: step.Started,
      ended: step.Ended,
      progress: step.Status === "Running" ? step.ProgressPercentage : null,
      skippedBecause: step.Status === "Skipped" ? reasonOf(step, root) : null,
    }),
    ...messagesOf(step, step.LogElements ?? []),
    ...present({ children }),
  };
}

function elementsBelow(node: Node): readonly LogElement[] {
  return [...(node.LogElements ?? []), ...(node.Children ?? []).flatMap(elementsBelow)];
}

/** Octopus writes why it skips a step into the log of the task, with the name of the step in quotation marks. */
function reasonOf(step: Node, root: Node): string | null {
  const name = (step.Name ?? "").replace(/^Step \d+: /, "");
  const about = [...(step.LogElements ?? []), ...(root.LogElements ?? [])].find(
    ({ MessageText }) => MessageText?.includes(name) && /\bskipp/i.test(MessageText),
  );
  const message = about?.MessageText ?? "";
  return message.replace(/^.*? was skipped(?::| because) /, "") || null;
}

function messagesOf({ Status }: Node, elements: readonly LogElement[]) {
  const blocks = blocksOf(elements);
  // What did not make the step fail was overcome.
  const isOvercome = Status === "Success" || Status === "SuccessWithWarning";
  const retried = blocks.filter((block) => isOvercome || block.isRetried);
  const lasting = blocks.filter((block) => !isOvercome && !block.isRetried).reverse();
  // A verdict only says that something failed; the error before it says what.
  const ordered = [
    ...lasting.filter(({ isVerdict }) => !isVerdict),
    ...lasting.filter((one) => one.isVerdict),
  ];
  return present({
    errors: ordered.flatMap(({ lines }) => lines.slice(0, LINES_OF_ONE_ERROR)).slice(0, ERRORS_SHOWN),
    retriedErrors: retried.map(({ lines }) => lines[0] ?? "").slice(-OTHERS_SHOWN),
    warnings: elements
      .filter(({ Category }) => Category === "Warning")
      .map(({ MessageText }) => MessageText ?? "")
      .slice(-OTHERS_SHOWN),
  });
}

/** Error lines that follow each other, such as a message and its stack trace. */
interface ErrorBlock {
  readonly lines: string[];
  readonly isVerdict: boolean;
  isRetried: boolean;
}

function blocksOf(elements: readonly LogElement[]): readonly ErrorBlock[] {
  const blocks: ErrorBlock[] = [];
  let open: ErrorBlock | undefined;
  for (const { Category, MessageText } of elements) {
    const line = MessageText ?? "";
    const isError = Category === "Error" || Category === "Fatal";
    if (!isError) {
      if (open && RETRY.test(line)) open.isRetried = true;
      open = undefined;
      continue;
    }
    const isVerdict = Category === "Fatal";
    if (!open || open.isVerdict !== isVerdict || open.isRetried) {
      open = { lines: [], isVerdict, isRetried: false };
      blocks.push(open);
    }
    open.lines.push(line);
    open.isRetried = RETRY.test(line);
  }
  return blocks;
}
