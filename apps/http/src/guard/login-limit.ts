/**
 * How many wrong credentials may come from one address in a minute, which all replicas count together. A wrong one is
 * counted in the same step that says how many there were before, and a credential that another server has to check is
 * counted before that server is asked. So logins at the same time get no more attempts than logins one after the other.
 */
import { isIPv6 } from "node:net";
import type { StateStore } from "@octo/state";
import type { Wait } from "./limits.ts";

/** Counts failed logins of an address. */
export interface LoginLimit {
  /** Whether this address has to wait. */
  check(address: string): Promise<Wait>;
  /** Counts a failed login. The result says whether the address had used up its attempts before this one. */
  failed(address: string): Promise<Wait>;
  /** Takes one attempt before another server is asked about a credential. Waits while this address is asking a lot. */
  reserve(address: string): Promise<Reservation>;
}

/** An attempt that was taken, or how long there is none. */
export type Reservation =
  | {
      readonly ok: true;
      /** Ends the attempt. It is given back unless the credential was wrong. */
      end(wasWrong: boolean): Promise<void>;
    }
  | { readonly ok: false; readonly seconds: number };

const MINUTE = 60_000;
/** Credentials of one address that another server is asked about at the same time. Fewer than the attempts of a minute. */
const ASKED_AT_ONCE = 5;

/** Allows `perMinute` failed logins of one address in each minute of the clock. */
export function createLoginLimit(
  state: Pick<StateStore, "add">,
  now: () => number,
  perMinute = 10,
): LoginLimit {
  const enter = createTurns(ASKED_AT_ONCE);
  // The minute is part of the key: what is given back late does not lower the count of the next minute.
  const add = async (what: "failed" | "asked", address: string, minute: number, amount: number) =>
    (await state.add(`logins:${JSON.stringify([what, minute, networkOf(address)])}`, amount, 2 * MINUTE))
      .total;
  const minuteNow = () => Math.floor(now() / MINUTE);
  const secondsLeft = () => Math.max(1, Math.ceil((MINUTE - (now() % MINUTE)) / 1_000));
  return {
    async check(address) {
      const failed = await add("failed", address, minuteNow(), 0);
      return failed >= perMinute ? { seconds: secondsLeft() } : undefined;
    },
    async failed(address) {
      const failed = await add("failed", address, minuteNow(), 1);
      return failed > perMinute ? { seconds: secondsLeft() } : undefined;
    },
    async reserve(address) {
      const leave = await enter(networkOf(address));
      const minute = minuteNow();
      const end = async (wasWrong: boolean) => {
        leave();
        if (!wasWrong) await add("asked", address, minute, -1);
      };
      try {
        if ((await add("asked", address, minute, 1)) <= perMinute) return { ok: true, end };
      } catch (error) {
        leave();
        throw error;
      }
      await end(false);
      return { ok: false, seconds: secondsLeft() };
    },
  };
}

/** One machine has 2^64 addresses of IPv6, so all addresses of such a network count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [before = "", after] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const first = before === "" ? [] : before.split(":");
  const last = after === undefined || after === "" ? [] : after.split(":");
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  const groups = [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, 4).join(":")}::/64`;
}

interface Turns {
  running: number;
  readonly waiting: (() => void)[];
}

/** Lets `atOnce` of one address go on at the same time, the others in the order in which they came. */
function createTurns(atOnce: number): (address: string) => Promise<() => void> {
  const all = new Map<string, Turns>();
  return async (address) => {
    const turns = all.get(address) ?? { running: 0, waiting: [] };
    all.set(address, turns);
    if (turns.running < atOnce) turns.running += 1;
    else await new Promise<void>((resolve) => turns.waiting.push(resolve));
    return () => {
      const next = turns.waiting.shift();
      if (next) return next();
      turns.running -= 1;
      if (turns.running === 0) all.delete(address);
    };
  };
}
