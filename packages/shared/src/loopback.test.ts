import { expect, it } from "vitest";
import { isLoopback } from "./loopback.ts";

it.each(["localhost", "LOCALHOST", "127.0.0.1", "127.8.0.254", "::1", "[::1]"])(
  "%s is this machine",
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

it.each(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.com", "localhost.example.com", "128.0.0.1", ""])(
  '"%s" is not this machine alone',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
