/**
 * Takes pictures of the demo in a terminal: its real output, with the colours that it has there, drawn by the Chromium of the
 * machine. Each picture shows some of its steps.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AnsiUp } from "ansi_up";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FOLDER = `${ROOT}docs/images/`;
const DEMO = "node apps/cli/dist/demo.js";

/** Which steps each picture shows. */
const PICTURES = {
  "demo-why": { first: 3, last: 4 },
  "demo-plan": { first: 6, last: 7 },
};

/** A spinner writes over its lines, which a picture cannot show. */
const SPINNER = /[\u2800-\u28ff]/;

const STYLE = `
  body { margin: 0; background: #fff; }
  pre { margin: 0; padding: 18px 22px; background: #1b1f27; color: #d7dce5; border-radius: 8px;
    font: 13px/1.45 "DejaVu Sans Mono", "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

const steps = stepsOf(outputOf(DEMO));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-lcd-text"],
});
const page = await browser.newPage({ viewport: { width: 1040, height: 600 }, deviceScaleFactor: 1 });
for (const [name, { first, last }] of Object.entries(PICTURES)) {
  const text = steps.slice(first - 1, last).join("\n\n");
  await page.setContent(`<style>${STYLE}</style><pre>${htmlOf(text)}</pre>`);
  await page.locator("pre").screenshot({ path: `${FOLDER}${name}.png`, omitBackground: true });
}
await browser.close();

/** What a command writes to a terminal; \`script\` gives it one. */
function outputOf(command) {
  const { status, stdout, stderr } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, TERM: "xterm-256color", COLUMNS: "110", CI: "" },
  });
  if (status !== 0) throw new Error(`'${command}' ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/** The numbered steps of the demo. Lines that a spinner wrote over are left out. */
function stepsOf(output) {
  const text = output
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.split("\r").at(-1))
    .filter((line) => !SPINNER.test(line))
    .join("\n")
    .replaceAll(/\u001b\[(?:\?25[hl]|\d*[AGJK])/g, "");
  return text
    .split(/\n\n(?=(?:\u001b\[\d+m)*\d+\. )/)
    .slice(1)
    .map((step) => step.replace(/\n\n[\s\S]*$/, "").trimEnd());
}

function htmlOf(text) {
  return new AnsiUp().ansi_to_html(text);
}
