/** What is new on the server after a lost response is what the write made; no clock has a say in it. */
import { OctopusError } from "@octo/api-client";
import { expect, it } from "vitest";
import { type Made, newestCount, sendOnceAndLookUp } from "./send-once.ts";

const lost = new OctopusError({ code: "upstream", message: "The connection broke." });
const made = (...ids: number[]): readonly Made[] =>
  ids.map((id) => ({ Id: `Deployments-${id}`, TaskId: `ServerTasks-${id}` }));

/** Sends a write whose response is lost, between two lists; a list that is undefined cannot be read. */
async function afterLoss(...lists: readonly (readonly Made[] | undefined)[]): Promise<string> {
  const left = [...lists];
  const lookUp = {
    noun: "deployment",
    of: "of this release",
    hint: "Look first.",
    newest: async () => left.shift() ?? Promise.reject(lost),
  };
  const error: unknown = await sendOnceAndLookUp(() => Promise.reject(lost), lookUp).catch(
    (reason) => reason,
  );
  expect(error).toMatchObject({ code: "upstream", saysWhatWasDone: true, cause: lost });
  return String(error);
}

it("after a lost response only what is new counts", async () => {
  expect(await afterLoss(made(3, 2, 1), made(4, 3, 2))).toContain(
    "but the deployment was created: Deployments-4 (task ServerTasks-4). It was not sent again.",
  );
  expect(await afterLoss(made(3, 2), made(3, 2))).toContain(
    "the server shows no new deployment of this release",
  );
  expect(await afterLoss([], made(1))).toContain("was created: Deployments-1 (task ServerTasks-1)");
});

it("after a lost response a list that cannot be read is said, and nothing is guessed", async () => {
  expect(await afterLoss(made(3), undefined)).toContain(
    "could not look up whether the deployment was created",
  );
  expect(await afterLoss(undefined, made(4, 3))).toContain(
    "what was there before it could not be read; the newest deployment of this release is Deployments-4 (task ServerTasks-4)",
  );
});

it("a refused write is refused, whatever the lists are", async () => {
  const refused = new OctopusError({ code: "forbidden", message: "No." });
  const lookUp = { noun: "deployment", of: "", hint: "", newest: async () => made(1) };
  await expect(sendOnceAndLookUp(() => Promise.reject(refused), lookUp)).rejects.toBe(refused);
});

it("the list is longer than what one write makes", () => {
  expect(newestCount(["a"], undefined)).toBe(21);
  expect(newestCount(["a", "b"], ["x", "y", "z"])).toBe(26);
});
