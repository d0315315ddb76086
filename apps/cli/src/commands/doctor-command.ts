/** `octo-mcp doctor` on this machine. */
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { gunzipSync } from "node:zlib";
import { applyConfig, sendHttpTo, withOrigin } from "@octo/app-kit";
import type { Command } from "commander";
import { readDeep } from "../doctor/deep.ts";
import { type DoctorFlags, runDoctor } from "../doctor/doctor.ts";
import { type ApiDocument, createResponseCheck } from "../doctor/response-check.ts";
import { CONFIG } from "../start-flags.ts";
import { VERSION } from "../version.ts";
import type { CommandResult } from "./command-result.ts";

/** The part of Node's `process` that doctor needs. */
export type DoctorProcess = Pick<NodeJS.Process, "env" | "platform" | "versions">;

const TIMEOUT_MS = 15_000;

/** Runs doctor with the flags of the program. */
export function doctor(program: Command, flags: DoctorFlags, own: DoctorProcess): Promise<CommandResult> {
  return runDoctor(flags, {
    machine: { platform: own.platform, home: homedir(), environment: own.env },
    environment: own.env,
    nodeVersion: own.versions.node,
    readFlags() {
      try {
        applyConfig(program, CONFIG, own.env);
        return program.opts();
      } catch (error) {
        throw withOrigin(program, error);
      }
    },
    sendHttp: (settings) => sendHttpTo(settings, own.env),
    now: Date.now,
    timeoutMs: TIMEOUT_MS,
    deep: (connection, file) =>
      readDeep(connection, {
        check: createResponseCheck(readDocument()),
        facts: { octoMcp: VERSION, node: own.versions.node },
        file,
      }),
  });
}

/** The OpenAPI document, which the build packs beside the commands. */
function readDocument(): ApiDocument {
  return JSON.parse(gunzipSync(readFileSync(new URL("./octopus.json.gz", import.meta.url))).toString());
}
