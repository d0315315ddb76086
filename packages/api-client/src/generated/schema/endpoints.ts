// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { S } from "../schema.ts";

export interface EndpointsSchemas {
  Endpoint: S["EndpointNone"] | S["EndpointTentaclePassive"] | S["EndpointTentacleActive"] | S["EndpointSsh"] | S["EndpointOfflineDrop"] | S["EndpointAwsEcsCluster"] | S["EndpointAzureWebApp"] | S["EndpointAzureCloudService"] | S["EndpointAzureServiceFabricCluster"] | S["EndpointKubernetes"] | S["EndpointKubernetesTentacle"] | S["EndpointStepPackage"] | S["EndpointFtp"];
  EndpointAwsEcsCluster: {
    AccountId?: string | null;
    AssumeRole?: boolean | null;
    AssumeRoleArn?: string | null;
    AssumeRoleExternalId?: string | null;
    AssumeRoleSession?: string | null;
    AssumeRoleSessionDurationSeconds?: number | null;
    ClusterName?: string | null;
    CommunicationStyle: "AwsEcsCluster";
    DefaultWorkerPoolId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    Region?: string | null;
    UseInstanceRole?: boolean | null;
  };
  EndpointAzureCloudService: {
    AccountId?: string | null;
    CloudServiceName?: string | null;
    CommunicationStyle: "AzureCloudService";
    DefaultWorkerPoolId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    Slot?: string | null;
    StorageAccountName?: string | null;
    SwapIfPossible?: boolean | null;
    UseCurrentInstanceCount?: boolean | null;
  };
  EndpointAzureServiceFabricCluster: {
    AadCredentialType?: string | null;
    AadUserCredentialPassword?: S["SensitiveValue"] | null;
    AadUserCredentialUsername?: string | null;
    CertificateStoreLocation?: string | null;
    CertificateStoreName?: string | null;
    ClientCertVariable?: string | null;
    CommunicationStyle: "AzureServiceFabricCluster";
    ConnectionEndpoint?: string | null;
    DefaultWorkerPoolId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    SecurityMode?: string | null;
    ServerCertThumbprint?: string | null;
  };
  EndpointAzureWebApp: {
    AccountId?: string | null;
    CommunicationStyle: "AzureWebApp";
    DefaultWorkerPoolId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    ResourceGroupName?: string | null;
    WebAppName?: string | null;
    WebAppSlotName?: string | null;
  };
  EndpointFtp: {
    AccountId?: string | null;
    CommunicationStyle: "Ftp";
    Id?: string | null;
    Links?: S["Links"];
    Uri?: string | null;
  };
  EndpointKubernetes: {
    Authentication?: unknown;
    ClusterCertificate?: string | null;
    ClusterCertificatePath?: string | null;
    ClusterUrl?: string | null;
    CommunicationStyle: "Kubernetes";
    Container?: S["ActionContainer"] | null;
    DefaultWorkerPoolId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    Namespace?: string | null;
    ProxyId?: string | null;
    RunningInContainer?: boolean | null;
    SkipTlsVerification?: unknown;
  };
  EndpointKubernetesTentacle: {
    CommunicationStyle: "KubernetesTentacle";
    DefaultNamespace?: string | null;
    Id?: string | null;
    KubernetesAgentDetails?: unknown;
    Links?: S["Links"];
    TentacleEndpointConfiguration?: unknown;
    UpgradeLocked?: boolean | null;
  };
  EndpointNone: {
    CommunicationStyle: "None";
    DefaultWorkerPoolId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
  };
  EndpointOfflineDrop: {
    ApplicationsDirectory?: string | null;
    CommunicationStyle: "OfflineDrop";
    Destination?: unknown;
    Id?: string | null;
    Links?: S["Links"];
    OctopusWorkingDirectory?: string | null;
    SensitiveVariablesEncryptionPassword?: S["SensitiveValue"] | null;
  };
  EndpointSsh: {
    AccountId?: string | null;
    CommunicationStyle: "Ssh";
    DotNetCorePlatform?: string | null;
    Fingerprint?: string | null;
    Host?: string | null;
    HostKeyAlgorithm?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    Port?: number | null;
    ProxyId?: string | null;
    Uri?: string | null;
  };
  EndpointStepPackage: {
    CommunicationStyle: "StepPackage";
    DefaultWorkerPoolId?: string | null;
    DeploymentTargetType?: string | null;
    DeploymentTargetTypeId?: string | null;
    Id?: string | null;
    Inputs?: unknown;
    LastSavedStepPackageVersion?: string | null;
    Links?: S["Links"];
    StepPackageId?: string | null;
    StepPackageVersion?: string | null;
  };
  EndpointTentacleActive: {
    CertificateSignatureAlgorithm?: string | null;
    CommunicationStyle: "TentacleActive";
    Id?: string | null;
    Links?: S["Links"];
    TentacleVersionDetails?: S["TentacleVersion"] | null;
    Thumbprint?: string | null;
    Uri?: string | null;
  };
  EndpointTentaclePassive: {
    CertificateSignatureAlgorithm?: string | null;
    CommunicationStyle: "TentaclePassive";
    Id?: string | null;
    Links?: S["Links"];
    ProxyId?: string | null;
    TentacleVersionDetails?: S["TentacleVersion"] | null;
    Thumbprint?: string | null;
    Uri?: string | null;
  };
  TentacleVersion: {
    UpgradeLocked?: boolean | null;
    UpgradeRequired?: boolean | null;
    UpgradeSuggested?: boolean | null;
    Version?: string | null;
  };
}
