/** Which values the flags of the HTTP app accept: one definition for the check and for the help. */
import type { NumberRange } from "@octo/app-kit";

export { describeRange, type NumberRange, readNumber } from "@octo/app-kit";

/** Ways in which callers prove who they are. */
export const AUTH_MODES = ["none", "bearer", "oauth", "mtls", "octopus-key"] as const;

/** How callers prove who they are. */
export type AuthMode = (typeof AUTH_MODES)[number];

/** The flags that take a whole number. */
export const NUMBERS = {
  port: { flag: "--port", min: 0, max: 65_535, byDefault: 8_080 },
  metricsPort: { flag: "--metrics-port", min: 0, max: 65_535, byDefault: undefined },
  maxBody: { flag: "--max-body", min: 1_024, max: 64_000_000, byDefault: 1_048_576, unit: "bytes" },
  maxParallel: { flag: "--max-parallel", min: 1, max: 10_000, byDefault: 16 },
  callsPerMinute: { flag: "--calls-per-minute", min: 1, max: 10_000_000, byDefault: 240 },
  callTimeout: { flag: "--call-timeout", min: 1, max: 3_600, byDefault: 30, unit: "seconds" },
  drainTimeout: { flag: "--drain-timeout", min: 0, max: 3_600, byDefault: 30, unit: "seconds" },
  oauthTokenHours: { flag: "--oauth-token-hours", min: 1, max: 8_760, byDefault: 24, unit: "hours" },
  resultChars: { flag: "--result-chars", min: 1_000, max: 1_000_000, byDefault: 8_000, unit: "characters" },
} as const satisfies Readonly<Record<string, NumberRange>>;
