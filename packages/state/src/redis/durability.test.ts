import { expect, it } from "vitest";
import { durabilityWarnings } from "./durability.ts";

it.each([
  ["", 0],
  ["aof_enabled:1\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n", 0],
  ["aof_enabled:1\r\nmaxmemory:0\r\nmaxmemory_policy:allkeys-lru\r\n", 0],
  ["aof_enabled:0\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n", 1],
  ["aof_enabled:0\r\nmaxmemory:1000000\r\nmaxmemory_policy:allkeys-lru\r\n", 2],
])("%j has %i warnings", (info, count) => {
  expect(durabilityWarnings(info)).toHaveLength(count);
});
