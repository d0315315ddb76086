import { expect, it } from "vitest";
// @ts-expect-error The checker of pages is JavaScript without types.
import { runPage } from "./run-page.mjs";

const octopus = {
  environment: { GREETING: "hello" },
  fillIn: (text: string) => text.replaceAll("https://your.octopus.example", "http://127.0.0.1:9"),
  fillFolder: () => undefined,
};
const run = (...blocks: readonly string[]) => runPage("page.md", octopus, blocks.join("\n\n"));
const sh = (text: string) => `\`\`\`sh\n${text}\n\`\`\``;

it("runs blocks in order, in a folder that looks like the clone and with a home of its own", async () => {
  const result = await run(
    sh('echo "$GREETING" > said && test -f package.json && test -d apps/cli'),
    sh('test "$(cat said)" = hello && test -d ~/.cursor && command -v octo-mcp'),
  );
  expect(result).toMatchObject({ ok: true, blocks: 2 });
});

it("writes blocks that are files, and fills in the reader's own server", async () => {
  const file = "```yaml\n# policy.yaml\nversion: 1\n```";
  const result = await run(
    file,
    sh('grep -q "version: 1" policy.yaml && test https://your.octopus.example = http://127.0.0.1:9'),
  );
  expect(result).toMatchObject({ ok: true });
});

it("says which line of the page failed, and what the command said", async () => {
  const result = await run(sh("true"), sh("echo no such thing >&2; exit 3"), sh("touch never"));
  expect(result).toEqual({ ok: false, line: 5, output: "no such thing\n" });
});

it("leaves out what a marker says is not run, and accepts an end that is expected", async () => {
  const result = await run(
    `<!-- not run: needs a real Octopus -->\n\n${sh("exit 9")}`,
    `<!-- exits: 2, because nothing is there -->\n\n${sh("ls /nothing/there")}`,
  );
  expect(result).toMatchObject({ ok: true, blocks: 1 });
});

it("keeps a server running, on a free port, until the next one", async () => {
  const server =
    'node -e \'require("http").createServer((q, r) => r.end("up")).listen(process.argv.at(-1), "127.0.0.1")\' --';
  const result = await run(
    `<!-- serves: http://127.0.0.1:8080/ -->\n\n${sh(server)}`,
    sh('test "$(curl -fs http://127.0.0.1:8080/)" = up'),
  );
  expect(result).toMatchObject({ ok: true });
});
