/** Joining with an invitation, and what signing in does not do. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../../testing/harness.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

const person = (InvitationCode: string, Username: string) => ({
  InvitationCode,
  Username,
  DisplayName: "Kim",
  Password: "long enough",
});
const register = (body: object) => h.send("POST", "/api/users/register", body, "");

describe("an invitation", () => {
  it("lets one person join its teams, once and within a week", async () => {
    const team = (await h.send("POST", "/api/Spaces-1/teams", { Name: "Night shift" })).body;
    const made = await h.send("POST", "/api/users/invitations", { AddToTeamIds: [team.Id] });
    expect(made.status).toBe(201);
    const joined = await register(person(made.body.InvitationCode, "kim.novak"));
    expect(joined.status).toBe(201);
    const members = (await h.get(`/api/Spaces-1/teams/${team.Id}`)).body.MemberUserIds;
    expect(members).toEqual([joined.body.Id]);
    expect((await register(person(made.body.InvitationCode, "kim.second"))).status).toBe(400);

    const late = await h.send("POST", "/api/users/invitations", { AddToTeamIds: [] });
    h.wait(8 * 24 * 3_600);
    expect((await register(person(late.body.InvitationCode, "kim.late"))).body.Errors).toEqual([
      "The invitation code is not valid.",
    ]);
  });

  it("is refused for a team that does not exist", async () => {
    const response = await h.send("POST", "/api/users/invitations", { AddToTeamIds: ["Teams-999"] });
    expect(response.status).toBe(400);
  });
});

it("a sign-in with any password is refused", async () => {
  const response = await h.send("POST", "/api/users/login", { Username: "sam.reyes", Password: "x" }, "");
  expect([response.status, response.body.ErrorMessage]).toEqual([400, "Invalid username or password."]);
});
