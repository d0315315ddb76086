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
 * The limits for all questions together. The one for requests is a little above what is needed today, so that it does not
 * grow; the aim is 150 (docs/status.md). It holds when names are known.
 */
export const LIMITS = { callsPerQuestion: 1.3, tokens: 25_000, requests: 195 };

/**
 * Asks questions as one conversation for each world, so that names are asked for once. A question that changes its world
 * gets one of its own.
 *
 * A conversation begins with the lists of names that most conversations read at some time: spaces, environments, and the
 * projects and tenants of a space that fit on one page. Their requests are in no question, and are counted by themselves; with
 * `cold` these lists are left out.
 */
export async function askAll(parts, questions, { seed, start, cold = false, onNames }) {
  const results = new Map();
  for (const name of new Set(questions.map(({ world }) => world))) {
    const open = async () => {
      const world = await openWorld(parts, { world: name, seed, start });
      const requests = cold ? 0 : await world.readNames();
      onNames?.(requests);
      return world;
    };
    const shared = await open();
    for (const question of questions.filter(({ world }) => world === name)) {
      const world = question.changes ? await open() : shared;
      results.set(question.id, await askOne(question, world));
      if (world !== shared) await world.close();
    }
    await shared.close();
  }
  return questions.map(({ id }) => results.get(id));
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
