// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface SignInPaths {
  "/api/{spaceId}/teammembership/previewteam": {
    /** Lists the users who would belong to a team as described in the request. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["PreviewTeamRequest"];
        };
      };
      responses: Errors & { 200: Json<S["TeamMembership"][]>; };
    };
  };
  "/api/{spaceId}/users/{id}/permissions/configuration": {
    /** Returns the permissions of a user in full, however they were granted. */
    get: {
      parameters: {
        query?: QueryOf<"includeSystem" | "spaces">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["UserPermissions"]>; };
    };
  };
  "/api/authentication": {
    /** Lists the ways to sign in. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Authentication"]>; };
    };
  };
  "/api/authentication/checklogininitiated": {
    /** Returns whether a sign-in with another provider has begun. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CheckLoginInitiatedCommand"];
        };
      };
      responses: Errors & { 200: Json<S["LoginInitiated"]>; };
    };
  };
  "/api/externalsecuritygroupproviders": {
    /** Lists the providers whose groups a team may take in. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["GroupProvider"][]>; };
    };
  };
  "/api/users/{userId}/revoke-sessions": {
    /** Signs a user out everywhere. */
    put: {
      parameters: {
        path: PathOf<"userId">;
      };
      responses: Errors & { 200: Json<unknown>; };
    };
  };
  "/api/users/authentication": {
    /** Lists the ways to sign in that the caller has. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["UserAuthentication"]>; };
    };
  };
  "/api/users/authentication/{userId}": {
    /** Lists the ways to sign in that a user has. */
    get: {
      parameters: {
        path: PathOf<"userId">;
      };
      responses: Errors & { 200: Json<S["UserAuthentication"]>; };
    };
  };
  "/api/users/external-search": {
    /** Finds people in the directories behind the ways to sign in. */
    get: {
      parameters: {
        query: {
          /** Only names that contain this text. */
          partialName: string;
        };
      };
      responses: Errors & { 200: Json<S["ExternalUsers"]>; };
    };
  };
  "/api/users/identity-metadata": {
    /** Returns which claims make up an identity, for each way to sign in. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["IdentityMetadata"]>; };
    };
  };
  "/api/users/invitations": {
    /** Creates an invitation code for one person, with the teams that the person joins. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CreateInvitationCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Invitation"]>; };
    };
  };
  "/api/users/invitations/{id}": {
    /** Returns one invitation with its code. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Invitation"]>; };
    };
  };
  "/api/users/login": {
    /** Signs in with a name and a password. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["SignInCommand"];
        };
      };
      responses: Errors & { 200: Json<S["User"]>; };
    };
  };
  "/api/users/logout": {
    /** Signs the caller out of the portal. */
    post: {
      parameters: NoParameters;
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/users/register": {
    /** Creates a user for the holder of an invitation code. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["RegisterUserCommand"];
        };
      };
      responses: Errors & { 201: Json<S["User"]>; };
    };
  };
}

export interface SignInSchemas {
  Authentication: {
    AnyAuthenticationProvidersSupportPasswordManagement?: boolean | null;
    AuthenticationProviders?: S["AuthenticationProvider"][];
    AutoLoginEnabled?: boolean | null;
    Id?: string | null;
    Links?: S["Links"];
    RememberMeEnabled?: boolean | null;
    UserApiKeysEnabled?: boolean | null;
  };
  AuthenticationProvider: {
    CSSLinks?: string[];
    FormsLoginEnabled?: boolean | null;
    IdentityType?: "Guest" | "UsernamePassword" | "ActiveDirectory" | "OAuth" | null;
    JavascriptLinks?: string[];
    Links?: S["Links"];
    Name: string;
  };
  CheckLoginInitiatedCommand: {
    EncodedQueryString: string;
  };
  CreateInvitationCommand: {
    AddToTeamIds: string[];
    SpaceId?: string | null;
  };
  ExternalUser: {
    Identities?: unknown;
  };
  ExternalUsers: {
    Links?: S["Links"];
    Results: S["ExternalUser"][];
  };
  GroupProvider: {
    Id?: string | null;
    IsRoleBased?: boolean | null;
    LookupUri?: string | null;
    Name?: string | null;
    SupportsGroupLookup?: boolean | null;
  };
  IdentityMetadata: {
    Links?: S["Links"];
    Providers: S["IdentityProvider"][];
  };
  IdentityProvider: {
    ClaimDescriptors?: unknown;
    IdentityProviderName?: string | null;
    Links?: S["Links"];
  };
  Invitation: {
    AddToTeamIds: string[];
    /** Format: date-time */
    Expires?: string | null;
    Id: string;
    InvitationCode: string;
    Links?: S["Links"];
    SpaceId?: string | null;
  };
  LoginInitiated: {
    Id?: string | null;
    Links?: S["Links"];
    ProviderName?: string | null;
    WasLoginInitiated?: boolean | null;
  };
  PreviewTeamRequest: {
    Description?: string | null;
    ExternalSecurityGroups: S["NamedReference"][];
    Id?: string | null;
    MemberUserIds: string[];
    Name: string;
    SpaceId?: string | null;
  };
  RegisterUserCommand: {
    DisplayName: string;
    EmailAddress?: string | null;
    InvitationCode: string;
    Password: string;
    Username: string;
  };
  SignInCommand: {
    Password: string;
    RememberMe?: boolean | null;
    Username: string;
  };
  UserAuthentication: {
    AuthenticationProviders: S["AuthenticationProvider"][];
    CanCurrentUserEditIdentitiesForUser: boolean;
    Links?: S["Links"];
  };
}
