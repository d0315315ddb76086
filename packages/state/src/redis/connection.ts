/**
 * The connections to the store: one for operations and one for channels. Operations wait a bounded time for a connection,
 * and not at all once it has been down for longer, so that a store that is gone makes no call slow.
 */
import { Cluster, Redis, type RedisOptions } from "ioredis";
import { StateUnavailableError } from "../state-store.ts";
import type { StateAddress } from "./address.ts";
import { joinCommands } from "./one-packet.ts";
import { SCRIPTS, type ScriptCommands } from "./scripts.ts";

/** How the connections are made. */
export interface ConnectionOptions {
  readonly address: StateAddress;
  /** Replaces the password of the address. */
  readonly password?: string;
  /** Certificates of authorities to trust beside those of Node, in PEM form. */
  readonly ca?: string;
  /** The longest that an operation waits, in milliseconds; default 2,000. */
  readonly waitMs?: number;
  /** Called when the store is reached, lost, or refuses what this server is. */
  readonly onChange?: (change: StateChange) => void;
}

/** What became of the connection. */
export type StateChange = { readonly kind: "reached" } | { readonly kind: "lost"; readonly problem: string };

/** A client of either kind, with the commands made of scripts. */
export type Client = (Redis | Cluster) & ScriptCommands;

/** The connection for operations. */
export interface Connection {
  readonly client: Client;
  readonly isUp: boolean;
  /**
   * Runs an operation when there is a connection. One that may run twice is run again when its connection was lost, as long as
   * there is time.
   * @throws StateUnavailableError when it fails or does not end in time. It is then not known whether it was done.
   */
  run<T>(operation: (client: Client) => Promise<T>, mayRunTwice?: boolean): Promise<T>;
  /** Another connection of the same kind, for channels. */
  another(): Client;
  close(): Promise<void>;
}

const LONGEST_PAUSE_MS = 2_000;
const DEFAULT_WAIT_MS = 2_000;

/** Connects in the background; operations wait for it. */
export function openConnection(options: ConnectionOptions): Connection {
  const waitMs = options.waitMs ?? DEFAULT_WAIT_MS;
  const client = clientOf(options, waitMs);
  const link = watchLink(client, options);
  return {
    client,
    get isUp() {
      return link.isUp;
    },
    async run(operation, mayRunTwice = false) {
      const until = Date.now() + waitMs;
      const attempt = async () => {
        if (!link.isUp) await link.whenUp(Math.min(until, link.downSince + waitMs));
        return withDeadline(operation(client), until, () => link.suspect());
      };
      try {
        return await attempt();
      } catch (error) {
        if (!mayRunTwice || isReply(error) || Date.now() >= until) throw error;
        // The client says that a connection is closed a moment after its operations have failed.
        await new Promise((resolve) => setTimeout(resolve, 10));
        return attempt();
      }
    },
    another: () => {
      const other = clientOf(options, waitMs);
      other.on("error", () => undefined);
      return other;
    },
    async close() {
      link.end();
      client.disconnect();
    },
  };
}

/** True for an error that the server of the store sent, which it would send again. */
function isReply(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && error.cause.name === "ReplyError";
}

/** What the connection is known to be. */
interface Link {
  readonly isUp: boolean;
  readonly downSince: number;
  whenUp(until: number): Promise<void>;
  /** Closes a connection that does not respond, so that the next operation does not wait for it. */
  suspect(): void;
  end(): void;
}

function watchLink(client: Client, { onChange }: ConnectionOptions): Link {
  const waiting = createWaiting();
  let problem = "no connection yet";
  let downSince = Date.now();
  let wasUp = false;
  let isReported = false;
  let hasEnded = false;
  // The client knows of a closed connection a moment before it says so.
  const isUp = () => client.status === "ready" && !hasEnded;
  const lost = () => {
    if (wasUp) downSince = Date.now();
    wasUp = false;
    if (isReported || hasEnded) return;
    isReported = true;
    onChange?.({ kind: "lost", problem });
  };
  client.on("ready", () => {
    wasUp = true;
    isReported = false;
    problem = "the connection was closed";
    onChange?.({ kind: "reached" });
    waiting.go();
  });
  client.on("error", (error: Error) => {
    problem = problemOf(error);
  });
  client.on("close", lost);
  client.on("end", lost);
  return {
    get isUp() {
      return isUp();
    },
    get downSince() {
      return wasUp ? Date.now() : downSince;
    },
    async whenUp(until) {
      if (!hasEnded) await waiting.until(until);
      if (!isUp()) throw new StateUnavailableError(hasEnded ? "this server is closing" : problem);
    },
    suspect() {
      problem = "it does not respond";
      if (client instanceof Redis) client.disconnect(true);
    },
    end() {
      hasEnded = true;
      waiting.go();
    },
  };
}

/** Operations that wait for something, each until a time of its own. */
function createWaiting() {
  const waiting = new Set<() => void>();
  return {
    until: (time: number) =>
      new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, Math.max(0, time - Date.now()));
        waiting.add(end);
      }),
    go() {
      for (const end of [...waiting]) end();
    },
  };
}

/** What went wrong, in words that hold no password and no value. */
function problemOf(error: Error & { readonly code?: unknown }): string {
  if (typeof error.code === "string") return error.code;
  const [word = ""] = error.message.split(" ");
  return /^[A-Z]{4,}$/.test(word) ? word : "the connection failed";
}

async function withDeadline<T>(running: Promise<T>, until: number, onLate: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        onLate();
        reject(new StateUnavailableError("it did not respond in time"));
      },
      Math.max(50, until - Date.now()),
    );
  });
  try {
    return await Promise.race([running, late]);
  } catch (error) {
    if (error instanceof StateUnavailableError) throw error;
    throw new StateUnavailableError(problemOf(error as Error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Nothing is sent again by the client: what was sent and not answered may have been done. */
const COMMON = {
  protocol: 2,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  disableClientInfo: true,
} as const;

type CommonOptions = Omit<RedisOptions, "replyMapping">;

function clientOf({ address, password, ca }: ConnectionOptions, waitMs: number): Client {
  const tls = address.tls ? { tls: ca === undefined ? {} : { ca } } : {};
  const login = {
    ...(address.username === undefined ? {} : { username: address.username }),
    ...((password ?? address.password) === undefined ? {} : { password: password ?? address.password }),
  };
  const common: CommonOptions = { ...COMMON, ...tls, ...login, db: address.db, connectTimeout: waitMs };
  return (address.kind === "cluster"
    ? clusterOf(address, common)
    : singleOf(address, common)) as unknown as Client;
}

function singleOf({ nodes, kind, name, tls }: StateAddress, common: CommonOptions): Redis {
  const [{ host, port } = { host: "", port: 0 }] = nodes;
  const server =
    kind === "sentinel"
      ? { sentinels: [...nodes], name: name ?? "", enableTLSForSentinelMode: tls, failoverDetector: true }
      : { host, port };
  const client = new Redis({ ...common, ...server, retryStrategy: pauseBefore, scripts: SCRIPTS });
  joinCommands(client);
  return client;
}

function clusterOf({ nodes }: StateAddress, common: CommonOptions): Cluster {
  const cluster = new Cluster([...nodes], {
    redisOptions: common,
    enableOfflineQueue: false,
    clusterRetryStrategy: pauseBefore,
    scripts: SCRIPTS,
    // Certificates name hosts; addresses of nodes are left as the cluster says them.
    dnsLookup: (address, callback) => callback(null, address),
  });
  cluster.on("+node", joinCommands);
  return cluster;
}

/** Milliseconds before an attempt to connect: twice as long each time, up to two seconds, and never the same for all replicas. */
function pauseBefore(attempt: number): number {
  const most = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(attempt, 10));
  return most / 2 + Math.random() * (most / 2);
}
