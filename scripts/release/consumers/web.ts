import { strictEqual } from "node:assert/strict";
import { createApprovals, noAudit } from "@octo/mcp-tools";
import { createMemoryState } from "@octo/state";
import { createPages, createSignIns } from "@octo/web";

const state = createMemoryState();
const pages = createPages({
  approvals: createApprovals({ state }),
  audit: noAudit,
  now: Date.now,
  signIns: createSignIns({ state, now: Date.now }),
  ways: {},
  publicUrl: () => "https://octo.example.com",
  onError: (error) => {
    throw error;
  },
});
strictEqual((await pages.request("https://octo.example.com/pages.css")).status, 200);
