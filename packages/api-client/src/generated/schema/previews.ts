// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface PreviewsPaths {
  "/api/{spaceId}/releases/{id}/deployments/template": {
    /** Returns where a release can be deployed next and what changed since it was created. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentTemplate"]>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}": {
    /** Shows the steps, targets and prompted values of a deployment not yet made. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps">;
        path: PathOf<"environmentId" | "releaseId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentPreview"]>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}/{tenantId}": {
    /** Shows the steps, targets and prompted values of a deployment to one tenant. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps">;
        path: PathOf<"environmentId" | "releaseId" | "spaceId" | "tenantId">;
      };
      responses: Errors & { 200: Json<S["DeploymentPreview"]>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/deployments/previews": {
    /** Shows several deployments at once; changes nothing. */
    post: {
      parameters: {
        path: PathOf<"releaseId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["DeploymentPreviewsRequest"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentPreview"][]>; };
    };
  };
}

export interface PreviewsSchemas {
  DeploymentPreview: {
    Changes?: S["ReleaseChanges"][] | null;
    ChangesMarkdown?: string | null;
    Form?: S["Form"];
    Id?: string | null;
    Links?: S["Links"];
    StepsToExecute?: S["DeploymentPreviewStep"][];
    UseGuidedFailureModeByDefault?: boolean | null;
  };
  DeploymentPreviewsRequest: {
    DeploymentPreviews: S["DeploymentPreviewTarget"][];
    IncludeDisabledSteps?: boolean | null;
    ReleaseId?: string | null;
  };
  DeploymentPreviewStep: {
    ActionId?: string | null;
    ActionName?: string | null;
    ActionNumber?: string | null;
    CanBeSkipped?: boolean | null;
    ExcludedMachines?: S["ReferenceDataItem"][];
    HasNoApplicableMachines?: boolean | null;
    IsDisabled?: boolean | null;
    MachineNames?: string[] | null;
    Machines?: S["PreviewMachine"][];
    Roles?: string[];
    UnavailableMachines?: S["ReferenceDataItem"][];
  };
  DeploymentPreviewTarget: {
    EnvironmentId: string;
    TenantId?: string | null;
  };
  DeploymentTemplate: {
    DeploymentNotes?: string | null;
    Id?: string | null;
    IsDeploymentProcessModified?: boolean | null;
    IsLibraryVariableSetModified?: boolean | null;
    IsVariableSetModified?: boolean | null;
    Links?: S["Links"];
    PromoteTo?: S["PromotionTarget"][];
    TenantPromotions?: S["TenantPromotion"][];
  };
  Form: {
    Elements?: S["FormElement"][];
    Values?: {
      [key: string]: string | null;
    } | null;
  };
  FormButton: {
    RequiresConfirmation?: boolean | null;
    Text?: string | null;
    Value?: unknown;
  };
  /** What fills the element: Checkbox, TextArea, Paragraph, SubmitButtonGroup, VariableValue and others. */
  FormControl: {
    Buttons?: S["FormButton"][];
    Description?: string | null;
    DisplaySettings?: unknown;
    IsSecure?: boolean | null;
    Label?: string | null;
    Name?: string | null;
    Required?: boolean | null;
    ResolveLinks?: boolean | null;
    Text?: string | null;
    Type?: string | null;
  };
  FormElement: {
    Control?: S["FormControl"];
    IsValueRequired?: boolean | null;
    Name: string;
  };
  PreviewMachine: {
    HasLatestCalamari?: boolean | null;
    HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
    Id: string;
    Name?: string | null;
  };
  PromotionTarget: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  TenantPromotion: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
    PromoteTo?: S["PromotionTarget"][];
  };
}
