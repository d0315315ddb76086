/** Everything that the contract demands of a server, in our own words and with the numbers of its checklist. */

/** MUST and SHOULD are in the contract itself. A dagger marks what only follows from it. */
export type Level = "MUST" | "MUST†" | "SHOULD" | "SHOULD†";

/** One demand on a server. */
export interface ChecklistItem {
  readonly id: number;
  readonly level: Level;
  readonly text: string;
  /** Why it cannot be checked from outside, or what a check would need. */
  readonly unseen?: string;
}

const UPSTREAM = "needs an upstream that fails on demand";
const INSIDE = "happens inside the server";
const CODE = "is a matter of its code";
const PACKAGING = "is a matter of the package and its deployment, not of the running server";
const CALL = "no tool was called; name a harmless one with --call";

const item = (id: number, level: Level, text: string, unseen?: string): ChecklistItem =>
  unseen === undefined ? { id, level, text } : { id, level, text, unseen };

/** The whole checklist. */
export const CHECKLIST: readonly ChecklistItem[] = [
  item(1, "MUST", "every response says application/json"),
  item(2, "MUST", "tools are not served over plain HTTP; TLS is 1.2 or newer"),
  item(3, "MUST†", "success is 200, never another 2xx or a redirect"),
  item(4, "MUST†", "every body is JSON in UTF-8"),
  item(5, "MUST", "no body is over 4,000,000 bytes"),
  item(6, "SHOULD", "GET /health answers status ok without a token"),
  item(7, "SHOULD", "health returns the version of the server"),
  item(8, "SHOULD", "an unhealthy server says 503 with status degraded or unhealthy", UPSTREAM),
  item(9, "SHOULD†", "being alive does not depend on the upstream, and health gives nothing away", UPSTREAM),
  item(10, "MUST", "GET /tools without a token is 401 unauthorized"),
  item(11, "MUST", "a call without a token is 401 unauthorized"),
  item(12, "MUST", "a wrong, empty or differently formed token is 401 unauthorized"),
  item(13, "MUST", "a tool does not run when the response is 401", INSIDE),
  item(14, "MUST", "no route but /health answers without a token"),
  item(15, "MUST†", "a server without a key refuses to start or to answer", "needs a server without a key"),
  item(16, "SHOULD", "tokens are compared in constant time", CODE),
  item(17, "SHOULD†", "two tokens are valid at once, so that one can be replaced", "needs a second token"),
  item(
    18,
    "SHOULD†",
    "a JWT that is wrong in any part is 401, one without the scope 403",
    "needs an issuer of tokens",
  ),
  item(19, "MUST†", "a token never comes back in a response"),
  item(20, "MUST", "GET /tools is 200 and a bare array"),
  item(21, "MUST", "there are 1 to 100 tools"),
  item(22, "MUST", "each tool has a name, a description and an inputSchema"),
  item(23, "MUST", "names consist of a-z, 0-9 and _"),
  item(24, "MUST", "names are unique"),
  item(25, "MUST", "no name is that of a tool of the host"),
  item(26, "SHOULD", "all names begin with the same word"),
  item(27, "MUST†", "tools are listed without any header of the host"),
  item(28, "MUST†", "listed tools can be called, and others are 404"),
  item(29, "SHOULD†", "the list is the same each time"),
  item(30, "SHOULD†", "a descriptor has the four known keys alone"),
  item(31, "SHOULD", "the list is short enough for an agent: 20 tools"),
  item(32, "SHOULD", "an outputSchema describes an object, and results conform to it"),
  item(33, "MUST", "each inputSchema is valid under draft-07"),
  item(34, "MUST", "each inputSchema is an object with properties"),
  item(35, "SHOULD", "arguments that are not declared are excluded"),
  item(36, "SHOULD", "each argument has a type and a description, nested ones too"),
  item(37, "SHOULD", "what is required is declared"),
  item(38, "SHOULD", "defaults are valid, on optional arguments, and on every boolean"),
  item(39, "SHOULD", "lists say what is in them"),
  item(40, "SHOULD", "every value of an enum is accepted", "would call tools with arguments nobody chose"),
  item(41, "SHOULD", "dates declare their format"),
  item(42, "SHOULD", "descriptions have at most 200 words"),
  item(43, "SHOULD", "no argument asks for the id of the host's tenant"),
  item(44, "MUST", "a valid call is 200 with an object", CALL),
  item(45, "MUST", "the body of a call is the arguments themselves", CALL),
  item(46, "MUST", "application/json is accepted with and without a charset", CALL),
  item(47, "MUST†", "calls work without any header of the host", CALL),
  item(48, "MUST†", "optional arguments can be left out", CALL),
  item(49, "SHOULD", "a result is at most 8,000 characters, its lists short or marked", CALL),
  item(50, "SHOULD", "results hold no secrets and name what they are about", "needs a person to look"),
  item(51, "MUST", "every failure has an error code and a message"),
  item(52, "MUST", "an unknown tool is 404"),
  item(53, "MUST†", "missing, mistyped and unlisted values are 4xx and name the argument", CALL),
  item(54, "MUST†", "an argument that is not declared is refused", CALL),
  item(55, "MUST†", "a body that is no JSON object is 4xx", CALL),
  item(56, "MUST", "no response shows a stack trace, and the server outlives bad requests"),
  item(57, "SHOULD", "an upstream that is down is 503 with the wait", UPSTREAM),
  item(58, "SHOULD†", "a rate limit of the upstream is 429 with the wait", UPSTREAM),
  item(
    59,
    "SHOULD†",
    "what the upstream does not find is 404 not_found",
    "needs a call about something that is not there",
  ),
  item(60, "SHOULD†", "wrong method, type and size are 405, 415 and 413", CALL),
  item(61, "SHOULD†", "the message alone is enough to act upon"),
  item(62, "MUST†", "every response comes within 30 seconds"),
  item(63, "MUST", "writes can be repeated, or their description says to ask before", INSIDE),
  item(64, "MUST†", "parallel calls do not disturb each other", CALL),
  item(65, "SHOULD†", "a call that is broken off does no harm", CALL),
  item(66, "SHOULD†", "no cookie is needed"),
  item(67, "MUST", "the tenant limits all access to data", "needs two tenants and knowledge of their data"),
  item(
    68,
    "SHOULD",
    "a token is refused for a tenant that it is not meant for",
    "needs a tenant that the token may not use",
  ),
  item(69, "MUST†", "the tenant is never taken from arguments", CALL),
  item(70, "MUST", "logs are JSON and name tenant, correlation and tool", INSIDE),
  item(71, "SHOULD†", "strange values in the host's headers do no harm"),
  item(72, "MUST", "a documented registration has the six fields alone", PACKAGING),
  item(73, "SHOULD†", "the server works under a path", "the address has no path"),
  item(74, "SHOULD†", "tools are listed quickly, without the upstream"),
  item(75, "MUST†", "changes of descriptors decide the version", PACKAGING),
  item(76, "MUST", "the container runs without root and holds no secrets", PACKAGING),
  item(77, "SHOULD", "the port can be chosen, and SIGTERM lets calls finish", PACKAGING),
  item(78, "MUST", "manifests have probes and limits", PACKAGING),
  item(79, "SHOULD", "images are tagged with their version", PACKAGING),
  item(80, "MUST", "README, SECURITY and a compose file are there for the registry", PACKAGING),
];
