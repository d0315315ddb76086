/** Processor time of something that runs at once. On a busy machine a clock says little about it. */

/** Runs something and returns the milliseconds that this process computed meanwhile. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
