import { strictEqual } from "node:assert/strict";
import { createContractHandler, type ToolSource } from "@octo/tool-contract";
import { fakeSource } from "@octo/tool-contract/testing";

const source: ToolSource = fakeSource();
const handler = createContractHandler({ prefix: "shop" });
const request = new Request("https://tools.example.com/tools");
const response = await handler.handle(source, request, { caller: "key-1", signal: request.signal });
strictEqual(response.status, 200);
