// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, parameters, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface EventsPaths {
  "/api/{spaceId}/events": {
    /** Lists the audit events of a space, newest first. */
    get: {
      parameters: {
        query?: {
          /** Respond in text/csv instead of JSON. */
          asCsv?: parameters["asCsv"];
          /** Kinds of document. */
          documentTypes?: parameters["documentTypes"];
          /** Environment ids. */
          environments?: parameters["environments"];
          /** User agents. */
          eventAgents?: parameters["eventAgents"];
          /** Event categories. */
          eventCategories?: parameters["eventCategories"];
          /** Event groups. */
          eventGroups?: parameters["eventGroups"];
          /** Leave out what changed. */
          excludeDifference?: parameters["excludeDifference"];
          /** At or after this moment. */
          from?: parameters["from"];
          /** At or after this sequence number. */
          fromAutoId?: parameters["fromAutoId"];
          /** Only these ids. */
          ids?: parameters["ids"];
          /** Include events of the server's own bookkeeping. */
          includeInternalEvents?: parameters["includeInternalEvents"];
          /** Project group ids. */
          projectGroups?: parameters["projectGroups"];
          /** Project ids. */
          projects?: parameters["projects"];
          /** Only events that concern all of these ids. */
          regarding?: parameters["regardingAll"];
          /** Only events that concern one of these ids. */
          regardingAny?: parameters["regardingAny"];
          /** How many items to pass over. */
          skip?: parameters["skip"];
          /** Canonical tag names. */
          tags?: parameters["tags"];
          /** How many items to return. */
          take?: parameters["take"];
          /** Tenant ids. */
          tenants?: parameters["tenants"];
          /** Before this moment. */
          to?: parameters["to"];
          /** Up to this sequence number. */
          toAutoId?: parameters["toAutoId"];
          /** User id (older form of users). */
          user?: parameters["user"];
          /** User ids. */
          users?: parameters["users"];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["EventPage"]>; };
    };
  };
  "/api/{spaceId}/events/{id}": {
    /** Returns one audit event with its difference. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Event"]>; };
    };
  };
  "/api/events": {
    /** Lists audit events over spaces and of the system, newest first. */
    get: {
      parameters: {
        query?: {
          /** Respond in text/csv instead of JSON. */
          asCsv?: parameters["asCsv"];
          /** Kinds of document. */
          documentTypes?: parameters["documentTypes"];
          /** Environment ids. */
          environments?: parameters["environments"];
          /** User agents. */
          eventAgents?: parameters["eventAgents"];
          /** Event categories. */
          eventCategories?: parameters["eventCategories"];
          /** Event groups. */
          eventGroups?: parameters["eventGroups"];
          /** Leave out what changed. */
          excludeDifference?: parameters["excludeDifference"];
          /** At or after this moment. */
          from?: parameters["from"];
          /** At or after this sequence number. */
          fromAutoId?: parameters["fromAutoId"];
          /** Only these ids. */
          ids?: parameters["ids"];
          /** Include events of the server's own bookkeeping. */
          includeInternalEvents?: parameters["includeInternalEvents"];
          /** Include what belongs to the system and not to a space. */
          includeSystem?: parameters["includeSystem"];
          /** Project group ids. */
          projectGroups?: parameters["projectGroups"];
          /** Project ids. */
          projects?: parameters["projects"];
          /** Only events that concern all of these ids. */
          regarding?: parameters["regardingAll"];
          /** Only events that concern one of these ids. */
          regardingAny?: parameters["regardingAny"];
          /** How many items to pass over. */
          skip?: parameters["skip"];
          /** Space ids. */
          spaces?: parameters["spaces"];
          /** Canonical tag names. */
          tags?: parameters["tags"];
          /** How many items to return. */
          take?: parameters["take"];
          /** Tenant ids. */
          tenants?: parameters["tenants"];
          /** Before this moment. */
          to?: parameters["to"];
          /** Up to this sequence number. */
          toAutoId?: parameters["toAutoId"];
          /** User id (older form of users). */
          user?: parameters["user"];
          /** User ids. */
          users?: parameters["users"];
        };
      };
      responses: Errors & { 200: Json<S["EventPage"]>; };
    };
  };
  "/api/events/{id}": {
    /** Returns one audit event by id alone. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Event"]>; };
    };
  };
  "/api/events/agents": {
    /** Lists the user agents that events name. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["EventAgent"][]>; };
    };
  };
  "/api/events/archives": {
    /** Lists the files into which the server has moved old audit events. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
      };
      responses: Errors & { 200: Json<S["EventArchivePage"]>; };
    };
  };
  "/api/events/archives/{fileName}": {
    /** Downloads one file of old audit events. */
    get: {
      parameters: {
        path: PathOf<"fileName">;
      };
      responses: Errors & { 200: Response<{
        "application/octet-stream": string;
      }>; };
    };
    /** Deletes one file of old audit events for good. */
    delete: {
      parameters: {
        path: PathOf<"fileName">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/events/categories": {
    /** Lists the categories of events. */
    get: {
      parameters: {
        query?: QueryOf<"appliesTo">;
      };
      responses: Errors & { 200: Json<S["EventCategory"][]>; };
    };
  };
  "/api/events/documenttypes": {
    /** Lists the kinds of document that events concern. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["EventDocumentType"][]>; };
    };
  };
  "/api/events/groups": {
    /** Lists the groups of event categories. */
    get: {
      parameters: {
        query?: QueryOf<"appliesTo">;
      };
      responses: Errors & { 200: Json<S["EventGroup"][]>; };
    };
  };
}

export interface EventsSchemas {
  Event: {
    ApiKeyHint?: string | null;
    ApiKeyId?: string | null;
    Category?: string | null;
    ChangeDetails?: S["EventChange"] | null;
    Comments?: string | null;
    Details?: string | null;
    Id: string;
    IdentityEstablishedWith?: string | null;
    IpAddress?: string | null;
    IsService?: boolean | null;
    Links?: S["Links"];
    Message?: string | null;
    MessageHtml?: string | null;
    MessageReferences?: S["EventReference"][];
    /** Format: date-time */
    Occurred?: string | null;
    RelatedDocumentIds?: string[];
    SpaceId?: string | null;
    UserAgent?: string | null;
    UserId?: string | null;
    Username?: string | null;
  };
  EventAgent: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  EventArchive: {
    /** Format: date-time */
    CreatedDate?: string | null;
    FileBytes?: number | null;
    Id?: string | null;
    Links?: S["Links"];
    /** Format: date-time */
    ModifiedDate?: string | null;
    Name: string;
  };
  EventArchivePage: {
    Items: S["EventArchive"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  EventCategory: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  /** Differences is a JSON Patch. */
  EventChange: {
    Differences?: unknown;
    DocumentContext?: unknown;
  };
  EventDocumentType: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  EventGroup: {
    EventCategories?: string[];
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  EventPage: {
    Items: S["Event"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  EventReference: {
    Length?: number | null;
    ReferencedDocumentId?: string | null;
    StartIndex?: number | null;
  };
}
