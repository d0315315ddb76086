import { expect, it } from "vitest";
import { notFoundAt } from "./not-found.ts";

const SERVED =
  "MCP is served at https://o.example/mcp (Streamable HTTP). The tool contract lists tools at GET https://o.example/tools and calls them at POST https://o.example/tool/{name}/call.";

it.each([
  ["/", "none", "There is nothing at /."],
  ["//mcp", "none", "There is nothing at //mcp."],
  [
    "/sse",
    "none",
    "There is nothing at /sse. The HTTP+SSE transport of 2024-11-05 is not served; choose the transport 'http' or 'streamable-http' in the client.",
  ],
  [
    "/.well-known/oauth-authorization-server",
    "bearer",
    "There is nothing at /.well-known/oauth-authorization-server. This server does not use OAuth (--auth bearer). Set the header Authorization: Bearer <key> in the client.",
  ],
  [
    "/register",
    "octopus-key",
    "There is nothing at /register. This server does not use OAuth (--auth octopus-key). Set the header X-Octopus-ApiKey in the client.",
  ],
  [
    "/authorize",
    "oauth",
    "There is nothing at /authorize. Tokens come from the issuer that https://o.example/.well-known/oauth-protected-resource/mcp names.",
  ],
] as const)("%s with --auth %s is 404 with the addresses that exist", async (path, auth, beginning) => {
  const response = notFoundAt(path, { base: "https://o.example", auth });
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ error: "not_found", message: `${beginning} ${SERVED}` });
});

it("an address is shown in one short line", async () => {
  const response = notFoundAt(`/a\n\u0007${"b".repeat(200)}`, { base: "https://o.example", auth: "none" });
  expect(((await response.json()) as { message: string }).message).toMatch(
    /^There is nothing at \/a b{77}\. MCP/,
  );
});
