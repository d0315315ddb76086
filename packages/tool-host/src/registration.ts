/** Reads the registration of the contract: the JSON that `octo-mcp-http register` prints and that agents are given. */
import { isLoopback } from "@octo/shared";
import type { ServerRegistration } from "./types.ts";
import { hasHidden } from "./visible-text.ts";

/** A registration that cannot be used. The message names the field, the problem and the way out. */
export class RegistrationError extends Error {
  /** A path such as `mcpServers[0].baseUrl`. */
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.name = "RegistrationError";
    this.field = field;
  }
}

const FIELDS = ["name", "baseUrl", "credentialId", "timeoutMs", "enabled", "toolFilter"];
const TOOL = /^[a-z0-9_]{1,64}$/;

/**
 * Reads the servers of a registration, from JSON text or from the parsed object. Fields beside `mcpServers` belong to the
 * agent and are ignored.
 * @throws RegistrationError naming the field
 *
 * @example
 * ```ts
 * import { readServers } from "@octo/tool-host";
 *
 * const [shop] = readServers({
 *   mcpServers: [{ name: "shop", baseUrl: "https://tools.example.com", credentialId: 55 }],
 * });
 * shop?.timeoutMs; // => 30000
 * shop?.enabled; // => true
 * ```
 */
export function readServers(registration: unknown): readonly ServerRegistration[] {
  const data = typeof registration === "string" ? parsed(registration) : registration;
  const list = isObject(data) ? data.mcpServers : undefined;
  if (!Array.isArray(list))
    throw new RegistrationError("mcpServers", "must be a list of servers, as `register` prints it.");
  const servers = list.map((one, at) => readServer(one, `mcpServers[${at}]`));
  const names = servers.map(({ name }) => name.toLowerCase());
  const again = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (again >= 0)
    throw new RegistrationError(
      `mcpServers[${again}].name`,
      "is the name of another server too; change one.",
    );
  return servers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RegistrationError("mcpServers", "cannot be read, because the registration is not JSON.");
  }
}

/**
 * Reads one server.
 * @throws RegistrationError naming the field
 */
export function readServer(value: unknown, at: string): ServerRegistration {
  if (!isObject(value))
    throw new RegistrationError(at, "must be an object with name, baseUrl and credentialId.");
  const unknown = Object.keys(value).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined)
    throw new RegistrationError(
      `${at}.${unknown}`,
      `is not a field of a server. There are: ${FIELDS.join(", ")}.`,
    );
  const { name, baseUrl, credentialId, timeoutMs = 30_000, enabled = true, toolFilter } = value;
  const refuse = (field: string, problem: string) => new RegistrationError(`${at}.${field}`, problem);
  if (typeof name !== "string" || name.trim() === "" || name.length > 100 || hasHidden(name))
    throw refuse("name", "must be a visible text of 1 to 100 characters.");
  if (!isCount(credentialId))
    throw refuse("credentialId", "must be the whole number of a stored credential.");
  if (!isCount(timeoutMs) || timeoutMs > 3_600_000)
    throw refuse("timeoutMs", "must be a whole number of milliseconds, from 1 to 3600000.");
  if (typeof enabled !== "boolean") throw refuse("enabled", "must be true or false.");
  return {
    name,
    baseUrl: readBaseUrl(baseUrl, `${at}.baseUrl`),
    credentialId,
    timeoutMs,
    enabled,
    ...(toolFilter === undefined ? {} : { toolFilter: readFilter(toolFilter, `${at}.toolFilter`) }),
  };
}

function readBaseUrl(value: unknown, field: string): string {
  const refuse = (problem: string) => new RegistrationError(field, problem);
  if (typeof value !== "string" || !URL.canParse(value))
    throw refuse("must be an address, such as https://tools.example.com.");
  const { protocol, hostname, username, password } = new URL(value);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname)))
    throw refuse("must begin with https://. A token is sent in the clear to this machine alone.");
  if (username !== "" || password !== "") throw refuse("must not hold a user name or password.");
  if (/[?#\s]/.test(value)) throw refuse("must end with its path, and hold no space.");
  if (value.endsWith("/")) throw refuse("must not end with a slash; the host adds one.");
  return value;
}

function readFilter(value: unknown, field: string): readonly string[] {
  const refuse = (problem: string) => new RegistrationError(field, problem);
  if (!Array.isArray(value) || value.length === 0)
    throw refuse(
      "must name at least one tool. Leave it out for all tools, or set enabled to false for none.",
    );
  const wrong = value.find((name) => typeof name !== "string" || !TOOL.test(name));
  if (wrong !== undefined) throw refuse(`holds ${JSON.stringify(wrong)}, which is not the name of a tool.`);
  return [...new Set(value as string[])];
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
