/** Files on this machine: the policy, the audit log, and the configurations of hosts. */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { operatorPolicy, readAuditKey, type ServerSettings } from "@octo/app-kit";
import { verifyAuditFile } from "@octo/mcp-tools/node";
import { namesOf, readEntry, textOf } from "../setup/host-file.ts";
import { HOSTS, type Machine } from "../setup/hosts.ts";
import { areaOf, type Finding } from "./finding.ts";

/** The policy: where it comes from, and its warnings. */
export function checkPolicy({ policy: choice }: Pick<ServerSettings, "policy">): readonly Finding[] {
  const area = areaOf("policy");
  try {
    const policy = operatorPolicy(choice);
    const { readOnly = false, profile } = policy.config;
    const from =
      choice.file === undefined
        ? "the default rules"
        : `${choice.file}${profile ? `, profile ${profile}` : ""}`;
    return [
      area.ok(`${from}${readOnly ? "; nothing can be changed" : ""}`),
      ...policy.warnings.map((warning) => area.note(warning, "Change the policy file or the flags.")),
    ];
  } catch (error) {
    return [area.bad(messageOf(error), "Correct it; octo-mcp policy explain and test show what it decides.")];
  }
}

/** The audit log: whether it can be written, and whether its chain holds. */
export async function checkAudit({ audit }: Pick<ServerSettings, "audit">): Promise<readonly Finding[]> {
  const area = areaOf("audit");
  if (audit === undefined) return [area.note("calls are not recorded", "Give --audit-log to record them.")];
  const { path, keyFile } = audit;
  try {
    accessSync(existsSync(path) ? path : dirname(resolve(path)), constants.W_OK);
    if (!existsSync(path) || statSync(path).size === 0)
      return [area.ok(`${path} can be written; it has no line yet`)];
    const key = readAuditKey(keyFile);
    const check = await verifyAuditFile(path, key ? { key } : {});
    return [
      check.ok
        ? area.ok(`${path}: ${check.lines} lines, unbroken`)
        : area.bad(
            `${path}: ${check.line === undefined ? "" : `line ${check.line}: `}${check.problem}`,
            "Keep a copy, find out who wrote it, and start a new log.",
          ),
    ];
  } catch (error) {
    return [
      area.bad(messageOf(error), "Give the user of this program the right to write it, or another path."),
    ];
  }
}

/** The hosts whose files name octo-mcp, and whether what they start is there. */
export function checkHosts(machine: Machine): readonly Finding[] {
  const found = HOSTS.flatMap((host) => {
    const file = host.file(machine);
    const text = textOf(file);
    if (text === undefined) return [];
    return namesOf(host, text).flatMap((name) => {
      const entry = readEntry({ host, file, name }, text) ?? {};
      return isOurs(entry) ? [checkEntry(`${host.title} (${file}), '${name}'`, entry)] : [];
    });
  });
  return found.length > 0
    ? found
    : [areaOf("hosts").note("no host on this machine names octo-mcp", "Run octo-mcp setup.")];
}

function isOurs(entry: Readonly<Record<string, unknown>>): boolean {
  return /octo-mcp|@octo\/mcp-server/.test(JSON.stringify([entry.command, entry.args]));
}

function checkEntry(where: string, entry: Readonly<Record<string, unknown>>): Finding {
  const area = areaOf("hosts");
  const args: readonly unknown[] = Array.isArray(entry.args) ? entry.args : [];
  const paths = [entry.command, ...args].filter(
    (one): one is string => typeof one === "string" && /^(?:[/\\]|[A-Za-z]:[/\\])/.test(one),
  );
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined)
    return area.bad(`${where} names ${missing}, which is not there`, "Run octo-mcp setup again.");
  const env = typeof entry.env === "object" && entry.env !== null ? Object.keys(entry.env) : [];
  const secret = env.find((name) => /^OCTOPUS_(API_KEY|ACCESS_TOKEN)$/.test(name));
  return secret === undefined
    ? area.ok(where)
    : area.note(
        `${where} holds ${secret} itself`,
        "Run octo-mcp setup, which keeps the key out of the file of the host.",
      );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown error";
}
