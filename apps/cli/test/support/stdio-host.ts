/** A host that speaks to the built CLI line by line, and can go away in every way in which real hosts do. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { CLI } from "../run-cli.ts";

/** One message, as it stands in a line. */
export type Message = Readonly<Record<string, unknown>>;

export interface StdioHost {
  readonly child: ChildProcessWithoutNullStreams;
  /** Writes a message, or a text as it is, as one line. */
  send(message: object | string): void;
  /** The first line of stdout, now or later, that fits. */
  line(fits: (message: Message) => boolean): Promise<Message>;
  /** The response to a request. */
  response(id: string | number): Promise<Message>;
  /** The first line of the log, now or later, with this message. */
  logged(message: string): Promise<Message>;
  readonly output: readonly Message[];
  readonly ended: Promise<number | null>;
}

export const initialize = (capabilities: object = {}) => ({
  jsonrpc: "2.0",
  id: "init",
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities, clientInfo: { name: "t", version: "1" } },
});

export const callOf = (id: string | number, name: string, args: object) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: args },
});

/** Starts the CLI. Of the environment it gets PATH and what is given. */
export function startHost(args: readonly string[], env: Readonly<Record<string, string>>): StdioHost {
  const child = spawn(process.execPath, [CLI, ...args], { env: { PATH: process.env.PATH ?? "", ...env } });
  const stdout = linesOf(child, "stdout");
  const stderr = linesOf(child, "stderr");
  // The host of a test may write to a CLI that has ended.
  child.stdin.on("error", () => undefined);
  return {
    child,
    send: (message) => {
      child.stdin.write(`${typeof message === "string" ? message : JSON.stringify(message)}\n`);
    },
    line: stdout.find,
    response: (id) => stdout.find((message) => message.id === id && !("method" in message)),
    logged: (message) => stderr.find((line) => line.message === message),
    output: stdout.all,
    ended: new Promise((resolve) => child.on("close", (code) => resolve(code))),
  };
}

/** Reads a stream of JSON lines; a text that is none is a message with one field. */
function linesOf(child: ChildProcessWithoutNullStreams, name: "stdout" | "stderr") {
  const all: Message[] = [];
  const waiting: {
    readonly fits: (message: Message) => boolean;
    readonly resolve: (found: Message) => void;
  }[] = [];
  let rest = "";
  child[name].on("data", (chunk: Buffer) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const message = parse(line);
      all.push(message);
      for (const one of waiting) if (one.fits(message)) one.resolve(message);
    }
  });
  return {
    all,
    find: (fits: (message: Message) => boolean) =>
      new Promise<Message>((resolve, reject) => {
        const found = all.find(fits);
        if (found) resolve(found);
        waiting.push({ fits, resolve });
        child.on("close", () => reject(new Error(`the CLI ended; ${name}: ${JSON.stringify(all)}`)));
      }),
  };
}

function parse(line: string): Message {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) ? { list: value } : (value as Message);
  } catch {
    return { text: line };
  }
}
