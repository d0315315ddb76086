// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface SubscriptionsPaths {
  "/api/{spaceId}/subscriptions": {
    /** Lists the subscriptions of a space, which send events to teams by mail or to a webhook. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["SubscriptionPage"]>; };
    };
    /** Sends events to teams by mail or to a webhook. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateSubscriptionCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Subscription"]>; };
    };
  };
  "/api/{spaceId}/subscriptions/{id}": {
    /** Returns one subscription. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Subscription"]>; };
    };
    /** Changes a subscription, or switches it off. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Subscription"];
        };
      };
      responses: Errors & { 200: Json<S["Subscription"]>; };
    };
    /** Deletes a subscription. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
}

export interface SubscriptionsSchemas {
  CreateSubscriptionCommand: {
    EventNotificationSubscription: S["EventNotification"];
    IsDisabled?: boolean | null;
    Name: string;
    SpaceId?: string | null;
    Type?: string | null;
  };
  EventNotification: {
    /** Format: date-time */
    EmailDigestLastProcessed?: string | null;
    EmailDigestLastProcessedEventAutoId?: number | null;
    EmailFrequencyPeriod?: string | null;
    EmailPriority?: "Normal" | "Low" | "High" | null;
    EmailShowDatesInTimeZoneId?: string | null;
    EmailTeams?: string[];
    Filter?: S["EventNotificationFilter"];
    WebhookHeaderKey?: string | null;
    WebhookHeaderValue?: string | null;
    /** Format: date-time */
    WebhookLastProcessed?: string | null;
    WebhookLastProcessedEventAutoId?: number | null;
    WebhookTeams?: string[];
    WebhookTimeout?: string | null;
    WebhookURI?: string | null;
  };
  EventNotificationFilter: {
    DocumentTypes?: string[];
    Environments?: string[];
    EventAgents?: string[];
    EventCategories?: string[];
    EventGroups?: string[];
    ProjectGroups?: string[];
    Projects?: string[];
    Tags?: string[];
    Tenants?: string[];
    Users?: string[];
  };
  Subscription: {
    EventNotificationSubscription?: S["EventNotification"];
    Id: string;
    IsDisabled?: boolean | null;
    Links?: S["Links"];
    Name: string;
    SpaceId?: string | null;
    Type?: string | null;
  };
  SubscriptionPage: {
    Items: S["Subscription"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
