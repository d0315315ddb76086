/**
 * What passed between callers and replicas, and what went wrong when, so that a call without a response can be explained. It keeps
 * the last minutes of each caller.
 */

const KEEP = 400;

/** Makes the trace of a run. */
export function createTrace() {
  const began = Date.now();
  const exchanges = new Map();
  const faults = [];
  return {
    /** Notes a request; the result notes what becomes of it. */
    began({ method, headers, body, replica }) {
      const exchange = {
        ...{ at: Date.now(), method, replica, text: "", isOver: false },
        session: headers["mcp-session-id"],
        lastEventId: headers["last-event-id"],
        revision: headers["mcp-protocol-version"],
        sent: body.toString(),
      };
      const all = exchanges.get(headers.authorization) ?? [];
      exchanges.set(headers.authorization, all);
      all.push(exchange);
      if (all.length > KEEP) all.shift();
      return {
        responded: (status) => Object.assign(exchange, { status }),
        received: (chunk) => {
          exchange.text += chunk;
        },
        ended: (how) => {
          if (!exchange.isOver) Object.assign(exchange, { isOver: true, how, endedAt: Date.now() });
        },
      };
    },
    /** Notes that something went wrong, or is well again. */
    happened: (what) => faults.push({ at: Date.now(), what }),
    /** The lines that say what happened to a caller since a time, and until another one. */
    since(key, from, until = Number.POSITIVE_INFINITY) {
      const own = exchanges.get(`Bearer ${key}`) ?? [];
      const open = own.filter(({ at, endedAt }) => at >= from || endedAt === undefined || endedAt >= from);
      const lines = [
        ...open.map((exchange) => ({ at: exchange.at, what: beginOf(exchange) })),
        ...open
          .filter(({ isOver }) => isOver)
          .map((exchange) => ({ at: exchange.endedAt, what: endOf(exchange) })),
        ...faults.filter(({ at }) => at >= from - 5_000).map(({ at, what }) => ({ at, what: `-- ${what}` })),
      ];
      return lines
        .filter(({ at }) => at <= until)
        .sort((a, b) => a.at - b.at)
        .map(({ at, what }) => `${String(at - began).padStart(7)} ms  ${what}`);
    },
    /** The sessions and streams of a caller since a time, for a look at what the store has of them. */
    streamsSince(key, from) {
      const own = (exchanges.get(`Bearer ${key}`) ?? []).filter(({ at }) => at >= from);
      const found = own.flatMap(({ session, text }) =>
        [...text.matchAll(/^id: [\da-f-]{36}_([\w-]{1,64})_/gm)].map(([, stream]) => `${session}:${stream}`),
      );
      return [...new Set(found)];
    },
  };
}

function beginOf({ method, replica, session = "none", lastEventId, revision = "none", sent }) {
  const what = lastEventId === undefined ? summaryOf(sent) : `Last-Event-ID ${short(lastEventId)}`;
  return `${method} at replica ${replica}, session ${short(session)}, revision ${revision}: ${what}`;
}

function endOf({ method, replica, status, how, sent, lastEventId, text }) {
  const what = lastEventId === undefined ? summaryOf(sent) : `Last-Event-ID ${short(lastEventId)}`;
  return `  end of ${method} at replica ${replica} (${what}): ${status ?? "no status"}, ${how}; ${eventsOf(text)}`;
}

/** The messages of a body, without what they carry. */
function summaryOf(text) {
  try {
    const all = [JSON.parse(text)].flat();
    return all
      .map(({ method, id, error }) => `${method ?? (error ? "error" : "answer")} ${short(id ?? "")}`)
      .join(", ");
  } catch {
    return text === "" ? "no body" : `${text.length} bytes`;
  }
}

function eventsOf(text) {
  const events = [...text.matchAll(/(?:^id: (.*)\n)?^data: (.*)$/gm)].map(
    ([, id, data]) => `[${short(id ?? "no id")}] ${data === "" ? "beginning" : summaryOf(data)}`,
  );
  return events.length > 0 ? `events ${events.join("; ")}` : text.slice(0, 160);
}

function short(text) {
  return String(text).replace(/[\da-f]{8}-[\da-f-]{27}/g, (id) => id.slice(0, 4));
}
