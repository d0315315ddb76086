/** Counts what happened, from what callers learned, what Octopus received, and what it has in the end. */

/** A write counts by the store's clock, and reaches Octopus a little later: windows that are compared are so much shorter. */
const WINDOW_MS = 55_000;

/** Compares the three sides. */
export async function countAll({ run, recorder, octopus, faults, cap }) {
  const made = await versionsIn(octopus);
  const sent = new Map();
  for (const { version } of recorder.writes) sent.set(version, (sent.get(version) ?? 0) + 1);
  const learned = [...run.all];
  const ofMeaning = (wanted) =>
    learned.filter(([, meaning]) => meaning === wanted).map(([version]) => version);
  const unknown = ofMeaning("unknown");
  // The server waits for the person; the client got an error for the message that it sent, and does not send it again.
  const unanswered = run.silentCalls.filter(({ errors }) => errors.some(isLostMessage)).length;
  const doubled = [...sent].filter(([, times]) => times > 1).map(([version]) => version);
  const counts = {
    ...run.counts,
    callsWithoutResponse: run.silentCalls.length - unanswered,
    callsThatWaitForThePerson: unanswered,
    writesAskedFor: learned.length,
    writesDone: ofMeaning("done").length,
    writesKnownToExist: ofMeaning("exists").length,
    unknownOutcomes: unknown.length,
    unknownThatHadHappened: unknown.filter((version) => made.has(version)).length,
    writesSent: recorder.writes.length,
    mostWritesInAMinute: mostWithin(recorder.writes.map(({ at }) => at)),
    doubledWrites: doubled.length,
    lostWrites: ofMeaning("done").filter((version) => !made.has(version)).length,
  };
  const capsExceeded = counts.mostWritesInAMinute > cap ? 1 : 0;
  const { doubledWrites, lostWrites, approvalsUsedTwice, callsWithoutResponse } = counts;
  const recovery = faults.map(({ kind, began, ended }) => ({
    kind,
    read: firstAfter(run.times.read, began, ended),
    write: firstAfter(run.times.write, began, ended),
  }));
  const isRight =
    doubledWrites + lostWrites + approvalsUsedTwice + capsExceeded + callsWithoutResponse === 0 &&
    counts.writesDone > 0 &&
    recovery.every(({ read, write }) => read !== undefined && write !== undefined);
  const ofWrite = (version) => ({
    who: `the write of ${version} was sent twice`,
    lines: run.around(
      version,
      recorder.writes.filter((write) => write.version === version).map(({ at }) => at),
    ),
  });
  return {
    ...{ counts: { ...counts, capsExceeded }, refusals: run.refusals, recovery, isRight },
    doubled: doubled.map(ofWrite),
  };
}

const isLostMessage = (error) => error.startsWith("Failed to send response");

/** All versions that Octopus has. */
async function versionsIn({ url, key }) {
  const found = new Set();
  for (let skip = 0; ; skip += 200) {
    const response = await fetch(`${url}/api/Spaces-1/releases?skip=${skip}&take=200`, {
      headers: { "x-octopus-apikey": key },
    });
    const { Items } = await response.json();
    for (const { Version } of Items) found.add(Version);
    if (Items.length < 200) return found;
  }
}

function mostWithin(times) {
  const sorted = [...times].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [at, time] of sorted.entries()) {
    while (time - sorted[first] > WINDOW_MS) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}

/** Milliseconds from when everything was there again to the first success; 0 when there was one meanwhile. */
function firstAfter(times, began, ended) {
  if (times.some((time) => time >= began + 500 && time <= ended)) return 0;
  const next = times.filter((time) => time >= ended).sort((a, b) => a - b)[0];
  return next === undefined ? undefined : next - ended;
}

/** Prints the counts. */
export function report({
  counts,
  refusals,
  recovery,
  isRight,
  seed,
  callers,
  seconds,
  notes,
  silent,
  doubled,
}) {
  const say = (text) => process.stdout.write(`${text}\n`);
  say(`seed ${seed}, ${callers} callers, ${seconds} seconds`);
  for (const [name, count] of Object.entries(counts))
    say(`${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).padEnd(28)}${count}`);
  say(`refused for now             ${JSON.stringify(refusals)}`);
  const kinds = [...new Set(recovery.map(({ kind }) => kind))];
  say("faults, with the longest time from their end to the next success of a read and of a write");
  for (const kind of kinds) {
    const all = recovery.filter((one) => one.kind === kind);
    const longest = (what) =>
      all.some((one) => one[what] === undefined) ? "never" : `${Math.max(...all.map((one) => one[what]))} ms`;
    say(
      `  ${kind.padEnd(30)}${String(all.length).padStart(3)} times, read ${longest("read")}, write ${longest("write")}`,
    );
  }
  for (const { who, lines, logs = [], errors = [] } of [...doubled, ...silent]) {
    say(who);
    for (const line of [...lines, ...errors.map((error) => `    client: ${error}`), ...logs])
      say(`  ${line}`);
  }
  for (const [text, times] of notes) say(`  ${times} x ${text}`);
  say(isRight ? "right" : "WRONG");
}
