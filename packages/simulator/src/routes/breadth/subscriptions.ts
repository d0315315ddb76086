/** Subscriptions to events. */

import type { Route } from "../../http/context.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { listing } from "../listing.ts";
import { type WriteSpec, writing } from "../writing.ts";

export function subscriptionRoutes(): Route[] {
  return [
    ...listing<PlainDocument>({
      path: "subscriptions",
      type: "Subscription",
      permission: "SubscriptionView",
      pick: (space) => space.subscriptions,
    }),
    ...writing(subscriptions),
  ];
}

const NOTIFICATION = {
  Filter: {
    Users: [],
    Projects: [],
    ProjectGroups: [],
    Environments: [],
    Tenants: [],
    Tags: [],
    EventGroups: [],
    EventCategories: [],
    EventAgents: [],
    DocumentTypes: [],
  },
  EmailTeams: [],
  EmailFrequencyPeriod: "01:00:00",
  EmailPriority: "Normal",
  EmailDigestLastProcessed: null,
  EmailDigestLastProcessedEventAutoId: null,
  EmailShowDatesInTimeZoneId: "UTC",
  WebhookTeams: [],
  WebhookURI: null,
  WebhookTimeout: "00:00:10",
  WebhookHeaderKey: null,
  WebhookHeaderValue: null,
  WebhookLastProcessed: null,
  WebhookLastProcessedEventAutoId: null,
};

const subscriptions: WriteSpec<PlainDocument> = {
  path: "/{space}/subscriptions",
  type: "Subscription",
  noun: "Subscription",
  prefix: "Subscriptions",
  permission: "Subscription",
  pick: ({ space }) => space.subscriptions,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Type: "Event",
    IsDisabled: false,
    EventNotificationSubscription: NOTIFICATION,
  }),
  required: ["Name"],
  complete: (_context, next) => {
    const given = next.EventNotificationSubscription as Readonly<Record<string, unknown>>;
    return { ...next, EventNotificationSubscription: { ...NOTIFICATION, ...given } };
  },
};
