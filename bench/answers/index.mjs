/**
 * Asks the questions of people through the tools, and holds the answers against facts that are computed from the plain API of
 * the simulator, by code that shares nothing with the tools.
 */

import { NEXT } from "./questions/what-next.mjs";
import { WHERE } from "./questions/where.mjs";
import { WHO } from "./questions/who.mjs";
import { WHY } from "./questions/why.mjs";
import { openWorld } from "./server.mjs";

export const QUESTIONS = [...WHERE, ...WHY, ...NEXT, ...WHO].sort(
  (a, b) => Number.parseInt(a.id, 10) - Number.parseInt(b.id, 10) || (a.id < b.id ? -1 : 1),
);

/**
 * The limits for all questions together. Those for requests are a little above what is needed today, so that they do not
 * grow: `requests` when each question was asked before, `firstRequests` when it was not. The aim is 150 (docs/status.md).
 */
export const LIMITS = { callsPerQuestion: 1.3, tokens: 25_000, requests: 163, firstRequests: 195 };

/**
 * Asks questions in each world through one toolkit, as a server that runs for a while does. A question that changes its world gets a
 * world of its own.
 *
 * Requests are counted when names are known: each toolkit is first asked for the lists of names that most conversations read,
 * and then each question that changes nothing. `firstRequests` is what a question takes before that, when only the lists are
 * known. With `cold` nothing is asked before, and each question once.
 */
export async function askAll(parts, questions, { seed, start, cold = false }) {
  const results = new Map();
  for (const name of new Set(questions.map(({ world }) => world))) {
    const ofWorld = questions.filter(({ world }) => world === name);
    const open = async () => {
      const world = await openWorld(parts, { world: name, seed, start });
      if (!cold) await world.readNames();
      return world;
    };
    const first = cold ? new Map() : await askFor(ofWorld, open);
    const second = await askFor(ofWorld, async () => {
      const world = await open();
      if (!cold) for (const question of ofWorld) if (!question.changes) await askOne(question, world);
      return world;
    });
    for (const [id, result] of second)
      results.set(id, { ...result, firstRequests: first.get(id)?.requests ?? result.requests });
  }
  return questions.map(({ id }) => results.get(id));
}

/** The results of questions of one world by their ids. */
async function askFor(questions, open) {
  const results = new Map();
  const shared = await open();
  for (const question of questions) {
    const world = question.changes ? await open() : shared;
    results.set(question.id, await askOne(question, world));
    if (world !== shared) await world.close();
  }
  await shared.close();
  return results;
}

async function askOne(question, world) {
  const { id, text } = question;
  try {
    await question.prepare?.(world);
    const facts = await question.facts(world);
    const { ask, cost } = world.ask();
    const calls = await question.calls(ask, facts, world);
    const answers = [];
    for (const one of calls) answers.push(await one);
    return { id, text, ...cost, missing: question.check(answers, facts) };
  } catch (error) {
    return { id, text, calls: 0, requests: 0, tokens: 0, missing: [`could not be asked: ${error.stack}`] };
  }
}
