/** The output of the demo: colours and a spinner on a terminal, plain text when piped or with NO_COLOR. */
import { createColors } from "picocolors";
import yoctoSpinner from "yocto-spinner";

/** Where the demo writes its steps and results. */
export interface Screen {
  title(text: string): void;
  step(question: string): void;
  call(tool: string, args: Record<string, unknown>): void;
  result(text: string, ms: number, requests: number): void;
  approval(text: string): void;
  progress(text: string): { update(text: string): void; done(): void };
  check(isRight: boolean, what: string): void;
  fail(text: string): void;
  plain(text: string): void;
  failures(): number;
}

const ARGS_SHOWN = 100;

/** Opens the screen on a stream. */
export function createScreen(out: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Screen {
  const isTerminal = out.isTTY === true;
  const paint = createColors(isTerminal && !environment.NO_COLOR);
  const line = (text = "") => void out.write(`${text}\n`);
  let steps = 0;
  let failures = 0;
  return {
    title: (text) => line(paint.bold(text)),
    step(question) {
      steps += 1;
      line(`\n${paint.bold(paint.cyan(`${steps}. ${question}`))}`);
    },
    call: (tool, args) =>
      line(`   ${paint.yellow(tool)} ${paint.dim(shorten(JSON.stringify(args), ARGS_SHOWN))}`),
    result(text, ms, requests) {
      const cost = `${Math.round(ms)} ms, ${requests} request${requests === 1 ? "" : "s"} to Octopus`;
      for (const row of text.split("\n")) line(`   ${row}`);
      line(`   ${paint.dim(cost)}`);
    },
    approval(text) {
      line(`   ${paint.magenta("A person is asked:")}`);
      for (const row of text.split("\n")) line(`   ${paint.magenta("|")} ${row}`);
      line(`   ${paint.magenta("The person of this demo accepts.")}`);
    },
    progress(text) {
      if (!isTerminal) return { update: () => undefined, done: () => undefined };
      const spinner = yoctoSpinner({ text, stream: out }).start();
      return {
        update: (next) => {
          spinner.text = next;
        },
        done: () => void spinner.stop(),
      };
    },
    check(isRight, what) {
      if (!isRight) failures += 1;
      line(isRight ? `   ${paint.green("ok")} ${what}` : `   ${paint.red("WRONG")} ${what}`);
    },
    fail(text) {
      failures += 1;
      line(`   ${paint.red("FAILED")} ${text}`);
    },
    plain: line,
    failures: () => failures,
  };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
