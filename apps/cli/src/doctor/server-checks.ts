/** The server and the key: does it respond, is the clock right, whose is the key, what may it do, when does it end. */
import { isOctopusError, type OctopusClient, type SendHttp } from "@octo/api-client";
import { allToolFacts } from "@octo/mcp-tools";
import { type KeyFacts, problemText, readKeyFacts, readServerVersion } from "../checks/server-facts.ts";
import { areaOf, type Finding } from "./finding.ts";

/** What the checks of a server need. */
export interface ServerCheck {
  readonly client: OctopusClient;
  /** Names of the tools that the settings leave open. */
  readonly tools: readonly string[];
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
/** Beyond this difference, times in plans and logs mislead, and some sign-ins fail. */
const CLOCK_MS = 120_000;
/** A first response that takes longer is worth a note. */
const SLOW_MS = 3_000;

/** Remembers the clock of the server from its responses. */
export interface ServerClock {
  readonly sendHttp: SendHttp;
  /** Milliseconds by which the clock of the server is ahead; undefined before the first response. */
  ahead(): number | undefined;
}

/** Watches the Date header of every response. */
export function watchClock(send: SendHttp, now: () => number): ServerClock {
  let ahead: number | undefined;
  return {
    ahead: () => ahead,
    sendHttp: async (request) => {
      const response = await send(request);
      const at = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(at)) ahead = at - now();
      return response;
    },
  };
}

/** Checks the server, and the key where the server responds. */
export async function checkServer(check: ServerCheck, clock: ServerClock): Promise<readonly Finding[]> {
  const server = areaOf("server");
  const startedAt = check.now();
  let version: string;
  try {
    version = await readServerVersion(check.client);
  } catch (error) {
    return [badFinding("server", error), ...clockFinding(clock)];
  }
  const tookMs = check.now() - startedAt;
  const slow = tookMs > SLOW_MS;
  return [
    slow
      ? server.note(
          `Octopus Server ${version} took ${Math.round(tookMs / 1_000)} s to respond`,
          "Look at the load of the server.",
        )
      : server.ok(`Octopus Server ${version}`),
    versionFinding(version, check.tools),
    ...clockFinding(clock),
    ...(await checkKey(check)),
  ];
}

function clockFinding(clock: ServerClock): readonly Finding[] {
  const ahead = clock.ahead();
  if (ahead === undefined) return [];
  const area = areaOf("clock");
  const seconds = Math.round(Math.abs(ahead) / 1_000);
  return [
    Math.abs(ahead) > CLOCK_MS
      ? area.bad(
          `the clock of the server is ${seconds} s ${ahead > 0 ? "ahead of" : "behind"} this machine`,
          "Set the clock of this machine or of the server by NTP; tokens and plans end by it.",
        )
      : area.ok("this machine and the server agree"),
  ];
}

function versionFinding(version: string, tools: readonly string[]): Finding {
  const area = areaOf("tools");
  const tooNew = allToolFacts.filter(({ name, since }) => tools.includes(name) && isBefore(version, since));
  if (tooNew.length === 0) return area.ok(`all ${tools.length} open tools work with this version`);
  const names = tooNew.map(({ name, since }) => `${name} (${since})`).join(", ");
  return area.note(
    `${tools.length - tooNew.length} of ${tools.length} open tools work with this version; not ${names}`,
    "Update Octopus Server to use them.",
  );
}

/** Compares versions such as 2024.1 and 2026.3.15581 by their numbers. */
function isBefore(version: string, since: string): boolean {
  const numbers = (text: string) => text.split(".").map(Number);
  const have = numbers(version);
  for (const [at, wanted] of numbers(since).entries()) {
    const number = have[at] ?? 0;
    if (Number.isNaN(number) || number !== wanted) return number < wanted;
  }
  return false;
}

async function checkKey(check: ServerCheck): Promise<readonly Finding[]> {
  const area = areaOf("key");
  try {
    const key = await readKeyFacts(check.client);
    return [
      key.isActive
        ? area.ok(`${key.username} (${key.id}), ${key.who}; it may ${key.may.join(", ") || "do nothing"}`)
        : area.bad(
            `${key.username} (${key.id}) is not active`,
            "Activate the user, or use a key of another one.",
          ),
      ...(key.mayNot.length > 0
        ? [
            area.note(
              `it may not ${key.mayNot.join(", ")}`,
              "Give the user a role with these rights, where agents need them.",
            ),
          ]
        : []),
      ...(key.isAdministrator
        ? [area.note("it may administer the whole server", "Use a key of a user with fewer rights.")]
        : []),
      ...(await endOfKey(check, key)),
    ];
  } catch (error) {
    return [badFinding("key", error)];
  }
}

/** When the key ends. Servers and users that do not say it leave it unknown. */
async function endOfKey({ client, now }: ServerCheck, { id }: KeyFacts): Promise<readonly Finding[]> {
  const area = areaOf("key");
  try {
    const { Items } = await client.get("/api/users/{userId}/apikeys", {
      path: { userId: id },
      query: { take: 100 },
    });
    const own = Items.find(({ ApiKey }) => isHintOf(hintOf(ApiKey), client.secrets()));
    if (own === undefined) return [];
    const end = Date.parse(own.Expires ?? "");
    if (Number.isNaN(end))
      return [area.note("the key never ends", "Make one that ends, so that a lost key loses its worth.")];
    const days = Math.floor((end - now()) / DAY_MS);
    const text = `the key ends on ${new Date(end).toISOString().slice(0, 10)}`;
    return [
      days < SOON_DAYS ? area.note(`${text}; ${days} days are left`, "Make a new key.") : area.ok(text),
    ];
  } catch {
    // A user may lack the right to list keys, which says nothing about the key.
    return [];
  }
}

function hintOf(value: unknown): string {
  const hint = typeof value === "object" && value !== null ? Reflect.get(value, "Hint") : undefined;
  return typeof hint === "string" ? hint.replace(/[.*…]+$/, "") : "";
}

function isHintOf(hint: string, secrets: readonly string[]): boolean {
  return hint.length > "API-".length && secrets.some((secret) => secret.startsWith(hint));
}

/** A failed request, with what to do about its kind. */
function badFinding(area: string, error: unknown): Finding {
  return areaOf(area).bad(problemText(error), fixOf(error));
}

function fixOf(error: unknown): string {
  if (!isOctopusError(error))
    return "Check the address: another server responds there. octo-mcp config show prints what holds.";
  const { status, code } = error;
  if (status === 401) return "Make a new key in Octopus (your profile, My API Keys) and run octo-mcp setup.";
  if (code === "config") return "Set the credential again: octo-mcp setup, or see docs/configuration.md.";
  if (code === "forbidden") return "Give the user of the key the right that the message names.";
  if (code === "rate_limited") return "Wait, or ask an administrator for a higher limit of requests.";
  if (code === "timeout")
    return "Look at the load of the server and at the firewall between; the connection stands and nothing comes.";
  if (code === "not_found")
    return "Check the path of the address; a server in a virtual directory needs it, such as /octopus.";
  if (status === undefined) return "Check the address, the proxy and the firewall; is the server running?";
  return "Look at what stands before Octopus: a proxy or a sign-in page responds in its place, or the server has an error. Its log has more.";
}
