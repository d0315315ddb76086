// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface CertificatesPaths {
  "/api/{spaceId}/certificates": {
    /** Lists the certificates of a space, without key material. */
    get: {
      parameters: {
        query?: QueryOf<"archived" | "firstResult" | "ids" | "orderBy" | "partialName" | "search" | "skip" | "take" | "tenant">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["CertificatePage"]>; };
    };
    /** Uploads a certificate, with or without its private key. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateCertificateCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Certificate"]>; };
    };
  };
  "/api/{spaceId}/certificates/{id}": {
    /** Returns one certificate, without key material. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Certificate"]>; };
    };
    /** Changes the name, notes or scope of a certificate. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Certificate"];
        };
      };
      responses: Errors & { 200: Json<S["Certificate"]>; };
    };
    /** Deletes an archived certificate. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/certificates/{id}/archive": {
    /** Hides a certificate from new use. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/certificates/{id}/export": {
    /** Downloads a certificate, with its private key if asked. */
    get: {
      parameters: {
        query?: QueryOf<"format" | "includePrivateKey" | "password" | "pemOptions">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "application/octet-stream": string;
      }>; };
    };
  };
  "/api/{spaceId}/certificates/{id}/replace": {
    /** Replaces a certificate everywhere by a new one and archives the old one. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ReplaceCertificateCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Certificate"]>; };
    };
  };
  "/api/{spaceId}/certificates/{id}/usages": {
    /** Lists what uses a certificate. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["CertificateUsages"]>; };
    };
  };
  "/api/{spaceId}/certificates/all": {
    /** Returns every certificate of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Certificate"][]>; 304: NoContent; };
    };
  };
}

export interface CertificatesSchemas {
  Certificate: {
    /** Format: date-time */
    Archived?: string | null;
    CertificateChain?: S["CertificateChainItem"][];
    CertificateData?: S["SensitiveValue"] | null;
    CertificateDataFormat?: "Pkcs12" | "Der" | "Pem" | "Unknown" | null;
    EnvironmentIds?: string[];
    HasPrivateKey?: boolean | null;
    Id: string;
    IsExpired?: boolean | null;
    IssuerCommonName?: string | null;
    IssuerDistinguishedName?: string | null;
    IssuerOrganization?: string | null;
    Links?: S["Links"];
    Name: string;
    /** Format: date-time */
    NotAfter?: string | null;
    /** Format: date-time */
    NotBefore?: string | null;
    Notes?: string | null;
    Password?: S["SensitiveValue"] | null;
    ReplacedBy?: string | null;
    SelfSigned?: boolean | null;
    SelfSignedCertificateCurve?: string | null;
    SerialNumber?: string | null;
    SignatureAlgorithmName?: string | null;
    SpaceId?: string | null;
    SubjectAlternativeNames?: string[];
    SubjectCommonName?: string | null;
    SubjectDistinguishedName?: string | null;
    SubjectOrganization?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Thumbprint?: string | null;
    Version?: number | null;
  };
  CertificateChainItem: {
    IssuerDistinguishedName?: string | null;
    /** Format: date-time */
    NotAfter?: string | null;
    /** Format: date-time */
    NotBefore?: string | null;
    SerialNumber?: string | null;
    SignatureAlgorithmName?: string | null;
    SubjectDistinguishedName?: string | null;
    Thumbprint?: string | null;
    Version?: number | null;
  };
  CertificatePage: {
    Items: S["Certificate"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  CertificateUsages: {
    DeploymentTargetUsages?: S["Machine"][];
    Id?: string | null;
    LibraryVariableSetUsages?: S["LibraryVariableSet"][];
    Links?: S["Links"];
    ProjectUsages?: S["Project"][];
    TenantUsages?: S["Tenant"][];
  };
  CreateCertificateCommand: {
    CertificateData: S["SensitiveValue"];
    EnvironmentIds?: string[];
    Name: string;
    Notes?: string | null;
    Password?: S["SensitiveValue"] | null;
    SpaceId?: string | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
  };
  ReplaceCertificateCommand: {
    CertificateData: string;
    Id?: string | null;
    Password?: string | null;
  };
}
