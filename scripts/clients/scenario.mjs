/**
 * What each client does: it lists tools, calls one, and wants one write approved. Where the client can ask a person, the
 * person accepts, declines, and does not answer; where it cannot, the write is refused with its plan until it is confirmed.
 */

const IN_SPACE = { spaceName: "Default" };
const PROJECT = { ...IN_SPACE, projectName: "Checkout Service" };

/**
 * Runs everything with one client.
 * @param connect connects, and puts questions to `answer`; resolves to `{ tools, call, close }`
 * @param asks whether the client can ask a person
 * @param number makes the versions of the releases different from those of other clients
 * @returns one row for each thing: what it is, and the problem when it went wrong
 */
export async function runScenario({ connect, asks, number }) {
  const rows = [];
  const check = async (does, run) => {
    try {
      await run();
      rows.push({ does });
    } catch (error) {
      rows.push({ does, problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const version = (part) => `${number}.${part}.0`;
  await check("list", () => using(connect, {}, lists));
  await check("call", () => using(connect, {}, reads));
  if (asks) {
    await check("write, accepted", () => accepted(connect, version(1)));
    await check("write, declined", () => declined(connect, version(2)));
    await check("write, no answer", () => unanswered(connect, version(3)));
  } else await check("write, plan and confirm", () => confirmed(connect, version(1)));
  return rows;
}

async function using(connect, answers, run) {
  const client = await connect(answers.answer ?? (() => fail("nobody may be asked")));
  try {
    return await run(client);
  } finally {
    await client.close();
  }
}

async function lists(client) {
  const names = await client.tools();
  for (const name of ["list_spaces", "create_release"])
    if (!names.some((one) => one.endsWith(name))) fail(`no tool ${name} in ${names.join(", ")}`);
}

async function reads(client) {
  has(await client.call("list_spaces", {}), "Default");
}

async function accepted(connect, releaseVersion) {
  const questions = [];
  const answer = async (message) => {
    questions.push(message);
    return "accept";
  };
  const args = { ...PROJECT, releaseVersion };
  has(await using(connect, { answer }, (client) => client.call("create_release", args)), releaseVersion);
  if (questions.length !== 1) fail(`asked ${questions.length} times`);
  has(questions[0], releaseVersion);
  await exists(connect, releaseVersion, true);
}

async function declined(connect, releaseVersion) {
  const answer = async () => "decline";
  const args = { ...PROJECT, releaseVersion };
  has(await using(connect, { answer }, (client) => client.call("create_release", args)), "declined");
  await exists(connect, releaseVersion, false);
}

/** The person never answers; the client goes away while the question is open. */
async function unanswered(connect, releaseVersion) {
  await new Promise((resolve, reject) => {
    const answer = () => {
      resolve();
      return new Promise(() => undefined);
    };
    const args = { ...PROJECT, releaseVersion };
    const late = (text) => reject(new Error(`responded without an answer: ${text}`));
    connect(answer).then((client) => {
      // After the question the outcome of the call depends on the client; that of the write does not.
      client.call("create_release", args).then(late, reject);
    }, reject);
  });
  await exists(connect, releaseVersion, false);
}

async function confirmed(connect, releaseVersion) {
  const args = { ...PROJECT, releaseVersion };
  await using(connect, {}, async (client) => {
    has(await client.call("create_release", args), "approval_required");
    await existsFor(client, releaseVersion, false);
    has(await client.call("create_release", { ...args, confirm: true }), releaseVersion);
    await existsFor(client, releaseVersion, true);
  });
}

function exists(connect, releaseVersion, wanted) {
  return using(connect, {}, (client) => existsFor(client, releaseVersion, wanted));
}

async function existsFor(client, releaseVersion, wanted) {
  const text = await client.call("find_releases", { ...IN_SPACE, projectId: "Projects-1" });
  has(text, "Releases-");
  if (text.includes(releaseVersion) !== wanted)
    fail(`release ${releaseVersion} is ${wanted ? "not" : ""} there: ${text.slice(0, 500)}`);
}

function has(text, part) {
  if (!text.includes(part)) fail(`'${part}' is not in: ${text.slice(0, 500)}`);
}

function fail(problem) {
  throw new Error(problem);
}
