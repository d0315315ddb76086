/** Keeps the numbers of ids that a world gave by itself from being given again. */

import { idNumber } from "./ids.ts";
import { documentsOf, type Store } from "./store.ts";

/** Lets every prefix go on after the highest number that any document of any space has. */
export function reserveIds(store: Store): void {
  const highest = new Map<string, number>();
  for (const { Id } of documentsOf(store)) {
    const prefix = /^([A-Za-z]+)-\d+$/.exec(Id)?.[1];
    if (prefix !== undefined) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, idNumber(Id)));
  }
  for (const [prefix, number] of highest) store.ids.startAt(prefix, number + 1);
}
