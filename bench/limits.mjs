/**
 * The limits that `npm run bench -- --check` keeps, each with its reason. `most` and `least` are what fails CI: strict for counts and
 * bytes, and generous for times, because a machine may do other things meanwhile. `target` is what the design asks for; the table
 * shows whether the median holds it. `of: "ratio"` is about the ratio to the baseline, else the limit is about the number itself.
 */
import { LIMITS as QUESTIONS } from "./answers/index.mjs";

const STARTS = "People wait for the start of a server in every host, and hosts start many.";
const READ = "A model reads the whole list before it does anything.";
const COUNTED = "It is what is needed today, so that it does not grow unseen.";
const SLOW_MACHINE = "A slow machine must not fail; a change of the order of magnitude must.";

/** Packets to the store of replicas: those that a call sends, and those for which it waits, one after the other. */
const STORE_PACKETS = [
  { call: "read.contract", sent: 2, waits: 1, target: 2 },
  { call: "read.stateless", sent: 2, waits: 1, target: 2 },
  { call: "read.session", sent: 2, waits: 1, target: 2 },
  { call: "write.contract", sent: 6, waits: 4, target: 4 },
  { call: "write.stateless", sent: 4, waits: 3, target: 4 },
  // Four for the call, and one for the message with the answer of the person.
  { call: "write.session", sent: 7, waits: 5, target: 5 },
];

export const LIMITS = [
  {
    id: "size.cli.main",
    most: 1_200_000,
    target: 1_200_000,
    why: "`npx` fetches and Node reads it at each start.",
  },
  { id: "size.cli.all", most: 3_700_000, why: "`npx` fetches all of it." },
  { id: "size.cli.files", most: 14, why: "More files mean that something is published by mistake." },
  { id: "size.http.main", most: 1_900_000, why: "An image contains it, and Node reads it at each start." },
  { id: "size.http.all", most: 2_400_000, why: "`npx` fetches all of it." },

  { id: "start.initialize", of: "ratio", most: 5, target: 2.5, why: `${STARTS} ${SLOW_MACHINE}` },
  { id: "start.list", of: "ratio", most: 6.5, why: `${STARTS} ${SLOW_MACHINE}` },
  { id: "start.memory", most: 80, target: 75, why: "Each host starts a server of its own." },

  { id: "list.all.bytes", most: 42_000, target: 42_000, why: READ },
  { id: "list.tool.bytes", most: 900, target: 900, why: READ },

  { id: "requests.cold", most: 255, why: COUNTED },
  { id: "requests.warm", most: 132, why: COUNTED },

  { id: "answers.wrong", most: 0, target: 0, why: "`npm run answers` shows what is missing in an answer." },
  {
    id: "answers.calls",
    most: QUESTIONS.callsPerQuestion,
    target: 1.3,
    why: "Each call costs a turn of the model.",
  },
  { id: "answers.requests", most: QUESTIONS.requests, target: 150, why: COUNTED },
  {
    id: "answers.tokens",
    most: QUESTIONS.tokens,
    target: 25_000,
    why: "A model pays for each token of a result.",
  },

  {
    id: "log.fixed-text",
    of: "ratio",
    most: 3,
    target: 2,
    why: `A search should cost little more than reading. ${SLOW_MACHINE}`,
  },
  {
    id: "log.pattern-without-fixed-text",
    of: "ratio",
    most: 5,
    target: 2,
    why: `A search should cost little more than reading. ${SLOW_MACHINE}`,
  },

  { id: "overview.requests", most: 6, why: COUNTED },
  {
    id: "overview.bytes",
    most: 75_000,
    target: 75_000,
    why: "A result has at most 25,000 tokens of three characters.",
  },
  {
    id: "overview.time",
    of: "ratio",
    most: 8,
    why: `The overview reads the dashboard and more. ${SLOW_MACHINE}`,
  },

  { id: "plan.requests", most: 12, target: 12, why: "A plan must not cost more for more tenants." },
  {
    id: "plan.bytes",
    most: 75_000,
    target: 75_000,
    why: "A person reads it, and a result has at most 25,000 tokens.",
  },
  {
    id: "plan.time",
    of: "ratio",
    most: 8,
    why: `Many tenants are read with the same requests as one. ${SLOW_MACHINE}`,
  },

  ...[1, 16, 64].map((callers) => ({
    id: `http.calls.${callers}`,
    of: "ratio",
    least: 0.4,
    target: 0.95,
    why: `What is added to the SDK must stay small. ${SLOW_MACHINE}`,
  })),

  ...STORE_PACKETS.flatMap(({ call, sent, waits, target }) => [
    { id: `state.${call}`, most: sent + 1, why: `It sends ${sent}; a slow machine may part the last one.` },
    {
      id: `state.${call}.waits`,
      most: waits,
      target,
      why: "A store that is far away makes each of them slow.",
    },
  ]),
  {
    id: "state.calls",
    of: "ratio",
    least: 0.35,
    why: `The store must not be what calls wait for. ${SLOW_MACHINE}`,
  },

  {
    id: "host.calls.1",
    of: "ratio",
    least: 0.7,
    target: 0.9,
    why: `A host must not lose by using the package. ${SLOW_MACHINE}`,
  },
  {
    id: "host.calls.16",
    of: "ratio",
    least: 0.7,
    target: 0.9,
    why: `A host must not lose by using the package. ${SLOW_MACHINE}`,
  },

  { id: "policy.bare", of: "ratio", least: 0.004, why: `Each request is decided. ${SLOW_MACHINE}` },
  { id: "policy.rules", of: "ratio", least: 0.0015, why: `Each request is decided. ${SLOW_MACHINE}` },
];
