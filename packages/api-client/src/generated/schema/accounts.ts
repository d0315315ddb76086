// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface AccountsPaths {
  "/api/{spaceId}/accounts": {
    /** Lists the accounts of a space; the response never holds secrets. */
    get: {
      parameters: {
        query?: QueryOf<"accountType" | "ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["AccountPage"]>; };
    };
    /** Creates an account with its secret. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["AccountCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Account"]>; };
    };
  };
  "/api/{spaceId}/accounts/{id}": {
    /** Returns one account without its secret. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Account"]>; };
    };
    /** Changes an account, and its secret if a new value is sent. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["AccountCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Account"]>; };
    };
    /** Deletes an account. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/accounts/{id}/pk": {
    /** Downloads the public part of an account's certificate. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "application/octet-stream": string;
      }>; };
    };
  };
  "/api/{spaceId}/accounts/{id}/usages": {
    /** Lists what uses an account. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["AccountUsages"]>; };
    };
  };
  "/api/{spaceId}/accounts/all": {
    /** Returns every account of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Account"][]>; 304: NoContent; };
    };
  };
}

export interface AccountsSchemas {
  Account: S["AccountNone"] | S["AccountUsernamePassword"] | S["AccountToken"] | S["AccountSshKeyPair"] | S["AccountAzureSubscription"] | S["AccountAzureServicePrincipal"] | S["AccountAzureOidc"] | S["AccountAmazonWebServicesAccount"] | S["AccountAmazonWebServicesOidcAccount"] | S["AccountGoogleCloudAccount"] | S["AccountGenericOidcAccount"];
  AccountAmazonWebServicesAccount: {
    AccessKey?: string | null;
    AccountType: "AmazonWebServicesAccount";
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Region?: string | null;
    SecretKey?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountAmazonWebServicesOidcAccount: {
    AccountTestSubjectKeys?: string[];
    AccountType: "AmazonWebServicesOidcAccount";
    Audience?: string | null;
    CustomClaims?: {
      [key: string]: string | null;
    } | null;
    DeploymentSubjectKeys?: string[];
    Description?: string | null;
    EnvironmentIds?: string[];
    HealthCheckSubjectKeys?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Region?: string | null;
    RoleArn?: string | null;
    SessionDuration?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountAzureOidc: {
    AccountTestSubjectKeys?: string[];
    AccountType: "AzureOidc";
    ActiveDirectoryEndpointBaseUri?: string | null;
    Audience?: string | null;
    AzureEnvironment?: string | null;
    ClientId?: string | null;
    CustomClaims?: {
      [key: string]: string | null;
    } | null;
    DeploymentSubjectKeys?: string[];
    Description?: string | null;
    EnvironmentIds?: string[];
    HealthCheckSubjectKeys?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    ResourceManagementEndpointBaseUri?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    SubscriptionNumber?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantedSubjectGeneration?: boolean | null;
    TenantId?: string | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountAzureServicePrincipal: {
    AccountType: "AzureServicePrincipal";
    ActiveDirectoryEndpointBaseUri?: string | null;
    AzureEnvironment?: string | null;
    ClientId?: string | null;
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Password?: S["SensitiveValue"] | null;
    ResourceManagementEndpointBaseUri?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    SubscriptionNumber?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantId?: string | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountAzureSubscription: {
    AccountType: "AzureSubscription";
    AzureEnvironment?: string | null;
    CertificateBytes?: S["SensitiveValue"] | null;
    CertificateThumbprint?: string | null;
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    ServiceManagementEndpointBaseUri?: string | null;
    ServiceManagementEndpointSuffix?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    SubscriptionNumber?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  /** An account as it is sent, with whatever else its type takes. */
  AccountCommand: {
    AccountType: string;
    Description?: string | null;
    EnvironmentIds?: string[];
    Id?: string | null;
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  } & {
    [key: string]: unknown;
  };
  AccountGenericOidcAccount: {
    AccountTestSubjectKeys?: string[];
    AccountType: "GenericOidcAccount";
    Audience?: string | null;
    CustomClaims?: {
      [key: string]: string | null;
    } | null;
    DeploymentSubjectKeys?: string[];
    Description?: string | null;
    EnvironmentIds?: string[];
    HealthCheckSubjectKeys?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantedSubjectGeneration?: boolean | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountGoogleCloudAccount: {
    AccountType: "GoogleCloudAccount";
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    JsonKey?: S["SensitiveValue"] | null;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountNone: {
    AccountType: "None";
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  AccountPage: {
    Items: S["Account"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  AccountSshKeyPair: {
    AccountType: "SshKeyPair";
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    PrivateKeyFile?: S["SensitiveValue"] | null;
    PrivateKeyPassphrase?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Username?: string | null;
  };
  AccountToken: {
    AccountType: "Token";
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Token?: S["SensitiveValue"] | null;
  };
  AccountUsages: {
    DeploymentProcesses?: S["StepUsage"][];
    Id?: string | null;
    LibraryVariableSets?: S["LibrarySetReference"][];
    Links?: S["Links"];
    ProjectVariableSets?: S["VariableSetUsage"][];
    Releases?: S["ReleaseUsage"][];
    RunbookProcesses?: S["RunbookStepUsage"][];
    RunbookSnapshots?: S["RunbookSnapshotUsage"][];
    Targets?: S["TargetReference"][];
  };
  AccountUsernamePassword: {
    AccountType: "UsernamePassword";
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Username?: string | null;
  };
  LibrarySetReference: {
    LibraryVariableSetId?: string | null;
    LibraryVariableSetName?: string | null;
  };
  TargetReference: {
    TargetId?: string | null;
    TargetName?: string | null;
  };
}
