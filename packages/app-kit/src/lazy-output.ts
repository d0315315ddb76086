/**
 * An output that gathers lines for 20 milliseconds before it writes them. A write to a pipe blocks the whole process, which
 * a server with many calls a second cannot afford for each line of its log.
 */

/** Where text goes. */
export interface Output {
  write(text: string): unknown;
}

const DELAY_MS = 20;
const MAX_CHARACTERS = 64_000;

/**
 * Gathers text and writes it after 20 milliseconds, when there are more than 64,000 characters, and when `onExit` calls back,
 * so that nothing is lost at the end of the process.
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
      if (text.length > MAX_CHARACTERS) flush();
      else timer ??= setTimeout(flush, DELAY_MS);
    },
  };
}
