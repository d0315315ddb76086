/** Who works at Wren & Finch: four people, the agent's service account, their teams and keys. */

import { VIEW_PERMISSIONS } from "../../domain/permissions.ts";
import { DAY, iso } from "../../time.ts";
import type { UserLandmark, WorldKit } from "../world.ts";

export const MAYA = "Users-21";
export const TOM = "Users-22";
export const PRIYA = "Users-23";
const SAM = "Users-24";
export const AGENT = "Users-31";
export const RELEASE_MANAGERS = "Teams-41";

interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly service?: boolean;
  readonly viewer?: boolean;
}

const PEOPLE: readonly Person[] = [
  { id: MAYA, username: "maya.lindqvist", name: "Maya Lindqvist" },
  { id: TOM, username: "tom.okafor", name: "Tom Okafor" },
  { id: PRIYA, username: "priya.nair", name: "Priya Nair" },
  { id: SAM, username: "sam.reyes", name: "Sam Reyes", viewer: true },
  { id: AGENT, username: "svc-octo-agent", name: "Octo Agent", service: true },
];

/** Adds users, keys, teams and roles, and returns the id and key of each user. */
export function addPeople(kit: WorldKit): Record<string, UserLandmark> {
  const { store } = kit.sim;
  const created = iso(kit.start - 400 * DAY);
  const landmarks: Record<string, UserLandmark> = {};
  for (const person of PEOPLE) {
    store.users.put({
      Id: person.id,
      Username: person.username,
      DisplayName: person.name,
      EmailAddress: person.service === true ? null : `${person.username}@wrenfinch.example`,
      IsActive: true,
      IsService: person.service === true,
      ServiceAccountType: person.service === true ? "Agent" : null,
      IsRequestor: false,
      CanPasswordBeEdited: person.service !== true,
      Identities: [],
      Created: created,
    });
    const secret = person.service === true ? kit.apiKey : `API-${kit.random.token(30)}`;
    store.credentials.put({
      Id: store.ids.next("apikeys"),
      userId: person.id,
      secret,
      purpose: person.service === true ? "octo-mcp agent" : "Command line",
      created,
      permissions: person.viewer === true ? VIEW_PERMISSIONS : null,
    });
    landmarks[person.username] = { id: person.id, username: person.username, apiKey: secret };
  }
  addTeams(kit);
  return landmarks;
}

type TeamRow = readonly [
  id: string,
  name: string,
  spaceId: string | null,
  members: readonly string[],
  builtIn: boolean,
];

function addTeams(kit: WorldKit): void {
  const { store } = kit.sim;
  const everyone = PEOPLE.map((person) => person.id);
  const teams: readonly TeamRow[] = [
    ["teams-everyone", "Everyone", null, everyone, true],
    ["teams-administrators", "Octopus Administrators", null, [MAYA], true],
    ["teams-managers", "Octopus Managers", null, [TOM], true],
    ["teams-spacemanagers-Spaces-1", "Space Managers", "Spaces-1", [MAYA, TOM], true],
    ["teams-spacemanagers-Spaces-2", "Space Managers", "Spaces-2", [PRIYA], true],
    [RELEASE_MANAGERS, "Release Managers", "Spaces-1", [MAYA, TOM, AGENT], false],
  ];
  for (const [id, name, spaceId, members, builtIn] of teams) {
    store.teams.put({
      Id: id,
      Name: name,
      SpaceId: spaceId,
      Slug: name.toLowerCase().replace(/[^a-z]+/g, "-"),
      Description: "",
      MemberUserIds: members,
      ExternalSecurityGroups: [],
      CanBeDeleted: !builtIn,
      CanBeRenamed: !builtIn,
      CanChangeRoles: !builtIn,
      CanChangeMembers: id !== "teams-everyone",
    });
  }
  for (const [id, name] of [
    ["userroles-deploymentcreator", "Deployment creator"],
    ["userroles-projectviewer", "Project viewer"],
    ["userroles-systemadministrator", "System administrator"],
  ] as const) {
    store.userRoles.put({ Id: id, Name: name });
  }
}
