/**
 * A lock file beside an audit log, because two processes that write to one log break its chain. The lock names its process.
 * When that process has ended without removing the lock, the next one takes the lock over.
 */
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";

/** A lock that is held. */
export interface AuditLock {
  release(): void;
}

/** The process that holds a lock. `started` distinguishes two processes that got the same number one after the other. */
interface Holder {
  readonly pid: number;
  readonly started: number;
  readonly host: string;
}

/** What the lock needs to know about processes; a test passes another object. */
export interface Processes {
  readonly own: Holder;
  /** Whether a process of this machine runs. */
  isRunning(pid: number): boolean;
}

/**
 * Takes the lock of a file.
 * @throws Error when another process holds the lock, or when the lock comes from another machine, whose processes are
 * unknown here.
 */
export function lockAuditFile(path: string, processes: Processes = thisMachine()): AuditLock {
  const lock = `${path}.lock`;
  if (!create(lock, processes.own)) {
    const text = readFileSync(lock, "utf8");
    refuseRunning(path, text, processes);
    takeOver(lock, text);
    if (!create(lock, processes.own)) throw inUse(path, "another process");
  }
  return { release: () => rmSync(lock, { force: true }) };
}

function create(lock: string, own: Holder): boolean {
  try {
    const file = openSync(lock, "wx", 0o600);
    writeSync(file, JSON.stringify(own));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function refuseRunning(path: string, text: string, { own, isRunning }: Processes): void {
  const holder = parseHolder(text);
  if (!holder) throw inUse(path, "an unknown process");
  const { pid, host, started } = holder;
  if (host !== own.host) throw inUse(path, `process ${pid} of the machine ${host}`);
  const isOwn = pid === own.pid;
  if (isOwn ? started === own.started : isRunning(pid))
    throw inUse(path, isOwn ? "this process" : `process ${pid}`);
}

/** Moves the lock away. When another process has replaced it meanwhile, that process keeps the lock. */
function takeOver(lock: string, text: string): void {
  const aside = `${lock}.${process.pid}`;
  renameSync(lock, aside);
  if (readFileSync(aside, "utf8") === text) rmSync(aside);
  else renameSync(aside, lock);
}

function inUse(path: string, holder: string): Error {
  return new Error(
    `${path} is in use by ${holder}; give each server an audit log of its own. If no server uses it any more, delete ${path}.lock`,
  );
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    if (!("pid" in value && "started" in value && "host" in value)) return undefined;
    const { pid, started, host } = value;
    if (typeof pid !== "number" || typeof started !== "number" || typeof host !== "string") return undefined;
    return { pid, started, host };
  } catch {
    return undefined;
  }
}

function thisMachine(): Processes {
  const own = { pid: process.pid, started: Math.round(performance.timeOrigin), host: hostname() };
  return { own, isRunning };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
