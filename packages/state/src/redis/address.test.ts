import { describe, expect, it } from "vitest";
import { readStateAddress } from "./address.ts";

const single = {
  nodes: [{ host: "store", port: 6_379 }],
  tls: false,
  kind: "single",
  name: undefined,
  username: undefined,
  password: undefined,
  db: 0,
};

describe("the address of a store", () => {
  it.each([
    ["redis://store", single],
    ["REDIS://store:7000/3", { ...single, nodes: [{ host: "store", port: 7_000 }], db: 3 }],
    ["rediss://app:p%40ss%2F:x@store", { ...single, tls: true, username: "app", password: "p@ss/:x" }],
    ["redis://:secret@[::1]:6380", { ...single, nodes: [{ host: "::1", port: 6_380 }], password: "secret" }],
    [
      "rediss+cluster://a,b:7001",
      {
        ...single,
        tls: true,
        kind: "cluster",
        nodes: [
          { host: "a", port: 6_379 },
          { host: "b", port: 7_001 },
        ],
      },
    ],
    [
      "redis+sentinel://a,b:5/main/2",
      {
        ...single,
        kind: "sentinel",
        name: "main",
        db: 2,
        nodes: [
          { host: "a", port: 26_379 },
          { host: "b", port: 5 },
        ],
      },
    ],
  ])("%s is read", (text, address) => {
    expect(readStateAddress(text)).toEqual({ ok: true, address });
  });

  it.each([
    ["http://store", "it is no address of a store"],
    ["redis://", "it is no address of a store"],
    ["redis://store:99999", "one of its hosts"],
    ["redis://a,b", "several hosts need"],
    ["redis://store/first", "the number of a database"],
    ["redis+cluster://store/1", "a cluster has the database 0 alone"],
    ["redis+sentinel://store", "the name of the main server"],
    ["redis://us%er:secret@store", "a % that begins no percent code"],
  ])("%s is refused with a problem that holds no password", (text, problem) => {
    const read = readStateAddress(text);
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
    expect(JSON.stringify(read)).not.toContain("secret");
  });
});
