import { expect, it } from "vitest";
import { withoutHostKeys } from "./host-keys.ts";

const FIELDS = ["spaceName", "take"];

it.each([
  [
    { spaceName: "a", sessionId: "x", chatInput: "hi", action: "sendMessage" },
    ["sessionId", "chatInput", "action"],
  ],
  [{ toolCallId: "call_1", tool: "list_projects" }, ["toolCallId", "tool"]],
  [{ random_string: "dummy" }, ["random_string"]],
  [{ _meta: { progressToken: 1 }, _placeholder: true }, ["_meta", "_placeholder"]],
  [{ spaceName: "a", take: 3 }, []],
])("of %j the keys %j are the host's", (args: object, ignored: readonly string[]) => {
  const result = withoutHostKeys(args, FIELDS);
  expect(result.ignored).toEqual(ignored);
  expect(Object.keys(result.args as object)).toEqual(
    Object.keys(args).filter((key) => !ignored.includes(key)),
  );
});

it.each([{ action: "deploy" }, { tool: "x" }, { sessionid: "x" }, { _spaceName: "a" }, { _take: 3 }])(
  "%j could be meant for the tool, and is kept for the check",
  (args) => {
    expect(withoutHostKeys(args, FIELDS)).toEqual({ args, ignored: [] });
  },
);

it("a field of the tool is never the host's", () => {
  const args = { sessionId: "x", action: "y", _meta: 1 };
  expect(withoutHostKeys(args, Object.keys(args))).toEqual({ args, ignored: [] });
});

it.each([null, "text", [1]])("%j is left to the check", (args) => {
  expect(withoutHostKeys(args, FIELDS)).toEqual({ args, ignored: [] });
});
