import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, present, text } from "../../fields.ts";

export const getCurrentUser = defineTool({
  name: "get_current_user",
  toolset: "context",
  tier: "read",
  since: "2021.1",
  title: "Get the current user",
  description:
    "Shows the Octopus user as whom these tools act, and whether that user is a service account or an agent.",
  input: z.strictObject({}),
  output: z.looseObject({
    id: text,
    username: text,
    displayName: text,
    isService: flag,
    isActive: flag,
    emailAddress: text,
    actorType: text,
    accessLevel: text,
  }),
  owner: "arguments",
  async run(_, { octopus }) {
    const user = await octopus.get("/api/users/me");
    // Only newer servers know keys of agents, and some of them do not say that a key is one.
    const key: Readonly<Record<string, unknown>> = { ...user };
    return {
      id: user.Id,
      username: user.Username,
      ...present({
        displayName: user.DisplayName,
        isService: user.IsService,
        isActive: user.IsActive,
        isRequestor: user.IsRequestor,
        emailAddress: user.EmailAddress || null,
        canPasswordBeEdited: user.CanPasswordBeEdited,
        actorType: typeof key.ActorType === "string" ? key.ActorType : null,
        accessLevel: typeof key.AccessLevel === "string" ? key.AccessLevel : null,
      }),
    };
  },
});
