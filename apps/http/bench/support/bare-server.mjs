/** The smallest server that one would write with the SDK: one tool that fetches from Octopus and returns the response. */
import { serve } from "@hono/node-server";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";

const [upstream] = process.argv.slice(2);
const page = z.looseObject({ items: z.array(z.looseObject({})), total: z.number() });

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: "bare", version: "1" });
  server.registerTool(
    "list_spaces",
    {
      description: "Lists spaces",
      inputSchema: z.object({ take: z.number().default(30) }),
      outputSchema: page,
    },
    async ({ take }) => {
      const response = await fetch(`${upstream}/api/spaces?take=${take}`, {
        headers: { "x-octopus-apikey": "API-BENCH" },
      });
      const { Items, TotalResults } = await response.json();
      const structuredContent = {
        items: Items.map(({ Id, Name }) => ({ id: Id, name: Name })),
        total: TotalResults,
      };
      return { structuredContent, content: [{ type: "text", text: JSON.stringify(structuredContent) }] };
    },
  );
  return server;
});

serve({ fetch: (request) => handler.fetch(request), port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stderr.write(`${JSON.stringify({ message: "ready", url: `http://127.0.0.1:${port}` })}\n`);
});
