/**
 * Our HTTP stack with another server behind it: guards, limits, MCP sessions and transport are those of the product, tools,
 * prompts and resources those that the conformance suites call. Octopus is never reached.
 */
import { InMemoryServerEventBus } from "@modelcontextprotocol/server";
import { openLog, readServerSettings } from "@octo/app-kit";
import { serve } from "../src/server.ts";
import { readHttpSettings } from "../src/settings/http-settings.ts";
import { stopOnSignals } from "../src/stop.ts";
import { createFixtureFactory } from "./fixture-factory.ts";

const flags = { serverUrl: "http://127.0.0.1:9", port: "0", auth: "none", callsPerMinute: "100000" };
const log = openLog({
  level: "info",
  file: undefined,
  quiet: false,
  now: () => new Date(),
  stderr: process.stderr,
});
const events = new InMemoryServerEventBus();
const running = await serve({
  server: readServerSettings(flags, {}),
  http: readHttpSettings(flags, {}),
  own: { kind: "apiKey", key: "API-UNUSED" },
  environment: {},
  log,
  factory: createFixtureFactory(events),
  events,
});
stopOnSignals(running, log);
