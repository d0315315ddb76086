import { describe, expect, it } from "vitest";
import { parseCommand, UsageError } from "./options.ts";

describe("octo-simulator", () => {
  it("has defaults for all options", () => {
    expect(parseCommand([])).toEqual({
      kind: "start",
      faults: [],
      options: { port: 8065, seed: 1, speed: 1 },
    });
    expect(parseCommand(["--help"]).kind).toBe("help");
  });

  it("reads every option", () => {
    const command = parseCommand([
      "--port=0",
      "--seed",
      "7",
      "--speed",
      "60",
      "--server-version",
      "2024.1.0",
      "--api-key",
      "API-ABC1",
      "--virtual-directory",
      "/octopus",
      "--world",
      "large",
      "--rate-limit",
      "--fault",
      "redirect:location=http://127.0.0.1:9,method=GET,times=1",
      "--fault",
      "429:retryAfter=none",
      "--fault",
      "429:retryAfter=5,retryAfterForm=date",
      "--fault",
      "delay:delayMs=5,method=GET",
    ]);
    expect(command).toEqual({
      kind: "start",
      faults: [
        { kind: "redirect", location: "http://127.0.0.1:9", method: "GET", times: 1 },
        { kind: "429", retryAfter: "none" },
        { kind: "429", retryAfter: 5, retryAfterForm: "date" },
        { kind: "delay", delayMs: 5, method: "GET" },
      ],
      options: {
        port: 0,
        seed: 7,
        speed: 60,
        serverVersion: "2024.1.0",
        apiKey: "API-ABC1",
        virtualDirectory: "/octopus",
        world: "large",
        rateLimit: true,
      },
    });
  });

  it.each([
    ["--port", "x"],
    ["--port", "70000"],
    ["--seed", "1.5"],
    ["--speed", "0"],
    ["--world", "mars"],
    ["--api-key", "abc"],
    ["--fault", "earthquake"],
    ["--fault", "429:times=x"],
    ["--fault", "status:status=42"],
    ["--fault", "429:retryAfterForm=never"],
    ["--rate-limit=5"],
    ["--server-version", "new"],
    ["--virtual-directory", "octopus"],
    ["--nonsense"],
  ])("refuses %s %s with one line", (...args: string[]) => {
    expect(() => parseCommand(args)).toThrow(UsageError);
    try {
      parseCommand(args);
    } catch (error) {
      expect(String(error)).not.toContain("\n");
    }
  });
});
