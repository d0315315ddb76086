/**
 * The text of task logs. Lines are made from the facts of the step and the seed of the task whenever they are read, so
 * that nothing is stored and the same task always has the same log.
 */

import type { ScriptStep, TaskRecord } from "../model/task.ts";
import { createRandom, type Random, seedFrom } from "../random.ts";
import { failureLines } from "./failure-lines.ts";
import type { Category, LogLine, Say } from "./log-entry.ts";

/** The lines of one step on one target. */
export function targetLines(task: TaskRecord, step: ScriptStep, target: string): LogLine[] {
  const random = createRandom(seedFrom(task.seed, step.number, target));
  return collect((say) => {
    describeStart(say, step, target);
    BODY[step.kind](say, step, target, random);
    if (step.warning !== null) say("Warning", step.warning);
    if (step.failure !== null) failureLines(say, step.failure, target, random);
    else if (step.kind !== "manual") say("Verbose", "Exit code: 0");
  });
}

/** The lines of the package acquisition before the steps. */
export function acquisitionLines(task: TaskRecord): LogLine[] {
  const random = createRandom(seedFrom(task.seed, "acquire"));
  const packages = new Map(
    task.script.steps.flatMap((step) =>
      step.package === null ? [] : [[step.package.id, step.package.version] as const],
    ),
  );
  return collect((say) => {
    say("Info", `Acquiring ${packages.size} package${packages.size === 1 ? "" : "s"}`);
    for (const [id, version] of packages) {
      const hash = Array.from({ length: 40 }, () => random.int(0, 15).toString(16)).join("");
      say("Verbose", `Making a list of packages to download`);
      say("Info", `Downloading package ${id} v${version} from feed: 'Octopus Server (built-in)'`);
      say("Verbose", `SHA1 hash of package ${id}.${version} is: ${hash}`);
      say("Verbose", `Downloaded ${random.int(4, 96)}.${random.int(10, 99)} MB to the package cache`);
      say("Info", `Package ${id} version ${version} is ready`);
    }
  });
}

function collect(write: (say: Say) => void): LogLine[] {
  const lines: { category: Category; text: string }[] = [];
  write((category, text) => {
    for (const part of text.split("\n")) lines.push({ category, text: part });
  });
  return lines.map((line, index) => ({ ...line, at: index / Math.max(lines.length, 1) }));
}

function describeStart(say: Say, step: ScriptStep, target: string): void {
  if (step.kind === "manual") return;
  say("Verbose", `Starting Calamari for ${step.name} on ${target}`);
  say("Verbose", "Octopus Deploy: Calamari version 2026.3.418+Branch.main.Sha.7f3ac21e9d");
  if (step.package !== null) {
    say("Info", `Deploying package: ${step.package.id}.${step.package.version}.zip`);
    say(
      "Verbose",
      `Extracting package '${step.package.id}' version ${step.package.version} to /etc/octopus/Applications`,
    );
  }
}

const BODY: Record<ScriptStep["kind"], (say: Say, step: ScriptStep, target: string, random: Random) => void> =
  {
    container: containerLines,
    package: packageLines,
    migration: migrationLines,
    script: scriptLines,
    manual: manualLines,
    health: healthLines,
  };

function containerLines(say: Say, step: ScriptStep, target: string, random: Random): void {
  const name = (step.package?.id ?? step.name).toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const revision = random.int(21, 480);
  say("Info", `Creating or updating deployment ${name} in the cluster of ${target}`);
  say("Verbose", `kubectl apply -f deployment.yml --namespace shop`);
  say("Info", `deployment.apps/${name} configured`);
  if (step.failure !== null) return;
  say(
    "Info",
    `Waiting for rollout of revision ${revision} to finish: 0 of 3 updated replicas are available...`,
  );
  say(
    "Verbose",
    `Pod ${name}-${random.token(5).toLowerCase()}: Pulled image in ${random.int(2, 9)}.${random.int(1, 9)}s`,
  );
  say(
    "Info",
    `Waiting for rollout of revision ${revision} to finish: 2 of 3 updated replicas are available...`,
  );
  say("Info", `deployment "${name}" successfully rolled out`);
}

function packageLines(say: Say, step: ScriptStep, target: string, random: Random): void {
  say("Info", `Performing variable substitution in ${random.int(2, 7)} files`);
  say("Verbose", "Structured configuration: appsettings.json replaced 14 values");
  if (step.failure !== null) return;
  say("Info", `Copying ${random.int(180, 920)} files to the installation directory on ${target}`);
  say("Info", "Switched symbolic link 'current' to the new version");
  say("Verbose", `Applying retention policy: ${random.int(0, 2)} old deployments removed`);
}

function migrationLines(say: Say, step: ScriptStep, target: string, random: Random): void {
  say(
    "Info",
    `Master ConnectionString => Server=${target};Database=Shop;Encrypt=True;Application Name=checkout-migrate`,
  );
  say("Info", "Beginning database upgrade");
  if (step.preface !== null) say("Info", step.preface);
  say("Verbose", "Checking whether journal table exists");
  say("Info", `Fetching list of already executed scripts: ${random.int(180, 190)} found`);
  if (step.failure !== null) return;
  say("Info", "Executing Database Server script '0187_ExtendBasketExpiry.sql'");
  say("Verbose", `Script finished in ${random.int(400, 4200)} ms`);
  say("Info", "Upgrade successful");
}

function scriptLines(say: Say, step: ScriptStep, target: string, random: Random): void {
  say("Verbose", `Running script on ${target}`);
  for (const line of step.instructions === null ? [] : step.instructions.split("\n")) say("Info", line);
  if (step.failure !== null) return;
  say("Info", `Completed ${step.name.toLowerCase()} in ${random.int(1, 9)}.${random.int(0, 9)}s`);
}

function healthLines(say: Say, _step: ScriptStep, target: string, random: Random): void {
  for (const path of ["/healthz", "/readyz", "/version"]) {
    say("Info", `GET https://${target}.wrenfinch.example${path} -> 200 in ${random.int(18, 240)} ms`);
  }
  say("Highlight", "All health checks passed");
}

function manualLines(say: Say, step: ScriptStep): void {
  say("Wait", `Waiting for manual intervention: ${step.instructions ?? step.name}`);
}
