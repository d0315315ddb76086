/**
 * An output that gathers lines for a moment. Writing to a pipe stops the whole process for the write; a server with
 * many calls a second must not do that for each line of its log.
 */

/** Where text goes. */
export interface Output {
  write(text: string): unknown;
}

const MOMENT_MS = 20;
const MOST_CHARACTERS = 64_000;

/**
 * Gathers what is written, and writes it on when a moment has passed, when there is much of it, and when `onExit` calls
 * back: at the end of the process nothing may be left.
 */
export function gather(output: Output, onExit: (flush: () => void) => void): Output {
  let text = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const all = text;
    text = "";
    if (all !== "") output.write(all);
  };
  onExit(flush);
  return {
    write(more) {
      text += more;
      if (text.length > MOST_CHARACTERS) flush();
      else timer ??= setTimeout(flush, MOMENT_MS);
    },
  };
}
