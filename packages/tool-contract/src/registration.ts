/** What an operator gives to a host so that its agents find this server. */
import { TOOL_NAME } from "./names.ts";

/** The facts of a registration. */
export interface RegistrationOptions {
  /** For logs and screens of the host. */
  readonly name: string;
  /** HTTPS, without a slash at its end; a path prefix is fine. */
  readonly baseUrl: string;
  /** The host's number for the stored token; the token itself is never written here. */
  readonly credentialId: number;
  /** Milliseconds that the host waits for a call; default 30,000. Longer than the server's own limit. */
  readonly timeoutMs?: number;
  readonly enabled?: boolean;
  /** Exact names, with the prefix; all tools when it is left out. */
  readonly toolFilter?: readonly string[];
}

/** The object that a host takes: one server, the six fields of the contract and no other. */
export interface Registration {
  readonly mcpServers: readonly [
    {
      readonly name: string;
      readonly baseUrl: string;
      readonly credentialId: number;
      readonly timeoutMs: number;
      readonly enabled: boolean;
      readonly toolFilter?: readonly string[];
    },
  ];
}

/** A field of a registration that a host would refuse. */
export class RegistrationError extends Error {
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.name = "RegistrationError";
    this.field = field;
  }
}

/**
 * The registration as an object.
 * @throws RegistrationError naming the field
 */
export function createRegistration(options: RegistrationOptions): Registration {
  const { name, baseUrl, credentialId, timeoutMs = 30_000, enabled = true, toolFilter } = options;
  if (typeof name !== "string" || name.trim() === "")
    throw new RegistrationError("name", "must not be empty.");
  checkBaseUrl(baseUrl);
  checkCount(
    "credentialId",
    credentialId,
    "must be the whole number that the host gave to the stored token.",
  );
  checkCount("timeoutMs", timeoutMs, "must be a whole number of milliseconds, 1 or more.");
  if (typeof enabled !== "boolean") throw new RegistrationError("enabled", "must be true or false.");
  if (toolFilter !== undefined) checkFilter(toolFilter);
  return {
    mcpServers: [
      {
        name,
        baseUrl,
        credentialId,
        timeoutMs,
        enabled,
        ...(toolFilter === undefined ? {} : { toolFilter }),
      },
    ],
  };
}

/**
 * The registration as JSON text, indented.
 * @throws RegistrationError naming the field
 */
export function registrationJson(options: RegistrationOptions): string {
  return JSON.stringify(createRegistration(options), undefined, 2);
}

function checkBaseUrl(baseUrl: string): void {
  const refuse = (problem: string) => new RegistrationError("baseUrl", problem);
  if (!URL.canParse(baseUrl)) throw refuse("must be an address, like https://tools.example.com.");
  const { protocol, username, password, search, hash } = new URL(baseUrl);
  if (protocol !== "https:")
    throw refuse("must begin with https://; hosts do not send a token in the clear.");
  if (username !== "" || password !== "") throw refuse("must not hold a user name or password.");
  if (search !== "" || hash !== "" || /[?#]/.test(baseUrl)) throw refuse("must end with its path.");
  if (baseUrl.endsWith("/")) throw refuse("must not end with a slash; the host adds one.");
}

function checkCount(field: string, value: number, problem: string): void {
  if (!Number.isSafeInteger(value) || value < 1) throw new RegistrationError(field, problem);
}

function checkFilter(names: readonly string[]): void {
  const refuse = (problem: string) => new RegistrationError("toolFilter", problem);
  if (!Array.isArray(names) || names.length === 0)
    throw refuse("must name at least one tool; leave it out for all of them.");
  const wrong = names.find((name) => !TOOL_NAME.test(name));
  if (wrong !== undefined) throw refuse(`holds ${JSON.stringify(wrong)}, which is no name of a tool.`);
  if (new Set(names).size !== names.length) throw refuse("names a tool twice.");
}
