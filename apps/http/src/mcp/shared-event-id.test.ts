import { expect, it } from "vitest";
import { readEventId, writeEventId } from "./shared-event-id.ts";

const EVENT = {
  replica: "11111111-1111-1111-1111-111111111111",
  session: "a session",
  stream: "_GET_stream",
  number: 17,
  open: [1, "two", "\u00fc\n_.-"],
};

it("an id says what was written into it, to its own session alone", () => {
  const id = writeEventId(EVENT);
  const { session, ...said } = EVENT;
  expect(readEventId(id, session)).toEqual(said);
  expect(readEventId(id, "another")).toBeUndefined();
  // It travels in a header and in one line of an event.
  expect(id).toMatch(/^[\w.-]+$/);
});

it("an id stays short, whatever a client calls its requests", () => {
  const id = writeEventId({ ...EVENT, open: ["long".repeat(2_000)] });
  expect(id.length).toBeLessThan(200);
  expect(readEventId(id, EVENT.session)).toMatchObject({ number: 17, open: undefined });
});

it.each(["", "1-2", "no-event", `${writeEventId(EVENT)}\n`, writeEventId(EVENT).slice(1)])(
  "%j is no id",
  (id) => {
    expect(readEventId(id, EVENT.session)).toBeUndefined();
  },
);

it("requests that a client changed are left out", () => {
  const changed = (requests: unknown) =>
    writeEventId(EVENT).replace(/[^.]*$/, Buffer.from(JSON.stringify(requests)).toString("base64url"));
  expect(readEventId(changed([1, null, { a: 1 }, "b"]), EVENT.session)?.open).toEqual([1, "b"]);
  expect(readEventId(changed({ length: 1 }), EVENT.session)?.open).toBeUndefined();
  expect(readEventId(`${changed([])}AAA`, EVENT.session)?.open).toBeUndefined();
});
