/** How results show a deployment target: its health, its environments and tenants, and how the server reaches it. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import { shownFields } from "../shown-fields.ts";

export type Machine = components["schemas"]["Machine"];

/** A deployment target in a result. */
export const targetSchema = z.looseObject({
  id: text,
  name: text,
  healthStatus: text,
  statusSummary: text,
  isDisabled: flag,
  environmentIds: texts,
  roles: texts,
  tenantIds: texts,
  tenantTags: texts,
  endpoint: z.looseObject({ communicationStyle: text, uri: text }).optional(),
});

/** Renders a target. The status summary of a healthy target in a list is left out, because it adds nothing. */
export function summarizeTarget(machine: Machine, isAlone: boolean): z.input<typeof targetSchema> {
  return {
    id: machine.Id,
    name: machine.Name,
    ...present({
      slug: machine.Slug,
      healthStatus: machine.HealthStatus,
      statusSummary: isAlone || machine.HealthStatus !== "Healthy" ? machine.StatusSummary : null,
      isDisabled: machine.IsDisabled || null,
      isInProcess: machine.IsInProcess || null,
      environmentIds: machine.EnvironmentIds,
      roles: machine.Roles,
      tenantedDeploymentParticipation: machine.TenantedDeploymentParticipation,
      tenantIds: machine.TenantIds,
      tenantTags: machine.TenantTags,
      endpoint: machine.Endpoint ? summarizeEndpoint(machine.Endpoint, isAlone) : null,
      shellName: machine.ShellName,
      machinePolicyId: machine.MachinePolicyId,
      hasLatestCalamari: machine.HasLatestCalamari,
      ...(isAlone ? host(machine) : {}),
    }),
  };
}

function host(machine: Machine) {
  return {
    thumbprint: machine.Thumbprint,
    operatingSystem: machine.OperatingSystem,
    shellVersion: machine.ShellVersion,
    architecture: machine.Architecture,
  };
}

/** The fields of an endpoint that say how to reach the target. Fields that are not listed may be secret and are never shown. */
const ADDRESS = [
  "CommunicationStyle",
  "Uri",
  "Fingerprint",
  "Host",
  "Port",
  "ClusterUrl",
  "Namespace",
  "DefaultNamespace",
  "ResourceGroupName",
  "WebAppName",
  "WebAppSlotName",
  "CloudServiceName",
  "ConnectionEndpoint",
  "DeploymentTargetType",
  "DeploymentTargetTypeId",
  "ClusterName",
  "Region",
];
/** Further fields of an endpoint, for a target that was asked for by id. */
const DETAILS = [
  "Id",
  "ProxyId",
  "AccountId",
  "DefaultWorkerPoolId",
  "HostKeyAlgorithm",
  "DotNetCorePlatform",
  "ApplicationsDirectory",
  "OctopusWorkingDirectory",
  "SecurityMode",
  "RunningInContainer",
  "UpgradeLocked",
  "StepPackageId",
  "StepPackageVersion",
  "CertificateSignatureAlgorithm",
];

function summarizeEndpoint(endpoint: components["schemas"]["Endpoint"], isAlone: boolean) {
  const fields = isAlone ? [...ADDRESS, ...DETAILS] : ADDRESS;
  const version = "TentacleVersionDetails" in endpoint ? endpoint.TentacleVersionDetails : undefined;
  return {
    ...shownFields(endpoint, fields, (value) => (isPlain(value) ? value : undefined)),
    ...present({
      tentacleVersion: isAlone ? version?.Version : null,
      upgradeSuggested: version?.UpgradeSuggested || null,
      upgradeRequired: version?.UpgradeRequired || null,
    }),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return (
    (typeof value === "string" && value !== "") || typeof value === "number" || typeof value === "boolean"
  );
}
