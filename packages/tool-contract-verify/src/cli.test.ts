import { describe, expect, it } from "vitest";
import { redone, where } from "../test/breaks.ts";
import { type Break, soundApp, TOKEN } from "../test/tool-server.ts";
import { runCli } from "./cli.ts";
import type { ContractReport } from "./report.ts";

const URL_ = "http://127.0.0.1";

async function run(
  argv: readonly string[],
  env: Record<string, string> = { TOOL_CONTRACT_TOKEN: TOKEN },
  broken?: Break,
) {
  const sound = soundApp();
  const out: string[] = [];
  const err: string[] = [];
  const files: Record<string, string> = { "token.txt": `${TOKEN}\n`, "empty.txt": "\n" };
  const code = await runCli(argv, {
    env,
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error("ENOENT");
      return text;
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    fetch: async (input, init) => {
      const request = new Request(String(input), init);
      return broken ? broken(request, sound) : sound(request);
    },
  });
  return { code, out: out.join(""), err: err.join("") };
}

describe("tool-contract verify", () => {
  it("the command prints a line for each check and exits with 0", async () => {
    const { code, out, err } = await run(["verify", URL_]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("the contract holds");
    expect(out).not.toContain(TOKEN);
  });

  it("the command prints JSON, with the token from a file and a tool to call", async () => {
    const argv = ["verify", URL_, "--token-file", "token.txt", "--json"];
    const { code, out } = await run(
      [...argv, "--call", "get_article", "--arguments", '{"article_id":7}'],
      {},
    );
    expect(code).toBe(0);
    expect(JSON.parse(out) as ContractReport).toMatchObject({
      passed: true,
      calledTool: "get_article",
      url: URL_,
    });
  });

  it("the command exits with 1 when a MUST failed", async () => {
    const html = where(
      (path) => path === "/health",
      (sound) => redone(sound, { headers: { "content-type": "text/html" } }),
    );
    const { code, out } = await run(["verify", URL_], undefined, html);
    expect(code).toBe(1);
    expect(out).toContain("the contract is broken");
  });

  it("the command exits with 1 when the server cannot be reached", async () => {
    const gone: Break = () =>
      Promise.reject(Object.assign(new Error("fetch failed"), { cause: new Error("refused") }));
    const { code, err } = await run(["verify", URL_], undefined, gone);
    expect([code, err]).toEqual([1, "tool-contract: http://127.0.0.1 cannot be reached: refused.\n"]);
  });

  it.each([
    [["verify", URL_], {}, "TOOL_CONTRACT_TOKEN"],
    [["verify", URL_, "--token-file", "none.txt"], {}, "none.txt cannot be read"],
    [["verify", URL_, "--token-file", "empty.txt"], {}, "holds no token"],
    [["verify", URL_, "--token", TOKEN], undefined, "unknown option"],
    [["verify"], undefined, "missing required argument"],
    [["verify", "tools"], undefined, "address"],
    [["verify", URL_, "--arguments", "{}"], undefined, "needs --call"],
    [["verify", URL_, "--call", "list_articles", "--arguments", "[1]"], undefined, "JSON object"],
    [["verify", URL_, "--call", "list_articles", "--arguments", "{"], undefined, "JSON object"],
    [["verify", URL_, "--call", "drop_table"], undefined, "no tool"],
    [["verify", URL_, "--timeout", "soon"], undefined, "--timeout"],
    [["verify", URL_, "--timeout", "0.5"], undefined, "--timeout must be 1 to 600 seconds."],
    [["verify", URL_, "--timeout", "601"], undefined, "--timeout must be 1 to 600 seconds."],
    [[], undefined, "say what to do"],
    [["check", URL_], undefined, "unknown command"],
  ])("the command %j exits with 2 and one line", async (argv, env, words) => {
    const { code, out, err } = await run(argv, env);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^tool-contract: .*\n$/);
    expect(err).toContain(words);
    expect(err).not.toContain(`${TOKEN} `);
  });

  it("the command prints its help and version", async () => {
    expect(await run(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    const help = await run(["verify", "--help"]);
    expect(help.code).toBe(0);
    expect(help.out).toMatchSnapshot();
  });
});
