import { expect, it } from "vitest";
import { compareServerVersions } from "./index.ts";

it.each([
  ["2026.3.15581", "2026.3.15581", 0],
  ["2026.3", "2026.3.0", 0],
  ["2026.10", "2026.9", 1],
  ["2025.4.9999", "2026.1", -1],
  ["2026.3.1-rc.2", "2026.3.1", 0],
  ["0.0.0", "2026.3", 1],
  ["2026.3", "0.0.0-local", -1],
  ["0.0.0", "0.0.0", 0],
])("orders the server versions %s and %s", (a, b, sign) => {
  expect(Math.sign(compareServerVersions(a, b))).toBe(sign);
});
