import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { createToolHost, readServers, toOpenAiChatTools } from "@octo/tool-host";

const host = createToolHost({
  servers: readServers({ mcpServers: [{ name: "shop", baseUrl: "http://127.0.0.1:9", credentialId: 1 }] }),
  credentials: () => "token-1",
});
deepStrictEqual(toOpenAiChatTools(host.tools()), []);
strictEqual((await host.call("shop_get", {})).kind, "error");
await host.close();
