/** The address of a shared store, as an operator writes it. */

/** One server of the store. */
export interface StateNode {
  readonly host: string;
  readonly port: number;
}

/** What an address says. */
export interface StateAddress {
  readonly nodes: readonly StateNode[];
  readonly tls: boolean;
  /** A single server, the shards of a cluster, or sentinels that know the main server of `name`. */
  readonly kind: "single" | "cluster" | "sentinel";
  /** The name of the main server, with sentinels. */
  readonly name: string | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly db: number;
}

/** An address, or what is wrong with it. The problem names no password. */
export type ReadAddress =
  | { readonly ok: true; readonly address: StateAddress }
  | { readonly ok: false; readonly problem: string };

const FORM = /^redis(s?)(?:\+(cluster|sentinel))?:\/\/(?:([^@/]*)@)?([^@/?#]+)(?:\/([^?#]*))?$/i;
const FORMS =
  "write it like redis://host:6379, rediss://user:password@host:6379/0, rediss+cluster://host1:6379,host2:6379 or redis+sentinel://host1:26379,host2:26379/name";
const DEFAULT_PORT = { single: 6_379, cluster: 6_379, sentinel: 26_379 } as const;

/** Reads an address. `rediss` means TLS, as everywhere. */
export function readStateAddress(text: string): ReadAddress {
  const match = FORM.exec(text.trim());
  if (!match) return { ok: false, problem: `it is no address of a store; ${FORMS}` };
  const [, secure = "", kindText, login, hosts = "", path = ""] = match;
  const kind = (kindText?.toLowerCase() ?? "single") as StateAddress["kind"];
  const nodes = hosts.split(",").map((host) => nodeOf(host, DEFAULT_PORT[kind]));
  const known = nodes.filter((node): node is StateNode => node !== undefined);
  if (known.length !== nodes.length)
    return { ok: false, problem: "one of its hosts is not a name or address with a port such as host:6379" };
  if (kind === "single" && nodes.length > 1)
    return { ok: false, problem: "several hosts need redis+cluster:// or redis+sentinel://" };
  const target = readTarget(kind, path);
  if (!target.ok) return target;
  const credentials = readLogin(login);
  if (!credentials.ok) return credentials;
  const { username, password } = credentials;
  const { name, db } = target;
  return { ok: true, address: { nodes: known, tls: secure !== "", kind, name, db, username, password } };
}

function nodeOf(text: string, defaultPort: number): StateNode | undefined {
  const [, host = "", portText] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(text.trim()) ?? [];
  const port = portText === undefined ? defaultPort : Number(portText);
  if (host === "" || port < 1 || port > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/g, ""), port };
}

type Target =
  | { readonly ok: true; readonly name: string | undefined; readonly db: number }
  | { readonly ok: false; readonly problem: string };

/** What stands behind the hosts: the number of a database, and with sentinels the name before it. */
function readTarget(kind: StateAddress["kind"], path: string): Target {
  const parts = path.split("/").filter((part) => part !== "");
  const name = kind === "sentinel" ? parts.shift() : undefined;
  if (kind === "sentinel" && name === undefined)
    return { ok: false, problem: "with sentinels the name of the main server stands behind the hosts" };
  const [dbText = "0", ...more] = parts;
  if (more.length > 0 || !/^\d{1,3}$/.test(dbText))
    return { ok: false, problem: "behind the hosts stands the number of a database, such as /0" };
  if (kind === "cluster" && Number(dbText) !== 0)
    return { ok: false, problem: "a cluster has the database 0 alone" };
  return { ok: true, name, db: Number(dbText) };
}

type Login =
  | { readonly ok: true; readonly username: string | undefined; readonly password: string | undefined }
  | { readonly ok: false; readonly problem: string };

/** `user:password`, `:password` or nothing; characters such as @ and / are percent-encoded. */
function readLogin(text: string | undefined): Login {
  if (text === undefined || text === "") return { ok: true, username: undefined, password: undefined };
  const [user = "", ...rest] = text.split(":");
  try {
    const username = decodeURIComponent(user) || undefined;
    const password = decodeURIComponent(rest.join(":")) || undefined;
    return { ok: true, username, password };
  } catch {
    return { ok: false, problem: "its user or password has a % that begins no percent code" };
  }
}
