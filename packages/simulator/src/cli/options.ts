/** Reads the command line of `octo-simulator` into options, or into one usage error. */

import { parseArgs } from "node:util";
import { FAULT_KINDS, type Fault, parseFault } from "../faults.ts";
import type { SimulatorOptions } from "../options.ts";
import { WORLD_NAMES, type WorldName } from "../worlds/index.ts";

export const HELP = `Usage: npx @octo/simulator [options]

An Octopus Server in a process, for tests, demonstrations and training.

  --world <name>            the world to serve: ${WORLD_NAMES.join(", ")} (default demo)
  --port <number>           the port to listen on, 0 for a free one (default 8065)
  --host <address>          the address to listen on (default 127.0.0.1)
  --seed <number>           the same seed and start give the same world (default 1)
  --speed <number>          simulated seconds per real second (default 1)
  --start <ISO date>        the present of the world (default now)
  --server-version <semver> behave like this version (default 2026.3.15581)
  --api-key <key>           the agent's API key: API- followed by upper-case letters and digits
  --virtual-directory <p>   serve below this path, such as /octopus
  --rate-limit              enable the built-in rate limiting policies (servers from 2026.3)
  --fault <kind[:options]>  inject a fault; may be repeated
  --help, --version

Kinds of faults: ${FAULT_KINDS.join(", ")}
Options of faults: method, path, times, probability, delayMs, status, retryAfter (seconds or none),
retryAfterForm (seconds or date), location (an origin or an address)
Example: --fault "429:path=/api/{space}/tasks/{id},times=2,retryAfter=3"
`;

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | {
      readonly kind: "start";
      readonly options: SimulatorOptions<WorldName>;
      readonly faults: readonly Fault[];
    };

/** A mistake on the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the arguments after the program's name. */
export function parseCommand(args: readonly string[]): Command {
  const values = read(args);
  if (values.help === true) return { kind: "help" };
  if (values.version === true) return { kind: "version" };
  const version = values["server-version"];
  if (version !== undefined && !/^\d+\.\d+\.\d+/.test(version))
    throw new UsageError(`--server-version needs a version such as 2026.3.15581, not '${version}'`);
  const key = values["api-key"];
  if (key !== undefined && !/^API-[A-Z0-9]+$/.test(key))
    throw new UsageError("--api-key needs API- followed by upper-case letters and digits");
  const directory = values["virtual-directory"];
  if (directory !== undefined && !/^(\/[\w.-]+)+\/?$/.test(directory))
    throw new UsageError("--virtual-directory needs a path such as /octopus");
  const start = values.start;
  if (start !== undefined && Number.isNaN(Date.parse(start)))
    throw new UsageError(`--start needs an ISO date, not '${start}'`);
  return {
    kind: "start",
    faults: (values.fault ?? []).map(fault),
    options: {
      port: number("port", values.port ?? "8065", { min: 0, max: 65_535, whole: true }),
      seed: number("seed", values.seed ?? "1", { min: 0, max: 4_294_967_295, whole: true }),
      speed: number("speed", values.speed ?? "1", { min: 0.001, max: 100_000, whole: false }),
      ...(values.world === undefined ? {} : { world: world(values.world) }),
      ...(values["rate-limit"] === true ? { rateLimit: true } : {}),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(start === undefined ? {} : { startTime: new Date(start) }),
      ...(version === undefined ? {} : { serverVersion: version }),
      ...(key === undefined ? {} : { apiKey: key }),
      ...(directory === undefined ? {} : { virtualDirectory: directory }),
    },
  };
}

function world(name: string): WorldName {
  const known = WORLD_NAMES.find((item) => item === name);
  if (known === undefined)
    throw new UsageError(`unknown world '${name}': use one of ${WORLD_NAMES.join(", ")}`);
  return known;
}

function read(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        world: text,
        port: text,
        host: text,
        seed: text,
        speed: text,
        start: text,
        "server-version": text,
        "api-key": text,
        "virtual-directory": text,
        fault: { type: "string", multiple: true },
        "rate-limit": { type: "boolean" },
        help: { type: "boolean" },
        version: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error),
    );
  }
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

function number(name: string, text: string, { min, max, whole }: Range): number {
  const value = Number(text);
  const isNumber = text.trim() !== "" && Number.isFinite(value);
  if (!isNumber || value < min || value > max || (whole && !Number.isInteger(value))) {
    throw new UsageError(
      `--${name} needs a ${whole ? "whole " : ""}number from ${min} to ${max}, not '${text}'`,
    );
  }
  return value;
}

function fault(text: string): Fault {
  try {
    return parseFault(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
