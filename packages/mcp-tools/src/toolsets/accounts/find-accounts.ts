import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  describedInFullOnly,
  pageFields,
  partialName,
  present,
  skip,
  spaceName,
  take,
} from "../../fields.ts";
import { foundOne, foundPage } from "../../reading/findings.ts";
import { ownerOfRestricted, refuseFiltersWith } from "../filters.ts";
import { ACCOUNT_TYPES, type Account, accountSchema, summarizeAccount } from "./account-summary.ts";

/** Accounts of old servers have ids such as `azureserviceprincipal-shop`. */
const accountId = z
  .string()
  .max(200)
  .regex(/^[a-z]+-[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i, { error: "not an id such as Accounts-12" });

export const findAccounts = defineTool({
  name: "find_accounts",
  toolset: "accounts",
  tier: "read",
  since: "2021.1",
  title: "Find accounts",
  description:
    "Finds the cloud, SSH, token and login accounts that deployments use. Returns what identifies each (subscription, client, role, username) and which secrets are set, never a secret.",
  input: z.strictObject({
    spaceName,
    accountId: accountId.optional().describe("Only this one; without filters"),
    partialName,
    accountType: describedInFullOnly(z.enum(ACCOUNT_TYPES), "Only accounts of this type").optional(),
    ids: describedInFullOnly(z.array(accountId).max(100), "Only accounts with these ids").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space" },
  output: z.looseObject({ items: z.array(accountSchema), ...pageFields }),
  owner: (account: Account) => ownerOfRestricted(account),
  async run(args, { space }) {
    if (args.accountId) {
      refuseFiltersWith("accountId", args);
      const path = { id: args.accountId };
      return foundOne(await space.client.get("/api/{spaceId}/accounts/{id}", { path }), summarizeAccount);
    }
    const { ids, partialName, accountType, skip: from, take: size } = args;
    const page = await space.client.get("/api/{spaceId}/accounts", {
      query: {
        skip: from,
        take: size,
        ...present({ ids, partialName, accountType: accountType ? [accountType] : null }),
      },
    });
    return foundPage(page, from, summarizeAccount);
  },
});
