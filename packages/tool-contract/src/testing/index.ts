/** A source and a store in memory, for tests of servers that use the handler. */
export { FAKE_TOOLS, failure, fakeSource, result } from "./fake-source.ts";
export { memoryStore } from "./memory-store.ts";
