/** Callers of a read tool over MCP 2026-07-28, each with a connection of its own that stays open. */
import { Agent, request } from "node:http";

/** The number of spaces, in structured content or in the text, where the quotes are escaped. */
const TWO_SPACES = /\\?"total\\?":2/;

const META = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
  "io.modelcontextprotocol/clientInfo": { name: "bench", version: "1" },
};

/** Makes `calls` calls from `callers` at once, to several servers in turn; answers the rate and the latencies in milliseconds. */
export async function load(urls, { calls, callers, key }) {
  const all = [urls].flat();
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const times = new Float64Array(calls);
  let next = 0;
  const started = performance.now();
  const caller = async () => {
    while (next < calls) {
      const at = next++;
      const from = performance.now();
      await call(all[at % all.length], agent, key, at);
      times[at] = performance.now() - from;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  times.sort();
  const at = (share) => times[Math.min(calls - 1, Math.floor(calls * share))];
  return { perSecond: calls / seconds, p50: at(0.5), p99: at(0.99), max: times[calls - 1] };
}

/** `take` differs from call to call, so that no two calls could share a response. */
function call(url, agent, key, at) {
  const body = JSON.stringify({
    jsonrpc: "2.0",
    id: at,
    method: "tools/call",
    params: { name: "list_spaces", arguments: { take: 1 + (at % 200) }, _meta: META },
  });
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/mcp`,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          accept: "application/json, text/event-stream",
          "mcp-protocol-version": "2026-07-28",
          "mcp-method": "tools/call",
          "mcp-name": "list_spaces",
          authorization: `Bearer ${key}`,
        },
      },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => {
          if (response.statusCode === 200 && TWO_SPACES.test(text)) resolve();
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
