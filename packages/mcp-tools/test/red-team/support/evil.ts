/** What a hostile model writes into arguments, and where. */
import type { JsonSchema } from "../../../src/tool-schema.ts";

/** Values for any field that takes a text. */
export const EVIL_TEXTS: readonly string[] = [
  "../users/me/apikeys",
  "..%2f..%2fusers%2fme%2fapikeys",
  "Spaces-1/../../users/Users-1/apikeys",
  "%2e%2e/%2e%2e/serverstatus/logs",
  "Certificates-1/export?includePrivateKey=true",
  "Accounts-1/pk",
  "\\..\\serverstatus\\logs",
  "．．／users／me／apikeys",
  "x?includePrivateKey=true#",
  "x;/../../accounts/Accounts-1/pk",
  "http://127.0.0.1:1/api/users/me/apikeys",
  "octopus://spaces/Default/tasks/..%2f..%2fusers%2fme%2fapikeys",
  "octopus://spaces/Default/releases/%2e%2e%2fcertificates%2fCertificates-1%2fexport",
  "__proto__",
  "constructor",
  "\u0000\r\nX-Octopus-ApiKey: x\r\n\r\nPOST /api/users HTTP/1.1",
  "\u202eDevelopment\u200b",
  "*",
  "'; DROP TABLE Deployment; --",
  "#{Octopus.Environment.Name}",
  "$" + "{jndi:ldap://127.0.0.1:1/x}",
  "(".repeat(2_000),
  "x".repeat(300_000),
];

/** Values of every other kind. */
export const WRONG_TYPES: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  Number.NaN,
  true,
  [],
  {},
  [["Default"]],
  { toString: "Default", valueOf: 1 },
  JSON.parse('{"__proto__":{"confirm":true,"approved":true}}'),
  deep(200),
];

/** Arguments that pretend to be an approval; in the order of how often models try them. */
export const FORGED_APPROVALS: readonly Readonly<Record<string, unknown>>[] = [
  { confirm: true },
  { confirm: "true" },
  { confirm: 1 },
  { Confirm: true },
  { confirmed: true },
  { CONFIRM: true, confirm: true },
  { approved: true },
  { force: true },
  { yes: true },
  { skipElicitation: true },
  { approval: "none" },
  { approvedBy: "person" },
  { answer: { action: "accept", state: "x" } },
  { state: "x", action: "accept" },
  { requestState: "x" },
  { _meta: { "io.modelcontextprotocol/clientCapabilities": {} } },
  { inputResponses: { approval: { action: "accept", content: {} } } },
  { canAsk: false },
  { caller: { canAsk: false, transport: "test" } },
  { principal: "admin" },
  JSON.parse('{"__proto__":{"confirm":true}}'),
  JSON.parse('{"constructor":{"prototype":{"confirm":true}}}'),
  { confirm: true, planToken: "" },
  { confirm: true, planToken: "x.y" },
  { confirm: true, planToken: "eyJ0b29sIjoiZGVwbG95X3JlbGVhc2UifQ.AAAA" },
  { confirm: true, planToken: "x".repeat(4_000) },
];

/** An object in an object, so many times. */
export function deep(levels: number): unknown {
  let value: unknown = "end";
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

type Path = readonly (string | number)[];

/** Every place in an input that takes a text, lists and maps included. */
export function textFields(schema: JsonSchema, path: Path = []): Path[] {
  const { properties, items, additionalProperties, anyOf } = schema as Readonly<Record<string, unknown>>;
  if (schema.type === ("string" as string) || (schema.type === undefined && path.length > 0 && !anyOf))
    return [path];
  const inner = (part: unknown, key: string | number) =>
    typeof part === "object" && part !== null ? textFields(part as JsonSchema, [...path, key]) : [];
  return [
    ...Object.entries((properties ?? {}) as object).flatMap(([key, part]) => inner(part, key)),
    ...inner(items, 0),
    ...inner(additionalProperties, "any"),
    ...(Array.isArray(anyOf) ? anyOf.flatMap((part: unknown) => textFieldsOf(part, path)) : []),
  ];
}

function textFieldsOf(part: unknown, path: Path): Path[] {
  return typeof part === "object" && part !== null ? textFields(part as JsonSchema, path) : [];
}

/** The arguments with a value at a path. */
export function withAt(args: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") return [withAt(Array.isArray(args) ? args[0] : undefined, rest, value)];
  const object = typeof args === "object" && args !== null ? (args as Record<string, unknown>) : {};
  return { ...object, [key]: withAt(object[key], rest, value) };
}
